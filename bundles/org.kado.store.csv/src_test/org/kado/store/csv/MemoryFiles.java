package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;

/** A disk in memory as one process sees it, with the faults that are armed. */
final class MemoryFiles implements LogFiles {

	private final MemoryDisk disk;
	private final List<MemoryFile> opened = new ArrayList<>();
	private boolean ended;

	MemoryFiles(MemoryDisk disk) {
		this.disk = disk;
	}

	/** The process ends. */
	void end() {
		ended = true;
		disk.end(this);
	}

	boolean hasEnded() {
		return ended;
	}

	/** Whether a drive was taken away under an open file: that shows once more when it is back. */
	boolean hasDeadHandles() {
		return opened.stream().anyMatch(file -> file.node.dead && !file.closed);
	}

	private void requireRunning() {
		if (ended) {
			throw new ProcessEnded();
		}
	}

	private ProcessEnded ending() {
		end();
		return new ProcessEnded();
	}

	/** Lets the operation fail where a fault says so. What happens after it or within it is left to the caller. */
	private Optional<Faults.Armed> ask(FileOperation operation, Path path) throws IOException {
		requireRunning();
		Optional<Faults.Armed> armed = disk.faults.next(operation, path);
		if (armed.isEmpty()) {
			return armed;
		}
		boolean writes = operation == FileOperation.WRITE;
		switch (armed.get().fault()) {
		case CRASH_BEFORE -> throw ending();
		case POWER_CUT -> {
			disk.cutPower();
			throw new ProcessEnded();
		}
		case FOLDER_DELETED -> disk.deleteFolder();
		case DRIVE_PULLED -> {
			disk.pullDrive();
			throw MemoryDisk.failure(Fault.DRIVE_PULLED, path);
		}
		case CRASH_AFTER, CRASH_WITHIN, SHORT_WRITE -> {
			return armed;
		}
		case DISK_FULL -> {
			if (!writes) {
				throw MemoryDisk.failure(Fault.DISK_FULL, path);
			}
			return armed;
		}
		default -> throw MemoryDisk.failure(armed.get().fault(), path);
		}
		return Optional.empty();
	}

	private void done(Optional<Faults.Armed> armed) {
		if (armed.isPresent() && armed.get().fault() == Fault.CRASH_AFTER) {
			throw ending();
		}
	}

	private MemoryDisk.Node require(Path file) throws IOException {
		MemoryDisk.Node node = disk.names().get(file);
		if (node == null) {
			throw new NoSuchFileException(file.toString());
		}
		return node;
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		done(ask(FileOperation.CREATE_FOLDERS, folder));
	}

	@Override
	public List<Path> list(Path folder) throws IOException {
		done(ask(FileOperation.LIST, folder));
		return disk.names().keySet().stream().filter(path -> folder.equals(path.getParent())).toList();
	}

