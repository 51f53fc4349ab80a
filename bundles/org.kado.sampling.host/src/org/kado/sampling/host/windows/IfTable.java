package org.kado.sampling.host.windows;

import java.util.function.Consumer;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** The MIB_IF_TABLE2 of this PC: number of rows, then the rows. Used by one thread. */
final class IfTable {

	private static final int FIRST_ROW_AT = 8;

	private final Memory target = new Memory(Long.BYTES);
	private final IfRow row = new IfRow();

	/**
	 * Reads anew and shows each row; the row is valid within the call only.
	 *
	 * @return false where that failed
	 */
	boolean read(Consumer<IfRow> rows) {
		if (IpHlpApi.GetIfTable2(target) != 0) {
			return false;
		}
		long address = target.getLong(0);
		try {
			Pointer table = new Pointer(address);
			int count = table.getInt(0);
			for (int i = 0; i < count; i++) {
				table.read(FIRST_ROW_AT + (long) i * IfRow.BYTES, row.bytes(), 0, IfRow.BYTES);
				rows.accept(row);
			}
			return true;
		} finally {
			IpHlpApi.FreeMibTable(address);
		}
	}
}
