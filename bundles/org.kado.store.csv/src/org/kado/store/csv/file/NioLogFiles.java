package org.kado.store.csv.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The real file system. Files are opened so that others may read, write and rename them meanwhile (Windows share modes). */
public final class NioLogFiles implements LogFiles {

	/** The locked byte lies far behind the note: where locks are mandatory (Windows) the note stays readable. */
	private static final long LOCKED_BYTE = 1L << 40;
	private static final int MAX_NOTE_BYTES = 200;
	private static final Object GONE = new Object();

	/**
	 * Notes of the locks held through this object. POSIX drops a process's lock on a file as soon as it closes any handle on that file, so
	 * a file that we hold must not be opened once more.
	 */
	private final Map<Path, String> held = new ConcurrentHashMap<>();

	@Override
	public void createFolders(Path folder) throws IOException {
		Files.createDirectories(folder);
	}

	@Override
	public List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		} catch (NoSuchFileException | NotDirectoryException e) {
			// anything else is no answer: a folder that can't be read is not an empty one
			return List.of();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	@Override
	public boolean exists(Path file) {
		return Files.exists(file);
	}

	@Override
	public InputStream read(Path file) throws IOException {
		return Files.newInputStream(file);
	}

	@Override
	public byte[] tail(Path file, int maxBytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, maxBytes));
			long position = size - bytes.capacity();
			while (bytes.hasRemaining()) {
				int read = channel.read(bytes, position + bytes.position());
				if (read < 0) {
					break;
				}
			}
			byte[] tail = new byte[bytes.position()];
			bytes.flip().get(tail);
			return tail;
		}
	}

	@Override
	public AppendFile append(Path file) throws IOException {
		return opened(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
	}

	@Override
	public AppendFile create(Path file) throws IOException {
		return opened(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
	}

	@SuppressWarnings("resource") // the caller closes it
	private static AppendFile opened(Path file, StandardOpenOption... options) throws IOException {
		FileChannel channel = FileChannel.open(file, options);
		return new ChannelFile(channel, file, identityOf(file, null));
	}

	/** What tells the file from another one of its name; null where the system (Windows) has nothing of the kind. */
	private static Object identityOf(Path file, Object otherwise) {
		try {
			return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		} catch (IOException e) {
			return otherwise;
		}
	}

	@Override
	public long size(Path file) throws IOException {
		return Files.size(file);
	}

	@Override
	public void delete(Path file) throws IOException {
		Files.deleteIfExists(file);
	}

	@Override
	public void forceNames(Path folder) throws IOException {
		if (File.separatorChar == '\\') {
			// Windows opens no folder for that; its journal keeps the order of names
			return;
		}
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	@Override
	public OptionalLong freeBytes(Path folder) {
		long bytes = folder.toFile().getUsableSpace();
		// 0 stands for "not known" as well as for a disk that is full: then it is no help either
		return bytes > 0 || Files.isDirectory(folder) ? OptionalLong.of(bytes) : OptionalLong.empty();
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		if (Files.exists(to)) {
			throw new FileAlreadyExistsException(to.toString());
		}
		Files.move(from, to);
	}

	@Override
	public void replace(Path file, byte[] content) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
		try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		try {
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public Optional<FolderLock> tryLock(Path file, String note) throws IOException {
		Path key = key(file);
		if (held.putIfAbsent(key, note) != null) {
			return Optional.empty();
		}
		Optional<FolderLock> lock = Optional.empty();
		try {
			lock = lock(key, note);
			return lock;
		} finally {
			if (lock.isEmpty()) {
				held.remove(key);
			}
		}
	}

	private static Path key(Path file) {
		return file.toAbsolutePath().normalize();
	}

	@Override
	public String lockNote(Path file) {
		String own = held.get(key(file));
		if (own != null) {
			return own;
		}
		try (InputStream in = read(file)) {
			return new String(in.readNBytes(MAX_NOTE_BYTES), StandardCharsets.UTF_8);
		} catch (IOException e) {
			// whoever asks gets on without
			return "";
		}
	}

	@SuppressWarnings("resource") // open as long as the lock is held
	private Optional<FolderLock> lock(Path key, String note) throws IOException {
		FileChannel channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean locked = false;
		try {
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock == null) {
				return Optional.empty();
			}
			locked = true;
			write(channel, note);
			return Optional.of(new HeldLock(channel, lock, key, identityOf(key, null)));
		} catch (OverlappingFileLockException e) {
			return Optional.empty();
		} finally {
			if (!locked) {
				channel.close();
			}
		}
	}

	/** The note helps people only: a full disk that takes none is no reason not to record. */
	private static void write(FileChannel channel, String note) {
		try {
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			// whoever reads it gets on without
		}
	}

	/** A lock, its file, and what tells that from another one of its name. */
	private final class HeldLock implements FolderLock {

		private final FileChannel channel;
		private final FileLock lock;
		private final Path key;
		private final Object identity;

		HeldLock(FileChannel channel, FileLock lock, Path key, Object identity) {
			this.channel = channel;
			this.lock = lock;
			this.key = key;
			this.identity = identity;
		}

		@Override
		public void release() throws IOException {
			if (channel.isOpen()) {
				held.remove(key);
				try {
					lock.release();
				} finally {
					channel.close();
				}
			}
		}

		@Override
		public boolean isInPlace() {
			return lock.isValid() && isStill(key, identity);
		}
	}

	/** Whether the name leads to the file of this identity; where the system tells none, whether it leads anywhere. */
	private static boolean isStill(Path file, Object identity) {
		Object now = identityOf(file, GONE);
		return now != GONE && (identity == null || identity.equals(now));
	}

	/** An open channel, the name it was opened by, and what tells its file from another one of that name. */
	private record ChannelFile(FileChannel channel, Path path, Object identity) implements AppendFile {

		@Override
		public int write(ByteBuffer bytes) throws IOException {
			return channel.write(bytes);
		}

		@Override
		public void force() throws IOException {
			channel.force(false);
		}

		@Override
		public long size() throws IOException {
			return channel.size();
		}

		@Override
		public boolean isInPlace() {
			return isStill(path, identity);
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