	@Override
	public boolean exists(Path file) {
		try {
			done(ask(FileOperation.EXISTS, file));
			return disk.names().containsKey(file);
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public InputStream read(Path file) throws IOException {
		done(ask(FileOperation.READ, file));
		return new CheckedStream(require(file).bytes(), file);
	}

	@Override
	public byte[] tail(Path file, int maxBytes) throws IOException {
		done(ask(FileOperation.TAIL, file));
		byte[] content = require(file).bytes();
		return Arrays.copyOfRange(content, Math.max(0, content.length - maxBytes), content.length);
	}

	@Override
	public AppendFile append(Path file) throws IOException {
		MemoryDisk.Node node = disk.names().get(file);
		Optional<Faults.Armed> armed = ask(node == null ? FileOperation.CREATE : FileOperation.OPEN, file);
		node = disk.names().get(file);
		if (node == null) {
			node = new MemoryDisk.Node();
			disk.name(null, file, node);
		}
		done(armed);
		return open(file, node);
	}

	@Override
	public AppendFile create(Path file) throws IOException {
		Optional<Faults.Armed> armed = ask(FileOperation.CREATE, file);
		MemoryDisk.Node node = new MemoryDisk.Node();
		disk.name(null, file, node);
		done(armed);
		return open(file, node);
	}

	private MemoryFile open(Path file, MemoryDisk.Node node) {
		MemoryFile handle = new MemoryFile(file, node);
		opened.add(handle);
		return handle;
	}

	@Override
	public long size(Path file) throws IOException {
		done(ask(FileOperation.SIZE, file));
		return require(file).length;
	}

	@Override
	public void delete(Path file) throws IOException {
		Optional<Faults.Armed> armed = ask(FileOperation.DELETE, file);
		if (disk.names().containsKey(file)) {
			disk.name(file, null, null);
		}
		done(armed);
	}

	@Override
	public void forceNames(Path folder) throws IOException {
		done(ask(FileOperation.FORCE_NAMES, folder));
		disk.forceNames();
	}

	@Override
	public OptionalLong freeBytes(Path folder) {
		return OptionalLong.empty();
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		Optional<Faults.Armed> armed = ask(FileOperation.RENAME, from);
		MemoryDisk.Node node = require(from);
		if (disk.names().containsKey(to)) {
			throw new FileAlreadyExistsException(to.toString());
		}
		disk.name(from, to, node);
		done(armed);
	}

	@Override
	public void replace(Path file, byte[] content) throws IOException {
		Optional<Faults.Armed> armed = ask(FileOperation.REPLACE, file);
		MemoryDisk.Node node = new MemoryDisk.Node();
		node.append(content, content.length);
		node.forced = node.length;
		Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
		disk.name(null, fresh, node);
		disk.name(fresh, file, node);
		done(armed);
	}

	@Override
	public Optional<FolderLock> tryLock(Path file, String note) throws IOException {
		Optional<Faults.Armed> armed = ask(FileOperation.LOCK, file);
		boolean locked = disk.lock(file, this);
		done(armed);
		return locked ? Optional.of(new MemoryLock(file)) : Optional.empty();
	}

	@Override
	public String lockNote(Path file) {
		return "";
	}

	/** A lock that goes where somebody deletes its file. */
	private final class MemoryLock implements FolderLock {

		private final Path file;

		MemoryLock(Path file) {
			this.file = file;
		}

		@Override
		public void release() {
			disk.unlock(file, MemoryFiles.this);
		}

		@Override
		public boolean isInPlace() {
			return disk.holds(file, MemoryFiles.this);
		}
	}

	/** Reads what is there, and may fail in the middle. */
	private final class CheckedStream extends InputStream {

		private final byte[] content;
		private final Path file;
		private int at;

		CheckedStream(byte[] content, Path file) {
			this.content = content;
			this.file = file;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			done(ask(FileOperation.READ_ON, file));
			int count = Math.min(length, content.length - at);
			if (count == 0) {
				return length == 0 ? 0 : -1;
			}
			System.arraycopy(content, at, target, offset, count);
			at += count;
			return count;
		}
	}

	/** A file open for writing. */
	private final class MemoryFile implements AppendFile {

		private final Path path;
		private final MemoryDisk.Node node;
		private boolean closed;

		MemoryFile(Path path, MemoryDisk.Node node) {
			this.path = path;
			this.node = node;
		}

		private void requireOpen() throws IOException {
			if (closed) {
				throw new ClosedChannelException();
			}
			if (node.dead) {
				throw MemoryDisk.failure(Fault.DRIVE_PULLED, path);
			}
		}

		@Override
		public int write(ByteBuffer source) throws IOException {
			byte[] bytes = new byte[source.remaining()];
			source.duplicate().get(bytes);
			if (source.position() == 0) {
				wanted(bytes);
			}
			Optional<Faults.Armed> armed = ask(FileOperation.WRITE, path);
			requireOpen();
			int count = armed.map(fault -> written(fault, bytes.length)).orElse(bytes.length);
			if (armed.isPresent()) {
				disk.faults.cut(count, bytes.length);
			}
			node.append(bytes, count);
			if (armed.isPresent() && (armed.get().fault() == Fault.CRASH_WITHIN || armed.get().fault() == Fault.CRASH_AFTER)) {
				throw ending();
			}
			if (armed.isPresent() && armed.get().fault() == Fault.DISK_FULL) {
				source.position(source.position() + count);
				throw MemoryDisk.failure(Fault.DISK_FULL, path);
			}
			source.position(source.position() + count);
			return count;
		}

		private static int written(Faults.Armed fault, int length) {
			return fault.fault() == Fault.CRASH_AFTER ? length : fault.bytesOf(length);
		}

		private void wanted(byte[] bytes) {
			if (!path.toString().endsWith(".part")) {
				String text = new String(bytes, StandardCharsets.ISO_8859_1);
				disk.wantedLines.addAll(Arrays.asList(text.split("\r\n")));
			}
		}

		@Override
		public void force() throws IOException {
			Optional<Faults.Armed> armed = ask(FileOperation.FORCE, path);
			requireOpen();
			disk.force(node);
			done(armed);
		}

		@Override
		public long size() throws IOException {
			done(ask(FileOperation.SIZE, path));
			requireOpen();
			return node.length;
		}

		@Override
		public boolean isInPlace() {
			requireRunning();
			return disk.names().get(path) == node;
		}

		@Override
		public void close() throws IOException {
			closed = true;
			done(ask(FileOperation.CLOSE, path));
		}
	}
}
