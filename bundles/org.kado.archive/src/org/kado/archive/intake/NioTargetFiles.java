package org.kado.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files as the system gives them. */
final class NioTargetFiles implements TargetFiles {

	@Override
	public long size(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.size(file) : -1;
		} catch (IOException e) {
			return -1;
		}
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		Files.createDirectories(folder);
	}

	@Override
	public InputStream read(Path file) throws IOException {
		return Files.newInputStream(file);
	}

	@Override
	@SuppressWarnings("resource") // what is returned closes it
	public OutputStream write(Path file) throws IOException {
		return new Forced(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public void deletePart(Path part) throws IOException {
		Files.deleteIfExists(part);
	}

	/** Flushing forces: a file that gets its name must be on the disk. */
	private static final class Forced extends OutputStream {

		private final FileChannel channel;
		private final OutputStream out;

		Forced(FileChannel channel) {
			this.channel = channel;
			out = Channels.newOutputStream(channel);
		}

		@Override
		public void write(int value) throws IOException {
			out.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			channel.force(true);
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
