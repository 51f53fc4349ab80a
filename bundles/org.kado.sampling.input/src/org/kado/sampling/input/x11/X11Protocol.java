package org.kado.sampling.input.x11;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The handful of messages that are needed, as "X Window System Protocol, version 11" (appendix B) and the specifications of
 * MIT-SCREEN-SAVER and XInput 1 lay them out; little-endian. Texts are filled up to multiples of four bytes.
 */
final class X11Protocol {

	/** Size of every reply's fixed part, every error and every event. */
	static final int MESSAGE_BYTES = 32;
	/** Size of the fixed part of the answer to the setup. */
	static final int SETUP_HEAD_BYTES = 8;

	/** First byte of an error. */
	static final int ERROR = 0;
	/** First byte of a reply. */
	static final int REPLY = 1;
	/** First byte of the only event that is longer than a message. */
	static final int GENERIC_EVENT = 35;

	static final int SETUP_SUCCESS = 1;

	/** The property's number that never changes (ICCCM). */
	static final int WM_NAME = 39;
	/** Where a request for a property holds its window. */
	static final int WINDOW_AT = 4;

	/** Second byte of the event that an alarm sends (SYNC). */
	static final int ALARM_NOTIFY = 1;

	private static final int SYNC_INITIALIZE = 0;
	private static final int SYNC_LIST_SYSTEM_COUNTERS = 1;
	private static final int SYNC_CREATE_ALARM = 8;
	/** Counter, kind of value, value, test, delta and events are told. */
	private static final int ALARM_ATTRIBUTES = 0x3f;
	private static final int ABSOLUTE = 0;
	private static final int NEGATIVE_TRANSITION = 1;
	private static final int GET_INPUT_FOCUS = 43;
	private static final int INTERN_ATOM = 16;
	private static final int GET_PROPERTY = 20;
	private static final int QUERY_EXTENSION = 98;
	private static final int SCREEN_SAVER_QUERY_INFO = 1;
	private static final int LIST_INPUT_DEVICES = 2;

	private X11Protocol() {
	}

