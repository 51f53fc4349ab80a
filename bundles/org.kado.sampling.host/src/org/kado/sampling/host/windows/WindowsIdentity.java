package org.kado.sampling.host.windows;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.host.measure.Fingerprint;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * The fingerprint is of the SMBIOS UUID and the permanent addresses of built-in network hardware; adapters plugged in by USB
 * or paired by Bluetooth come and go and are left out. None of it needs an administrator. A network adapter that is switched
 * off in the device manager is invisible, and so changes the fingerprint.
 */
public final class WindowsIdentity implements HostIdentity {

	private static final int RSMB = 0x52534D42;
	private static final String ADAPTERS = "SYSTEM\\CurrentControlSet\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}\\";

	private final HostClock clock;

	/** Reads only when asked. */
	public WindowsIdentity(HostClock clock) {
		this.clock = Objects.requireNonNull(clock, "clock");
	}

	@Override
	public String fingerprint() {
		Fingerprint fingerprint = new Fingerprint();
		findUuid().ifPresent(uuid -> fingerprint.add("smbios", uuid));
		new IfTable().read(row -> {
			byte[] address = row.permanentAddress();
			if (row.hardware() && address.length > 0 && builtIn(row.guid())) {
				fingerprint.add("mac", HexFormat.of().formatHex(address));
			}
		});
		return fingerprint.hash();
	}

	@Override
	public String session() {
		return User32.GetSystemMetrics(User32.SM_REMOTESESSION) == 0 ? "1" : "remote";
	}

	@Override
	public String systemSession() {
		try (Memory session = new Memory(Integer.BYTES)) {
			int known = Kernel32.ProcessIdToSessionId(Kernel32.GetCurrentProcessId(), session);
			return known == 0 ? session() : Integer.toString(session.getInt(0));
		}
	}

	@Override
	public OptionalLong bootMillis() {
		return OptionalLong.of(clock.utcMillis() - clock.monotonicMillis());
	}

	@Override
	public long memoryTotalBytes() {
		try (WindowsMemory memory = new WindowsMemory()) {
			return memory.totalBytes();
		}
	}

	@Override
	public int processors() {
		int processors = Kernel32.GetActiveProcessorCount(Kernel32.ALL_PROCESSOR_GROUPS);
		return processors > 0 ? processors : -1;
	}

	private static Optional<String> findUuid() {
		int size = Kernel32.GetSystemFirmwareTable(RSMB, 0, Pointer.NULL, 0);
		if (size <= 0) {
			return Optional.empty();
		}
		try (Memory table = new Memory(size)) {
			int length = Kernel32.GetSystemFirmwareTable(RSMB, 0, table, size);
			return length <= 0 || length > size ? Optional.empty() : new SmbiosTable(table.getByteArray(0, length)).findUuid();
		}
	}

	private static boolean builtIn(UUID adapter) {
		String key = ADAPTERS + '{' + adapter.toString().toUpperCase(Locale.ROOT) + "}\\Connection";
		String device = AdvApi32.findText(key, "PnpInstanceID").orElse("");
		return !device.startsWith("USB") && !device.startsWith("BTH");
	}
}
