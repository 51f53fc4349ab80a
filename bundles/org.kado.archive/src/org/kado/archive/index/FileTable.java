package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.kado.model.column.PackedLongs;

/** All files of a folder as an opening found them, in few bytes each. Immutable and safe for use by several threads. */
public final class FileTable {

	/** The file has no row. */
	public static final int NOBODYS = -1;
	/** The file tells of several installations, or of something that others hang on. */
	public static final int SEVERAL = -2;

	private static final int CODES_BEFORE_OWNERS = 2;

	private final long[] stamps;
	private final long[] labels;
	private final PackedLongs bytes;
	private final PackedLongs owners;

	private FileTable(long[] stamps, long[] labels, PackedLongs bytes, PackedLongs owners) {
		this.stamps = stamps;
		this.labels = labels;
		this.bytes = bytes;
		this.owners = owners;
	}

	/** Number of files. */
	public int size() {
		return stamps.length;
	}

	/** Hash of the label and of all by what the file is known. */
	public long stampHash(int file) {
		return stamps[file];
	}

	/** Hash of the label. */
	public long labelHash(int file) {
		return labels[file];
	}

	/** Size on the disk. */
	public long bytes(int file) {
		return bytes.get(file);
	}

	/** Whether a format recognised it. */
	public boolean isRecognised(int file) {
		return (owners.get(file) & 1) == 1;
	}

	/** Number of what it calls the installation that it tells of; or {@link #NOBODYS} or {@link #SEVERAL}. */
	public int owner(int file) {
		return (int) (owners.get(file) >> 1) - CODES_BEFORE_OWNERS;
	}

	void write(BlockOutput out) {
		out.column(bytes).column(owners).raw(raw(stamps)).raw(raw(labels));
	}

	private static ByteBuffer raw(long[] values) {
		ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		raw.asLongBuffer().put(values);
		return raw;
	}

	static FileTable read(BlockInput in) throws IndexDamageException {
		PackedLongs bytes = in.column();
		PackedLongs owners = in.column();
		long[] stamps = longs(in.raw());
		long[] labels = longs(in.raw());
		if (stamps.length != labels.length || stamps.length != bytes.size() || stamps.length != owners.size()) {
			throw new IndexDamageException("columns of different lengths");
		}
		return new FileTable(stamps, labels, bytes, owners);
	}

	private static long[] longs(ByteBuffer raw) {
		long[] values = new long[raw.remaining() / Long.BYTES];
		raw.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
		return values;
	}

	/** Collects files. Not safe for use by several threads. */
	public static final class Builder {

		private long[] stamps;
		private long[] labels;
		private final PackedLongs.Builder bytes = new PackedLongs.Builder();
		private final PackedLongs.Builder owners = new PackedLongs.Builder();
		private int size;

		/** A table of about so many files. */
		public Builder(int files) {
			stamps = new long[Math.max(1, files)];
			labels = new long[stamps.length];
		}

		/** Adds a file, see the table's methods. */
		public void add(long stampHash, long labelHash, long storedBytes, int owner, boolean recognised) {
			if (size == stamps.length) {
				stamps = Arrays.copyOf(stamps, size * 2);
				labels = Arrays.copyOf(labels, size * 2);
			}
			stamps[size] = stampHash;
			labels[size++] = labelHash;
			bytes.add(storedBytes);
			owners.add((long) (owner + CODES_BEFORE_OWNERS) << 1 | (recognised ? 1 : 0));
		}

		/** Adds a file of another table. */
		public void add(FileTable table, int file) {
			add(table.stamps[file], table.labels[file], table.bytes(file), table.owner(file), table.isRecognised(file));
		}

		/** The table; nothing may be added after. */
		public FileTable build() {
			return new FileTable(Arrays.copyOf(stamps, size), Arrays.copyOf(labels, size), bytes.build(), owners.build());
		}
	}
}
