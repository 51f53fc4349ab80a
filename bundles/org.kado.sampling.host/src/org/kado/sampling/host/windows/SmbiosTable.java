package org.kado.sampling.host.windows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The raw SMBIOS table (DMTF DSP0134) behind the eight bytes that GetSystemFirmwareTable puts before it. A structure is: type
 * (1 byte), length (1), handle (2), its fields, then texts up to two zero bytes.
 */
final class SmbiosTable {

	private static final int PREFIX_BYTES = 8;
	private static final int SYSTEM_INFORMATION = 1;
	private static final int END_OF_TABLE = 127;
	private static final int UUID_AT = 8;
	private static final int UUID_BYTES = 16;
	private static final int SMALLEST_BYTES = 4;

	private final byte[] table;

	/** @param table as GetSystemFirmwareTable gives it */
	SmbiosTable(byte[] table) {
		this.table = table.clone();
	}

	/** The UUID of the system, hexadecimal in the order of the table; empty where the maker left it blank. */
	Optional<String> findUuid() {
		int at = PREFIX_BYTES;
		while (at + SMALLEST_BYTES <= table.length && table[at] != END_OF_TABLE) {
			int length = table[at + 1] & 0xff;
			if (length < SMALLEST_BYTES) {
				return Optional.empty();
			}
			if (table[at] == SYSTEM_INFORMATION && length >= UUID_AT + UUID_BYTES) {
				return uuid(at + UUID_AT);
			}
			at = behindTexts(at + length);
		}
		return Optional.empty();
	}

	private Optional<String> uuid(int at) {
		if (at + UUID_BYTES > table.length) {
			return Optional.empty();
		}
		byte[] uuid = Arrays.copyOfRange(table, at, at + UUID_BYTES);
		boolean blank = true;
		for (byte part : uuid) {
			// All zero means "none", all ones "not set" (DSP0134, 7.2.1).
			blank &= part == uuid[0] && (part == 0 || part == -1);
		}
		return blank ? Optional.empty() : Optional.of(HexFormat.of().formatHex(uuid));
	}

	private int behindTexts(int from) {
		int at = from;
		while (at + 1 < table.length && (table[at] != 0 || table[at + 1] != 0)) {
			at++;
		}
		return at + 2;
	}
}
