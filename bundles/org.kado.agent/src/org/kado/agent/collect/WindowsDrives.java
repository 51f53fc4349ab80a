package org.kado.agent.collect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drive letters of removable drives. Java lists letters by GetLogicalDrives, which touches no drive, and tells the kind by
 * GetDriveType. Disks on USB call themselves fixed: a letter that was not there at first counts as well.
 */
final class WindowsDrives implements Drives {

	private final Set<Path> fixed = new HashSet<>();
	private boolean first = true;

	@Override
	public List<Path> present() {
		List<Path> removable = new ArrayList<>();
		File[] roots = File.listRoots();
		for (File root : roots == null ? new File[0] : roots) {
			Path path = root.toPath();
			if (!fixed.contains(path)) {
				if (first && !isRemovable(path)) {
					fixed.add(path);
				} else {
					removable.add(path);
				}
			}
		}
		first = false;
		return removable;
	}

	private static boolean isRemovable(Path root) {
		try {
			return Boolean.TRUE.equals(Files.getFileStore(root).getAttribute("volume:isRemovable"));
		} catch (IOException | RuntimeException e) {
			return true; // a card reader without a card, say: what has no marker is left alone anyway
		}
	}
}
