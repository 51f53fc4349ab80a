package org.kado.sampling.host.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.kado.model.facts.Tick;
import org.kado.sampling.host.measure.NameCache;

/**
 * Walks through the SYSTEM_PROCESS_INFORMATION records (winternl.h; 64-bit layout) that NtQuerySystemInformation gives. One
 * call tells of every process of the PC with its times and memory, also of those this user may not open.
 */
final class ProcessInformation {

	private static final int NEXT_AT = 0;
	private static final int CREATE_TIME_AT = 32;
	private static final int USER_TIME_AT = 40;
	private static final int KERNEL_TIME_AT = 48;
	private static final int NAME_LENGTH_AT = 56;
	private static final int NAME_ADDRESS_AT = 64;
	private static final int PID_AT = 80;
	private static final int WORKING_SET_AT = 144;
	private static final int RECORD_BYTES = 184;
	private static final int READ_BYTES_AT = 232;
	private static final int WRITTEN_BYTES_AT = 240;
	private static final int RECORD_WITH_IO_BYTES = 256;

	private static final String EXE = ".exe";
	private static final int UNITS_PER_MILLI = 10_000;
	/** From 1601, where FILETIME begins, to 1970. */
	private static final long EPOCH_MILLIS = 11_644_473_600_000L;

	private ByteBuffer data = ByteBuffer.allocate(0);
	private int length;
	private long baseAddress;
	private int at;
	private int next;

	/**
	 * Starts before the first record.
	 *
	 * @param bytes       the records
	 * @param newLength   how many bytes of them are valid
	 * @param newBase     where they lay in memory: names are told by their address
	 */
	ProcessInformation over(byte[] bytes, int newLength, long newBase) {
		if (data.array() != bytes) {
			data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		}
		length = newLength;
		baseAddress = newBase;
		next = 0;
		return this;
	}

	/** Steps to the next record. @return false where there is none */
	boolean next() {
		if (next < 0 || next + RECORD_BYTES > length) {
			return false;
		}
		at = next;
		int distance = data.getInt(at + NEXT_AT);
		next = distance > 0 ? at + distance : -1;
		return true;
	}

	int pid() {
		return (int) data.getLong(at + PID_AT);
	}

	/** Start of the process in 100 ns since 1601, UTC. */
	long createTime() {
		return data.getLong(at + CREATE_TIME_AT);
	}

	/** Start of the process, UTC since the epoch. */
	long createdUtcMillis() {
		return createTime() / UNITS_PER_MILLI - EPOCH_MILLIS;
	}

	/** CPU time in user and kernel mode of all threads. */
	long cpuMillis() {
		return (data.getLong(at + USER_TIME_AT) + data.getLong(at + KERNEL_TIME_AT)) / UNITS_PER_MILLI;
	}

	/** Resident memory. */
	long workingSetBytes() {
		return data.getLong(at + WORKING_SET_AT);
	}

	/** Bytes read and written by calls since its start, or {@link Tick#NOT_MEASURED} where the record is too short to tell. */
	long ioBytes() {
		if (at + RECORD_WITH_IO_BYTES > length) {
			return Tick.NOT_MEASURED;
		}
		return data.getLong(at + READ_BYTES_AT) + data.getLong(at + WRITTEN_BYTES_AT);
	}

	/** Name of the program's file; empty where there is none. */
	String name(NameCache names) {
		int bytes = data.getShort(at + NAME_LENGTH_AT) & 0xffff;
		long start = data.getLong(at + NAME_ADDRESS_AT) - baseAddress;
		return bytes == 0 || start < 0 || start + bytes > length ? "" : names.get(data.array(), (int) start, (int) start + bytes);
	}

	/** Whether the program's file is called so, with or without ".exe"; letter case does not matter. */
	boolean isCalled(String name) {
		int chars = (data.getShort(at + NAME_LENGTH_AT) & 0xffff) / Character.BYTES;
		int rest = chars - name.length();
		return rest == 0 && matches(0, name) || rest == EXE.length() && matches(0, name) && matches(name.length(), EXE);
	}

	private boolean matches(int from, String text) {
		long start = data.getLong(at + NAME_ADDRESS_AT) - baseAddress + (long) from * Character.BYTES;
		if (start < 0 || start + (long) text.length() * Character.BYTES > length) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			char letter = data.getChar((int) start + i * Character.BYTES);
			if (fold(letter) != fold(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static char fold(char letter) {
		return Character.toLowerCase(Character.toUpperCase(letter));
	}
}