	static ByteBuffer buffer(int bytes) {
		return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The first message of a connection. @param key empty for none */
	static ByteBuffer setup(byte[] key) {
		byte[] method = key.length == 0 ? new byte[0] : XAuthority.METHOD.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer message = buffer(12 + filled(method.length) + filled(key.length));
		message.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
		message.putShort((short) method.length).putShort((short) key.length).putShort((short) 0);
		message.put(12, method).put(12 + filled(method.length), key);
		return message.rewind();
	}

	/** How many bytes follow the head of the answer to the setup. */
	static int setupRestBytes(ByteBuffer head) {
		return (head.getShort(6) & 0xffff) * 4;
	}

	/** Why a setup was refused. @param rest what follows the head */
	static String refusal(ByteBuffer head, ByteBuffer rest) {
		byte[] text = new byte[Math.min(head.get(1) & 0xff, rest.limit())];
		rest.get(0, text);
		return new String(text, StandardCharsets.ISO_8859_1).strip();
	}

	/** Number of the root window of the first screen. @param rest what follows the head; -1 where there is no screen */
	static int rootWindow(ByteBuffer rest) {
		try {
			int vendorBytes = rest.getShort(16) & 0xffff;
			int formats = rest.get(21) & 0xff;
			return rest.getInt(32 + filled(vendorBytes) + 8 * formats);
		} catch (BufferUnderflowException | IndexOutOfBoundsException e) {
			return -1;
		}
	}

	/** Asks whether the server has an extension. */
	static ByteBuffer queryExtension(String name) {
		byte[] text = name.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer message = buffer(8 + filled(text.length));
		message.put((byte) QUERY_EXTENSION).put((byte) 0).putShort((short) (message.capacity() / 4)).putShort((short) text.length);
		message.put(8, text);
		return message.rewind();
	}

	/** First byte of the extension's requests, or -1 where the server does not have it. */
	static int extensionCode(ByteBuffer reply) {
		return reply.get(8) == 0 ? -1 : reply.get(9) & 0xff;
	}

	/** Asks for the idle time. */
	static ByteBuffer queryScreenSaver(int extensionCode, int rootWindow) {
		ByteBuffer message = buffer(8);
		message.put((byte) extensionCode).put((byte) SCREEN_SAVER_QUERY_INFO).putShort((short) 2).putInt(rootWindow);
		return message.rewind();
	}

	/** Milliseconds since the last input, unsigned 32 bits. */
	static long idleMillis(ByteBuffer reply) {
		return reply.getInt(16) & 0xffffffffL;
	}

	/** Asks for the names of the input devices. */
	static ByteBuffer listInputDevices(int extensionCode) {
		ByteBuffer message = buffer(4);
		message.put((byte) extensionCode).put((byte) LIST_INPUT_DEVICES).putShort((short) 1);
		return message.rewind();
	}

	/** First code of the extension's events. */
	static int firstEvent(ByteBuffer reply) {
		return reply.get(10) & 0xff;
	}

	/** First number that this connection may give to a thing. @param rest what follows the head of the answer to the setup */
	static int resourceBase(ByteBuffer rest) {
		return rest.getInt(4);
	}

	/** Tells which version of SYNC is meant. */
	static ByteBuffer initializeSync(int extensionCode) {
		ByteBuffer message = buffer(8);
		message.put((byte) extensionCode).put((byte) SYNC_INITIALIZE).putShort((short) 2).put((byte) 3).put((byte) 1);
		return message.rewind();
	}

	/** Asks which counters the server has. */
	static ByteBuffer listSystemCounters(int extensionCode) {
		ByteBuffer message = buffer(4);
		message.put((byte) extensionCode).put((byte) SYNC_LIST_SYSTEM_COUNTERS).putShort((short) 1);
		return message.rewind();
	}

	/** Number of the counter of that name; 0 where the server has none. @param reply the fixed part @param rest what follows it */
	static int systemCounter(ByteBuffer reply, ByteBuffer rest, String name) {
		int at = 0;
		for (int i = 0; i < reply.getInt(8) && at + 14 <= rest.limit(); i++) {
			int length = rest.getShort(at + 12) & 0xffff;
			byte[] text = new byte[Math.min(length, rest.limit() - at - 14)];
			rest.get(at + 14, text);
			if (new String(text, StandardCharsets.ISO_8859_1).equals(name)) {
				return rest.getInt(at);
			}
			at += filled(14 + length);
		}
		return 0;
	}

	/** Wants an event each time the counter sinks to the value or below it. */
	static ByteBuffer createAlarm(int extensionCode, int alarm, int counter, int value) {
		ByteBuffer message = buffer(44);
		message.put((byte) extensionCode).put((byte) SYNC_CREATE_ALARM).putShort((short) 11).putInt(alarm).putInt(ALARM_ATTRIBUTES);
		message.putInt(counter).putInt(ABSOLUTE).putInt(0).putInt(value).putInt(NEGATIVE_TRANSITION).putInt(0).putInt(0).putInt(1);
		return message.rewind();
	}

	/** A question whose answer does not matter: it shows that what was sent before was done. */
	static ByteBuffer getInputFocus() {
		ByteBuffer message = buffer(4);
		message.put((byte) GET_INPUT_FOCUS).put((byte) 0).putShort((short) 1);
		return message.rewind();
	}

	/** Asks for the number of a name; the server gives it one where it has none. */
	static ByteBuffer internAtom(String name) {
		byte[] text = name.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer message = buffer(8 + filled(text.length));
		message.put((byte) INTERN_ATOM).put((byte) 0).putShort((short) (message.capacity() / 4)).putShort((short) text.length);
		message.put(8, text);
		return message.rewind();
	}

	/** The number of a name. */
	static int atom(ByteBuffer reply) {
		return reply.getInt(8);
	}

	/** Asks for the beginning of a window's property, of whatever type. @param words most of it to get, in units of four bytes */
	static ByteBuffer getProperty(int window, int property, int words) {
		ByteBuffer message = buffer(24);
		message.put((byte) GET_PROPERTY).put((byte) 0).putShort((short) 6).putInt(window).putInt(property).putInt(0).putInt(0).putInt(words);
		return message.rewind();
	}

	/** Bits of a unit of the property: 8, 16 or 32; 0 where the window does not have it. */
	static int format(ByteBuffer reply) {
		return reply.get(1) & 0xff;
	}

	/** Number of the property's type. */
	static int type(ByteBuffer reply) {
		return reply.getInt(8);
	}

	/** Length of what follows, in units. */
	static int valueLength(ByteBuffer reply) {
		return reply.getInt(16);
	}

	/** How many bytes follow a reply or a generic event. */
	static long restBytes(ByteBuffer message) {
		return (message.getInt(4) & 0xffffffffL) * 4;
	}

	private static int filled(int length) {
		return (length + 3) / 4 * 4;
	}
}
