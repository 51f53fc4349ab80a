package org.kado.sampling.host.bus;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes apart the bytes of a message (D-Bus specification, Marshaling). Bytes that break the rules are refused, however they do. */
final class BusDecoder {

	/** What must be there before the length of a message is known. */
	static final int PRELUDE_BYTES = 16;

	/** The specification allows 128 MiB; what is asked for here is far shorter. */
	private static final int MOST_BYTES = 1 << 20;
	private static final int DEEPEST = 32;
	private static final int FIELD_PATH = 1;
	private static final int FIELD_MEMBER = 3;
	private static final int FIELD_ERROR = 4;
	private static final int FIELD_REPLY = 5;
	private static final int FIELD_SIGNATURE = 8;

	private final ByteBuffer bytes;
	private int depth;

	private BusDecoder(ByteBuffer bytes) {
		this.bytes = bytes;
	}

	/** Length of the whole message, from its first {@value #PRELUDE_BYTES} bytes. */
	static int length(byte[] prelude) throws IOException {
		ByteBuffer bytes = ordered(ByteBuffer.wrap(prelude, 0, PRELUDE_BYTES));
		long body = bytes.getInt(4) & 0xffffffffL;
		long fields = bytes.getInt(12) & 0xffffffffL;
		long length = aligned(PRELUDE_BYTES + fields, 8) + body;
		if (length > MOST_BYTES) {
			throw new IOException("a message of " + length + " bytes");
		}
		return (int) length;
	}

	/** The message of which all bytes are there. */
	static BusMessage decode(byte[] message) throws IOException {
		try {
			return new BusDecoder(ordered(ByteBuffer.wrap(message))).message();
		} catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new IOException("a broken message", e);
		}
	}

	private static ByteBuffer ordered(ByteBuffer bytes) throws IOException {
		return switch (bytes.get(0)) {
			case 'l' -> bytes.order(ByteOrder.LITTLE_ENDIAN);
			case 'B' -> bytes.order(ByteOrder.BIG_ENDIAN);
			default -> throw new IOException("no byte order: " + bytes.get(0));
		};
	}

	private BusMessage message() throws IOException {
		int type = bytes.get(1);
		long serial = bytes.getInt(8) & 0xffffffffL;
		int fieldsEnd = PRELUDE_BYTES + bytes.getInt(12);
		bytes.position(PRELUDE_BYTES);
		String path = "";
		String member = "";
		String signature = "";
		long replySerial = 0;
		while (bytes.position() < fieldsEnd) {
			align(8);
			int field = bytes.get();
			Object value = variant();
			switch (field) {
				case FIELD_PATH -> path = String.valueOf(value);
				case FIELD_MEMBER, FIELD_ERROR -> member = String.valueOf(value);
				case FIELD_REPLY -> replySerial = value instanceof Long number ? number : 0;
				case FIELD_SIGNATURE -> signature = String.valueOf(value);
				default -> {
					// sender, destination, interface: the caller knows what it asked for
				}
			}
		}
		align(8);
		return new BusMessage(type, serial, replySerial, path, member, new Signature(signature).values(signature.length()));
	}

	private Object variant() throws IOException {
		Signature signature = new Signature(signatureText());
		return signature.value();
	}

	private String signatureText() {
		return string(bytes.get() & 0xff);
	}

	private String text() {
		align(4);
		return string(bytes.getInt());
	}

	private String string(int length) {
		if (length < 0 || length >= bytes.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] text = new byte[length];
		bytes.get(text);
		bytes.get(); // its zero byte
		return new String(text, StandardCharsets.UTF_8);
	}

	private void align(int boundary) {
		bytes.position((int) aligned(bytes.position(), boundary));
	}

	private static long aligned(long position, int boundary) {
		return (position + boundary - 1) / boundary * boundary;
	}

	/** Walks through a signature and the values that it describes. */
	private final class Signature {

		private final String types;
		private int at;

		Signature(String types) {
			this.types = types;
		}

		List<Object> values(int end) throws IOException {
			List<Object> values = new ArrayList<>();
			while (at < end) {
				values.add(value());
			}
			return values;
		}

		Object value() throws IOException {
			char type = at < types.length() ? types.charAt(at++) : 0;
			return switch (type) {
				case 'y' -> (long) (bytes.get() & 0xff);
				case 'b' -> number(4) != 0;
				case 'n' -> (long) (short) number(2);
				case 'q' -> number(2);
				case 'i' -> (long) (int) number(4);
				case 'u', 'h' -> number(4);
				case 'x', 't' -> number(8);
				case 'd' -> Double.longBitsToDouble(number(8));
				case 's', 'o' -> text();
				case 'g' -> signatureText();
				case 'v' -> nested(BusDecoder.this::variant);
				case 'a' -> nested(this::array);
				case '(' -> nested(() -> structure(')'));
				case '{' -> nested(() -> structure('}'));
				default -> throw new IOException("an unknown type in " + types);
			};
		}

		private long number(int size) {
			align(size);
			return switch (size) {
				case 2 -> bytes.getShort() & 0xffff;
				case 4 -> bytes.getInt() & 0xffffffffL;
				default -> bytes.getLong();
			};
		}

		private Object nested(Part part) throws IOException {
			if (++depth > DEEPEST) {
				throw new IOException("nested too deeply");
			}
			Object value = part.read();
			depth--;
			return value;
		}

		private List<Object> array() throws IOException {
			align(4);
			int length = bytes.getInt();
			int element = at;
			skip();
			int behind = at;
			align(boundary(types.charAt(element)));
			int end = bytes.position() + length;
			if (length < 0 || end > bytes.limit()) {
				throw new BufferUnderflowException();
			}
			List<Object> values = new ArrayList<>();
			while (bytes.position() < end) {
				at = element;
				values.add(value());
			}
			at = behind;
			return values;
		}

		private List<Object> structure(char end) throws IOException {
			align(8);
			List<Object> values = new ArrayList<>();
			while (types.charAt(at) != end) {
				values.add(value());
			}
			at++;
			return values;
		}

		/** Steps over one type. */
		private void skip() {
			char type = types.charAt(at++);
			if (type == 'a') {
				skip();
			} else if (type == '(' || type == '{') {
				while (types.charAt(at) != ')' && types.charAt(at) != '}') {
					skip();
				}
				at++;
			}
		}

		private static int boundary(char type) {
			return switch (type) {
				case 'x', 't', 'd', '(', '{' -> 8;
				case 'b', 'i', 'u', 's', 'o', 'a', 'h' -> 4;
				case 'n', 'q' -> 2;
				default -> 1;
			};
		}
	}

	/** Reads a value that may hold others. */
	private interface Part {
		Object read() throws IOException;
	}
}
