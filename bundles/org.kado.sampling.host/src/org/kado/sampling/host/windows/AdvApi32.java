package org.kado.sampling.host.windows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Reading the registry by advapi32.dll. */
final class AdvApi32 {

	private static final long HKEY_LOCAL_MACHINE = 0xFFFFFFFF80000002L;
	private static final int RRF_RT_REG_SZ = 2;
	private static final int BUFFER_BYTES = 2_048;

	static {
		Native.register(AdvApi32.class, "advapi32");
	}

	private AdvApi32() {
	}

	/** @return 0 for success */
	static native int RegGetValueW(long key, byte[] subKey, byte[] value, int flags, Pointer type, Pointer data, Pointer length);

	/** A text of HKEY_LOCAL_MACHINE; empty where it isn't there or is no text. */
	static Optional<String> findText(String subKey, String value) {
		try (Memory data = new Memory(BUFFER_BYTES); Memory length = new Memory(Integer.BYTES)) {
			length.setInt(0, BUFFER_BYTES);
			int failed = RegGetValueW(HKEY_LOCAL_MACHINE, wide(subKey), wide(value), RRF_RT_REG_SZ, Pointer.NULL, data, length);
			return failed == 0 ? Optional.of(data.getWideString(0)) : Optional.empty();
		}
	}

	private static byte[] wide(String text) {
		return (text + '\0').getBytes(StandardCharsets.UTF_16LE);
	}
}
