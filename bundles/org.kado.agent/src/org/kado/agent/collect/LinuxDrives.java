package org.kado.agent.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What desktops mount below /media and /run/media, as <code>/proc/self/mounts</code> tells (proc(5)); touches no drive. */
final class LinuxDrives implements Drives {

	private static final Path MOUNTS = Path.of("/proc/self/mounts");

	@Override
	public List<Path> present() {
		try {
			return parse(Files.readString(MOUNTS));
		} catch (IOException e) {
			return List.of();
		}
	}

	/** Mount points of removable media in the text of a mounts file. */
	static List<Path> parse(String mounts) {
		List<Path> found = new ArrayList<>();
		for (String line : mounts.split("\n")) {
			String[] fields = line.split(" ");
			if (fields.length > 1 && (fields[1].startsWith("/media/") || fields[1].startsWith("/run/media/"))) {
				found.add(Path.of(unescaped(fields[1])));
			}
		}
		return found;
	}

	/** Blanks and the like stand there as <code>\040</code>, bytes in octal digits. */
	private static String unescaped(String text) {
		return text.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
	}
}
