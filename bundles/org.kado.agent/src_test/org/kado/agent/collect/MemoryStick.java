package org.kado.agent.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A stick that can be pulled at any operation, fill up, be read-only and forget what was not forced. */
final class MemoryStick implements Stick {

	/** What a renaming that is cut off leaves on FAT. */
	enum CutRename {
		NOT_DONE, DONE, TARGET_GONE
	}

	final Map<Path, byte[]> files = new TreeMap<>();
	final Set<Path> copiesRead = new HashSet<>();
	private final Set<Path> unforced = new HashSet<>();
	/** Number of the operation during which the stick is pulled. */
	int pulledAt = Integer.MAX_VALUE;
	CutRename cutRename = CutRename.NOT_DONE;
	/** Whether a file that was not forced is full of NUL after the pull, or cut in half. */
	boolean nulTail;
	long capacity = Long.MAX_VALUE;
	boolean tellsRoom = true;
	boolean readOnly;
	boolean flipsBits;
	boolean fat;
	int operations;

	/** In again: what was forced is there, of what was not something else. */
	MemoryStick plugIn() {
		MemoryStick again = new MemoryStick();
		files.forEach((file, bytes) -> again.files.put(file, unforced.contains(file) ? damaged(bytes) : bytes));
		return again;
	}

	private byte[] damaged(byte[] bytes) {
		return nulTail ? new byte[bytes.length] : Arrays.copyOf(bytes, bytes.length / 2);
	}

	byte[] file(String path) {
		return files.get(CollectFixture.STICK.resolve(path));
	}

	private void operate() throws IOException {
		if (++operations >= pulledAt) {
			throw new IOException("Input/output error");
		}
	}

	private long used() {
		return files.values().stream().mapToLong(bytes -> bytes.length).sum();
	}

	@Override
	public long size(Path file) {
		return operations >= pulledAt || !files.containsKey(file) ? -1 : files.get(file).length;
	}

	@Override
	public void createFolders(Path folder) throws IOException {
		operate();
		if (readOnly) {
			throw new IOException("Read-only file system");
		}
	}

	@Override
	public InputStream read(Path file) throws IOException {
		operate();
		if (!files.containsKey(file)) {
			throw new NoSuchFileException(file.toString());
		}
		if (!file.toString().endsWith(StickNames.PART)) {
			copiesRead.add(file);
		}
		byte[] bytes = files.get(file).clone();
		if (flipsBits && bytes.length > 0) {
			bytes[bytes.length / 2] ^= 1;
		}
		return new FilterInputStream(new ByteArrayInputStream(bytes)) {
			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				operate();
				return super.read(target, offset, length);
			}
		};
	}

	@Override
	public OutputStream write(Path file) throws IOException {
		operate();
		files.put(file, new byte[0]);
		unforced.add(file);
		return new Writing(file);
	}

	@Override
	public void rename(Path from, Path to) throws IOException {
		boolean cut = operations + 1 == pulledAt;
		if (!cut || cutRename == CutRename.DONE) {
			files.put(to, files.remove(from));
			if (unforced.remove(from)) {
				unforced.add(to);
			}
		} else if (cutRename == CutRename.TARGET_GONE) {
			files.remove(to);
		}
		operate();
	}

	@Override
	public void deletePart(Path part) throws IOException {
		operate();
		if (!part.toString().endsWith(StickNames.PART)) {
			throw new AssertionError("deletes " + part);
		}
		files.remove(part);
	}

	@Override
	public long usableBytes(Path folder) {
		return tellsRoom ? Math.max(0, capacity - used()) : Long.MAX_VALUE;
	}

	@Override
	public boolean limitedToFourGiB(Path folder) {
		return fat;
	}

	/** A file being written. */
	private final class Writing extends OutputStream {

		private final Path file;
		private final ByteArrayOutputStream written = new ByteArrayOutputStream();

		Writing(Path file) {
			this.file = file;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			operate();
			int room = (int) Math.min(length, Math.max(0, capacity - used()));
			written.write(bytes, offset, room);
			files.put(file, written.toByteArray());
			if (room < length) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public void flush() throws IOException {
			operate();
			unforced.remove(file);
		}

		@Override
		public void close() throws IOException {
			operate();
		}
	}
}
