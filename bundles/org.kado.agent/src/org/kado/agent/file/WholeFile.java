package org.kado.agent.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that is replaced in one step: whoever reads it sees the old text or the new one, never a part. */
public final class WholeFile {

	private WholeFile() {
	}

	/** Replaces the file and forces the new text to the disk first, so that a power cut leaves the one or the other. */
	public static void replace(Path file, byte[] text) throws IOException {
		replace(file, text, true);
	}

	/** As {@link #replace}, but a power cut may leave nothing: for what can be made again. */
	public static void replaceUnforced(Path file, byte[] text) throws IOException {
		replace(file, text, false);
	}

	/** Where the new text stands before it takes the place of the file. Nothing stays there, whatever happens. */
	public static Path beside(Path file) {
		return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
	}

	private static void replace(Path file, byte[] text, boolean force) throws IOException {
		Path beside = beside(file);
		try {
			write(beside, text, force);
			move(beside, file);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	private static void write(Path file, byte[] text, boolean force) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer rest = ByteBuffer.wrap(text);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			if (force) {
				channel.force(true);
			}
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
