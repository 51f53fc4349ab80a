package org.kado.store.csv.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The real file system. Files are opened so that others may read, write and rename them meanwhile (Windows share modes). */
public final class NioLogFiles implements LogFiles {

	/** The locked byte lies far behind the note: where locks are mandatory (Windows) the note stays readable. */
	private static final long LOCKED_BYTE = 1L << 40;
	private static final int MAX_NOTE_BYTES = 200;

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
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
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
	@SuppressWarnings("resource") // the caller closes it
	public AppendFile append(Path file) throws IOException {
		return new ChannelFile(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
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
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
			return Optional.of(() -> {
				if (channel.isOpen()) {
					lock.release();
					channel.close();
					held.remove(key);
				}
			});
		} catch (OverlappingFileLockException e) {
			return Optional.empty();
		} finally {
			if (!locked) {
				channel.close();
			}
		}
	}

	/** A channel opened for appending. */
	private record ChannelFile(FileChannel channel) implements AppendFile {

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
		public void close() throws IOException {
			channel.close();
		}
	}
}
