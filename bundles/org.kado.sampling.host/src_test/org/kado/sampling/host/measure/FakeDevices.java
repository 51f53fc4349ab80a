package org.kado.sampling.host.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Devices whose counters a test sets. */
final class FakeDevices implements DeviceReader {

	private final Map<String, long[]> counters = new LinkedHashMap<>();
	private boolean broken;

	void set(String name, long in, long out) {
		counters.put(name, new long[] {in, out});
	}

	void remove(String name) {
		counters.remove(name);
	}

	void broken(boolean now) {
		broken = now;
	}

	@Override
	public boolean read(DeviceTraffic traffic) {
		if (!broken) {
			counters.forEach((name, bytes) -> traffic.saw(name, bytes[0], bytes[1]));
		}
		return !broken;
	}

	@Override
	public void close() {
		broken = true;
	}
}
