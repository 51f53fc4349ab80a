package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.NioLogFiles;

/** The real file system with faults: writes that end early, files that another program keeps, a process that ends. */
final class FaultyFiles implements LogFiles {

	private final LogFiles real = new NioLogFiles();
	private final List<AppendFile> opened = new ArrayList<>();
	private final List<FolderLock> locks = new ArrayList<>();
	/** Files that can't be opened for appending or renamed. */
	final Set<Path> kept = new HashSet<>();
	/** Renames that fail. */
	Predicate<Path> refusedRenames = file -> false;
	/** Runs before each rename. */
	Runnable beforeRename = () -> {
	};
	/** Bytes that may still be written; then the system takes no more. */
	long room = Long.MAX_VALUE;
	/** Runs when there is no room. */
	Runnable whenFull = () -> {
	};
	/** Most bytes of one write. */
	int mostBytesPerWrite = Integer.MAX_VALUE;
	boolean ended;
	int writes;
	int forces;

	/** The process ends here: what was written stays, locks go, nothing more happens. */
	void endProcess() throws IOException {
		ended = true;
		for (AppendFile file : opened) {
			file.close();
		}
		for (FolderLock lock : locks) {
			lock.release();
		}
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		real.createFolders(folder);
	}

	@Override
	public List<Path> list(Path folder) throws IOException {
		return real.list(folder);
	}

	@Override
	public boolean exists(Path file) {
		return real.exists(file);
	}

	@Override
	public InputStream read(Path file) throws IOException {
		return real.read(file);
	}

	@Override
	public byte[] tail(Path file, int maxBytes) throws IOException {
		return real.tail(file, maxBytes);
	}

	@Override
	public AppendFile append(Path file) throws IOException {
		if (kept.contains(file)) {
			throw new FileSystemException(file.toString(), null, "sharing violation");
		}
		AppendFile handle = real.append(file);
		opened.add(handle);
		return new FaultyFile(handle);
	}

	@Override
	public AppendFile create(Path file) throws IOException {
		AppendFile handle = real.create(file);
		opened.add(handle);
		return new FaultyFile(handle);
	}

	@Override
	public long size(Path file) throws IOException {
		return real.size(file);
	}

	@Override
	public void delete(Path file) throws IOException {
		real.delete(file);
	}

	@Override
	public void forceNames(Path folder) {
		// no wait for the disk
	}

	@Override
	public OptionalLong freeBytes(Path folder) {
		return real.freeBytes(folder);
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		beforeRename.run();
		if (kept.contains(from) || refusedRenames.test(from)) {
			throw new FileSystemException(from.toString(), to.toString(), "sharing violation");
		}
		real.rename(from, to);
	}

	@Override
	public void replace(Path file, byte[] content) throws IOException {
		// as a whole, but without the wait for the disk
		Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
		Files.write(fresh, content);
		Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public Optional<FolderLock> tryLock(Path file, String note) throws IOException {
		Optional<FolderLock> lock = real.tryLock(file, note);
		lock.ifPresent(locks::add);
		return lock;
	}

	@Override
	public String lockNote(Path file) {
		return real.lockNote(file);
	}

	private final class FaultyFile implements AppendFile {

		private final AppendFile handle;

		FaultyFile(AppendFile handle) {
			this.handle = handle;
		}

		@Override
		public int write(ByteBuffer bytes) throws IOException {
			if (ended) {
				throw new IOException("the process has ended");
			}
			writes++;
			int length = (int) Math.min(Math.min(bytes.remaining(), mostBytesPerWrite), room);
			if (length == 0 && bytes.hasRemaining()) {
				whenFull.run();
				throw new IOException("No space left on device");
			}
			ByteBuffer part = bytes.duplicate().limit(bytes.position() + length);
			while (part.hasRemaining()) {
				handle.write(part);
			}
			bytes.position(bytes.position() + length);
			room -= length;
			return length;
		}

		@Override
		public void force() throws IOException {
			forces++;
			// throws where the file is closed, as a real force would, but waits for no disk
			handle.size();
		}

		@Override
		public long size() throws IOException {
			return handle.size();
		}

		@Override
		public boolean isInPlace() {
			return handle.isInPlace();
		}

		@Override
		public void close() throws IOException {
			handle.close();
		}
	}
}
