package org.kado.agent.collect;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/** A stick, or any folder, in the real file system. */
public final class NioStick implements Stick {

	private static final Set<String> FAT = Set.of("fat", "fat32", "vfat", "msdos");

	@Override
	public long size(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.size(file) : -1;
		} catch (IOException e) {
			return -1; // what can't be looked at is copied again, which tells why
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
	@SuppressWarnings("resource") // the stream owns the channel
	public OutputStream write(Path file) throws IOException {
		return new ForcedStream(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		forceEntry(to);
	}

	/** FAT drivers may keep a folder's entry for a minute; forcing the file by its new name brings most of them to write it. */
	private static void forceEntry(Path file) {
		for (Path path : new Path[] { file, file.getParent() }) {
			try (FileChannel channel = FileChannel.open(path, path.equals(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
				channel.force(true);
			} catch (IOException e) {
				// Windows opens no folders; what was forced before the renaming is safe in any case
			}
		}
	}

	@Override
	public void deletePart(Path part) throws IOException {
		Files.deleteIfExists(part);
	}

	@Override
	public long usableBytes(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		} catch (IOException e) {
			return Long.MAX_VALUE; // writing will tell
		}
	}

	@Override
	public boolean limitedToFourGiB(Path folder) {
		try {
			FileStore store = Files.getFileStore(folder);
			return FAT.contains(store.type().toLowerCase(Locale.ROOT));
		} catch (IOException e) {
			return false;
		}
	}

	/** Forces on flush. */
	private static final class ForcedStream extends FilterOutputStream {

		private final FileChannel channel;

		@SuppressWarnings("resource") // closed with the channel
		ForcedStream(FileChannel channel) {
			super(Channels.newOutputStream(channel));
			this.channel = channel;
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
