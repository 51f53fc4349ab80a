package org.kado.agent.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.kado.agent.file.WholeFile;

/**
 * Changes the watch list for a person at the command line. Every byte that isn't the matter stays: comments, order, line ends, byte
 * order mark. The file is replaced in one step, so that an agent that reads it sees the old list or the new one.
 */
public final class WatchFile {

	private static final String HEAD = "# Processes that Kado watches: one name a line. May be edited while the agent runs.\n"
			+ "# Kado が監視するプロセス。1 行に 1 つの名前。記録中に編集してもよい。\n";

	private final Path folder;
	private final boolean windows;

	/**
	 * The list of a log folder; nothing is read yet.
	 *
	 * @param windows whether a new file is to suit editors of Windows
	 */
	public WatchFile(Path folder, boolean windows) {
		this.folder = folder;
		this.windows = windows;
	}

	/** Where the list is, or will be. */
	public Path path() {
		return folder.resolve(WatchList.FILE_NAME);
	}

	/** What stands in the list; nothing where there is no file. */
	public WatchText read() throws IOException {
		return WatchText.of(bytes(), true);
	}

	/** Adds a name as the last line. @return false where it stands there already */
	public boolean add(String name) throws IOException {
		byte[] old = bytes();
		if (WatchText.of(old, true).names().stream().anyMatch(known -> WatchText.key(known).equals(WatchText.key(name)))) {
			return false;
		}
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		byte[] end = lineEnd(old);
		if (old.length == 0) {
			text.writeBytes((windows ? "\uFEFF" + HEAD.replace("\n", "\r\n") : HEAD).getBytes(StandardCharsets.UTF_8));
		}
		text.writeBytes(old);
		if (old.length > 0 && old[old.length - 1] != '\n' && old[old.length - 1] != '\r') {
			text.writeBytes(end);
		}
		text.writeBytes(name.getBytes(StandardCharsets.UTF_8));
		text.writeBytes(end);
		replace(text.toByteArray());
		return true;
	}

	/** Takes every line with the name out. @return false where there is none */
	public boolean remove(String name) throws IOException {
		byte[] old = bytes();
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		int start = 0;
		while (start < old.length) {
			int end = start;
			while (end < old.length && old[end] != '\n' && old[end] != '\r') {
				end++;
			}
			int next = end + (end + 1 < old.length && old[end] == '\r' && old[end + 1] == '\n' ? 2 : 1);
			String line = new String(old, start, end - start, StandardCharsets.UTF_8);
			boolean marked = line.startsWith("\uFEFF");
			if (!WatchText.key(WatchText.nameIn(marked ? line.substring(1) : line)).equals(WatchText.key(name))) {
				text.write(old, start, Math.min(next, old.length) - start);
			} else if (marked) {
				text.write(old, start, 3); // the mark of the first line stays
			}
			start = next;
		}
		if (text.size() == old.length) {
			return false;
		}
		replace(text.toByteArray());
		return true;
	}

	private byte[] bytes() throws IOException {
		try {
			return Files.readAllBytes(path());
		} catch (NoSuchFileException e) {
			return new byte[0];
		}
	}

	private byte[] lineEnd(byte[] text) {
		for (byte b : text) {
			if (b == '\n') {
				return new byte[] {'\n'};
			}
			if (b == '\r') {
				return new byte[] {'\r', '\n'};
			}
		}
		return (windows ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
	}

	private void replace(byte[] text) throws IOException {
		Files.createDirectories(folder);
		WholeFile.replace(path(), text);
	}
}
