package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement("S1-28")
class DeviceTrafficTest {

	@Test
	void forgetsTheNamesOfDevicesThatAreGone() {
		DeviceTraffic traffic = new DeviceTraffic(Tick::disk);
		for (int stick = 0; stick < 1_000; stick++) {
			traffic.begin(null);
			traffic.saw("sda", stick, stick);
			traffic.saw("stick" + stick, 1, 1);
			traffic.saw("card" + stick, 1, 1);
			traffic.end();
			assertEquals(3, traffic.heldNames());
		}
		traffic.begin(null);
		traffic.saw("sda", 1_000, 1_000);
		traffic.end();
		assertEquals(1, traffic.heldNames());
		traffic.clear();
		assertEquals(0, traffic.heldNames());
	}
}
