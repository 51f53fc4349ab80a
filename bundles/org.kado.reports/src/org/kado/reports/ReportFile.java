package org.kado.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all: written beside its place under another name, forced, then renamed. What was there before stays until the new one is
 * complete.
 */
public final class ReportFile {

	/** Ending of the name while the file is being written. */
	static final String PART = ".kado-part";

	private ReportFile() {
	}

	/** What goes into a file. */
	@FunctionalInterface
	public interface Content {

		/** Writes all of it. */
		void writeTo(OutputStream out) throws IOException;
	}

	/**
	 * Writes a file.
	 *
	 * @param target  where it shall be
	 * @param replace whether a file that is there may be replaced
	 * @param content what it holds
	 * @throws FileAlreadyExistsException where there is a file and it must not be replaced; nothing was written
	 * @throws IOException                where it can't be written, or can't be replaced because another program holds it open; a file that was there is unchanged
	 */
	public static void write(Path target, boolean replace, Content content) throws IOException {
		if (!replace && Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		Path part = target.resolveSibling(target.getFileName() + PART);
		try {
			try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
					OutputStream out = new BufferedOutputStream(new KeptOpen(Channels.newOutputStream(channel)), 1 << 16)) {
				content.writeTo(out);
				out.flush();
				channel.force(true);
			}
			move(part, target, replace);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static void move(Path part, Path target, boolean replace) throws IOException {
		if (!replace) {
			// fails where somebody made the file meanwhile
			Files.move(part, target);
			return;
		}
		try {
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** A writer that closes its stream must not close the channel, which is still to be forced. */
	private static final class KeptOpen extends java.io.FilterOutputStream {

		KeptOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}
	}
}
