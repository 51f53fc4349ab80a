package org.kado.sampling.host.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Calls of iphlpapi.dll. */
final class IpHlpApi {

	static {
		Native.register(IpHlpApi.class, "iphlpapi");
	}

	private IpHlpApi() {
	}

	/** Puts the address of a new MIB_IF_TABLE2 into the target. @return 0 for success */
	static native int GetIfTable2(Pointer target);

	/** Gives a table back; the address is 64 bits wide. */
	static native void FreeMibTable(long table);
}
