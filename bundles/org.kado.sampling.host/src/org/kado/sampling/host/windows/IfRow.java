package org.kado.sampling.host.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One MIB_IF_ROW2 (netioapi.h) as it lies in memory. The same object is filled again and again.
 */
final class IfRow {

	/** Size of a row. */
	static final int BYTES = 1_352;

	private static final int LUID_AT = 0;
	private static final int GUID_AT = 12;
	private static final int ALIAS_AT = 28;
	private static final int ALIAS_CHARS = 257;
	private static final int ADDRESS_LENGTH_AT = 1_056;
	private static final int PERMANENT_ADDRESS_AT = 1_092;
	private static final int ADDRESS_BYTES = 32;
	private static final int TYPE_AT = 1_128;
	private static final int FLAGS_AT = 1_152;
	private static final int IN_OCTETS_AT = 1_208;
	private static final int OUT_OCTETS_AT = 1_280;

	private static final int LOOPBACK = 24;
	private static final int HARDWARE_FLAG = 1;
	private static final int FILTER_FLAG = 2;

	private final byte[] bytes = new byte[BYTES];
	private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

	/** Where to put the row. */
	byte[] bytes() {
		return bytes;
	}

	/** Identifies the interface until it is removed. */
	long luid() {
		return buffer.getLong(LUID_AT);
	}

	/** Identifies the interface in the registry. */
	UUID guid() {
		long high = (buffer.getInt(GUID_AT) & 0xffffffffL) << 32 | (buffer.getShort(GUID_AT + 4) & 0xffffL) << 16
				| buffer.getShort(GUID_AT + 6) & 0xffffL;
		return new UUID(high, Long.reverseBytes(buffer.getLong(GUID_AT + 8)));
	}

	/** The name that the user sees, such as "Ethernet". */
	String alias() {
		int length = 0;
		while (length < ALIAS_CHARS && buffer.getShort(ALIAS_AT + 2 * length) != 0) {
			length++;
		}
		return new String(bytes, ALIAS_AT, 2 * length, StandardCharsets.UTF_16LE);
	}

	/** Whether its bytes are traffic of their own: not loopback, and not a filter driver that repeats another's figures. */
	boolean countsTraffic() {
		return buffer.getInt(TYPE_AT) != LOOPBACK && (bytes[FLAGS_AT] & FILTER_FLAG) == 0;
	}

	/** Whether it is a piece of hardware. */
	boolean hardware() {
		return (bytes[FLAGS_AT] & HARDWARE_FLAG) != 0 && countsTraffic();
	}

	/** The address it was made with; empty where there is none. */
	byte[] permanentAddress() {
		int length = Math.min(buffer.getInt(ADDRESS_LENGTH_AT), ADDRESS_BYTES);
		byte[] address = new byte[Math.max(0, length)];
		System.arraycopy(bytes, PERMANENT_ADDRESS_AT, address, 0, address.length);
		for (byte part : address) {
			if (part != 0) {
				return address;
			}
		}
		return new byte[0];
	}

	/** Bytes received since boot. */
	long receivedBytes() {
		return buffer.getLong(IN_OCTETS_AT);
	}

	/** Bytes sent since boot. */
	long sentBytes() {
		return buffer.getLong(OUT_OCTETS_AT);
	}
}
