package org.kado.sampling.host.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * What NtQuerySystemInformation tells of all processes at one moment. It needs neither performance counters (which are damaged on many
 * a PC) nor the right to open the processes of services. Allocates only when the list grows beyond anything seen before.
 */
final class ProcessSnapshot {

	private static final int FIRST_BYTES = 256 * 1_024;
	private static final int MOST_BYTES = 32 * 1_024 * 1_024;

	private final Memory needed = new Memory(Integer.BYTES);
	private Memory buffer = new Memory(FIRST_BYTES);
	private byte[] bytes = new byte[FIRST_BYTES];

	/** Takes it anew and stands before its first record. @return false where that failed */
	boolean take(ProcessInformation information) {
		int status = query();
		while (status == NtDll.STATUS_INFO_LENGTH_MISMATCH && bytes.length < MOST_BYTES) {
			int size = Math.min(MOST_BYTES, Math.max(needed.getInt(0), bytes.length) * 2);
			buffer = new Memory(size);
			bytes = new byte[size];
			status = query();
		}
		int length = needed.getInt(0);
		if (status != 0 || length <= 0 || length > bytes.length) {
			return false;
		}
		buffer.read(0, bytes, 0, length);
		information.over(bytes, length, Pointer.nativeValue(buffer));
		return true;
	}

	private int query() {
		return NtDll.NtQuerySystemInformation(NtDll.SYSTEM_PROCESS_INFORMATION, buffer, bytes.length, needed);
	}
}
