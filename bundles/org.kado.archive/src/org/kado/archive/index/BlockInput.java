package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.column.PackedLongs;

/**
 * Reads what {@link BlockOutput} wrote. Columns stay in the bytes, which may be a mapped file. Whatever the bytes are, reading them
 * ends, with values or with an {@link IndexDamageException}.
 */
final class BlockInput {

	/** Reads a value. */
	interface Reading<T> {

		T read(BlockInput in) throws IndexDamageException;
	}

	private final ByteBuffer bytes;

	/** Reads from position to limit. */
	BlockInput(ByteBuffer block) {
		bytes = block.slice().order(ByteOrder.LITTLE_ENDIAN);
	}

	long number() throws IndexDamageException {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			byte next = require(1).get();
			value |= (next & 0x7fL) << shift;
			if (next >= 0) {
				return value >>> 1 ^ -(value & 1);
			}
		}
		throw new IndexDamageException("a number does not end");
	}

	/** A number that is one of so many, from 0. */
	int choice(int count) throws IndexDamageException {
		long value = number();
		if (value < 0 || value >= count) {
			throw new IndexDamageException(value + " is none of " + count);
		}
		return (int) value;
	}

	int integer() throws IndexDamageException {
		long value = number();
		if (value != (int) value) {
			throw new IndexDamageException("too large: " + value);
		}
		return (int) value;
	}

	double real() throws IndexDamageException {
		return require(Double.BYTES).getDouble();
	}

	String text() throws IndexDamageException {
		byte[] encoded = new byte[length(1)];
		bytes.get(encoded);
		return new String(encoded, StandardCharsets.UTF_8);
	}

	<T> List<T> list(Reading<T> each) throws IndexDamageException {
		int count = length(1);
		if (count == 0) {
			return List.of(); // of a hundred thousand files each has several
		}
		if (count == 1) {
			return List.of(each.read(this)); // nor a list that could grow
		}
		List<T> values = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			values.add(each.read(this));
		}
		return values;
	}

	PackedLongs column() throws IndexDamageException {
		try {
			return PackedLongs.of(raw());
		} catch (IllegalArgumentException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	/** Bytes that stay where they lie. */
	ByteBuffer raw() throws IndexDamageException {
		int length = integer();
		int padding = -bytes.position() & BlockOutput.ALIGNMENT - 1;
		if (length < 0 || length > bytes.remaining() - padding) {
			throw new IndexDamageException("a column of " + length + " bytes does not end");
		}
		bytes.position(bytes.position() + padding);
		ByteBuffer raw = bytes.slice(bytes.position(), length);
		bytes.position(bytes.position() + length);
		return raw;
	}

	/** A number of things that take at least so many bytes each: there can't be more than fit. */
	private int length(int leastBytes) throws IndexDamageException {
		long value = number();
		if (value < 0 || value > bytes.remaining() / leastBytes) {
			throw new IndexDamageException(value + " things in " + bytes.remaining() + " bytes");
		}
		return (int) value;
	}

	private ByteBuffer require(int count) throws IndexDamageException {
		if (bytes.remaining() < count) {
			throw new IndexDamageException("ends too early");
		}
		return bytes;
	}
}
