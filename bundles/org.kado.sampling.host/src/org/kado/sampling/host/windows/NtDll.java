package org.kado.sampling.host.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Calls of ntdll.dll. */
final class NtDll {

	static final int SYSTEM_PROCESS_INFORMATION = 5;
	static final int SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION = 8;
	static final int STATUS_INFO_LENGTH_MISMATCH = 0xC0000004;

	static {
		Native.register(NtDll.class, "ntdll");
	}

	private NtDll() {
	}

	/** @return an NTSTATUS, 0 for success */
	static native int NtQuerySystemInformation(int kind, Pointer buffer, int length, Pointer neededLength);
}
