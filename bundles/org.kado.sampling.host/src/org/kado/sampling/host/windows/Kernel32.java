package org.kado.sampling.host.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Calls of kernel32.dll, mapped directly so that calling allocates nothing. BOOL is an int: 0 means failure. */
final class Kernel32 {

	/** ALL_PROCESSOR_GROUPS. */
	static final short ALL_PROCESSOR_GROUPS = (short) 0xffff;

	static {
		Native.register(Kernel32.class, "kernel32");
	}

	private Kernel32() {
	}

	/** Milliseconds since boot, sleep counted. */
	static native long GetTickCount64();

	/** 100 ns since boot, sleep not counted (Windows 7 and later). */
	static native int QueryUnbiasedInterruptTime(Pointer time);

	/** Three FILETIMEs; kernel time holds idle time. */
	static native int GetSystemTimes(Pointer idle, Pointer kernel, Pointer user);

	/** MEMORYSTATUSEX. */
	static native int GlobalMemoryStatusEx(Pointer status);

	/** Number of logical processors. */
	static native int GetActiveProcessorCount(short group);

	/** Raw firmware table. @return needed or written bytes, 0 on failure */
	static native int GetSystemFirmwareTable(int provider, int table, Pointer buffer, int length);

	/** This process's number. */
	static native int GetCurrentProcessId();

	/** Number of the session of a process. */
	static native int ProcessIdToSessionId(int pid, Pointer session);

	/** Handle of the program's module. */
	static native long GetModuleHandleW(Pointer name);

	/** DYNAMIC_TIME_ZONE_INFORMATION. @return -1 on failure */
	static native int GetDynamicTimeZoneInformation(Pointer information);

	/** Four FILETIMEs of a process. @return 0 on failure */
	static native int GetProcessTimes(long process, Pointer created, Pointer exited, Pointer kernel, Pointer user);

	/** PROCESS_MEMORY_COUNTERS of a process. @return 0 on failure */
	static native int K32GetProcessMemoryInfo(long process, Pointer counters, int length);

	/** Opens a file or a device. @return the handle, or -1 */
	static native long CreateFileW(Pointer path, int access, int share, Pointer security, int disposition, int flags, long template);

	/** Asks a device. */
	static native int DeviceIoControl(long device, int code, Pointer in, int inLength, Pointer out, int outLength, Pointer returned,
			Pointer overlapped);

	/** Gives a handle back. */
	static native int CloseHandle(long handle);
}
