package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

import org.kado.model.column.PackedLongs;

/** Writes values one after the other into memory, to be read by {@link BlockInput}. Not safe for use by several threads. */
final class BlockOutput {

	/** Columns begin at a multiple of this, so that mapped numbers are read at their natural places. */
	static final int ALIGNMENT = 8;

	private static final int FIRST_BYTES = 1 << 12;
	private static final int MORE_FOLLOWS = 0x80;
	private static final int SEVEN_BITS = 0x7f;

	private ByteBuffer bytes;

	/** Nothing as yet. */
	BlockOutput() {
		this(FIRST_BYTES);
	}

	/** Nothing as yet, and room for about so many bytes: where these are many, growing to them takes longer than writing them. */
	BlockOutput(int expectedBytes) {
		bytes = little(Math.max(FIRST_BYTES, expectedBytes));
	}

	/** A whole number in as few bytes as its size needs, whatever its sign. */
	BlockOutput number(long value) {
		room(10);
		long rest = value << 1 ^ value >> 63;
		while ((rest & ~SEVEN_BITS) != 0) {
			bytes.put((byte) (rest | MORE_FOLLOWS));
			rest >>>= 7;
		}
		bytes.put((byte) rest);
		return this;
	}

	/** A whole number in eight bytes, which takes less time than to find out how few it needs. */
	BlockOutput fixed(long value) {
		room(Long.BYTES);
		bytes.putLong(value);
		return this;
	}

	/** A number with fraction, bit for bit. */
	BlockOutput real(double value) {
		room(Double.BYTES);
		bytes.putDouble(value);
		return this;
	}

	/** A text. */
	BlockOutput text(String value) {
		byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
		number(encoded.length);
		room(encoded.length);
		bytes.put(encoded);
		return this;
	}

	/** A number of things, then each of them. */
	<T> BlockOutput list(Collection<T> values, BiConsumer<BlockOutput, T> each) {
		number(values.size());
		values.forEach(value -> each.accept(this, value));
		return this;
	}

	/** A column. */
	BlockOutput column(PackedLongs column) {
		return raw(column.bytes());
	}

	/** Bytes that are read where they lie. */
	BlockOutput raw(ByteBuffer packed) {
		number(packed.remaining());
		room(ALIGNMENT + packed.remaining());
		while (bytes.position() % ALIGNMENT != 0) {
			bytes.put((byte) 0);
		}
		bytes.put(packed);
		return this;
	}

	/** What was written; nothing may be written after. */
	ByteBuffer bytes() {
		return bytes.flip();
	}

	private void room(int more) {
		if (bytes.remaining() < more) {
			bytes = little(Math.max(bytes.capacity() * 2, bytes.position() + more)).put(bytes.flip());
		}
	}

	private static ByteBuffer little(int capacity) {
		return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
	}
}
