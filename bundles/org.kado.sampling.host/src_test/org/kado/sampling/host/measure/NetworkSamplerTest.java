package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S4-10")
class NetworkSamplerTest extends SamplerContractTest {

	private final FakeDevices interfaces = new FakeDevices();

	@BeforeEach
	void plugIn() {
		interfaces.set("eth0", 1_000, 500);
	}

	@Override
	protected Sampler working() {
		return DeviceSampler.interfaces(interfaces);
	}

	@Override
	protected Sampler broken() {
		interfaces.broken(true);
		return DeviceSampler.interfaces(interfaces);
	}

	@Override
	protected void goOn() {
		interfaces.set("eth0", 1_700, 700);
	}

	private static String text(Tick tick) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < tick.interfaceCount(); i++) {
			text.append(tick.interfaceName(i)).append(' ').append(tick.interfaceReceivedBytes(i)).append(' ')
					.append(tick.interfaceSentBytes(i)).append('\n');
		}
		return text.toString();
	}

	@Test
	void tellsTheBytesOfTheTickForEachInterface() {
		try (Sampler sampler = working()) {
			interfaces.set("wlan0", 7, 8);
			sampler.baseline(0);
			goOn();
			assertEquals("eth0 700 200\nwlan0 0 0\n", text(sample(sampler, 5_000)));
			interfaces.set("wlan0", 10, 9);
			assertEquals("eth0 0 0\nwlan0 3 1\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void anInterfaceThatAppearsHasNoValueInItsFirstTick() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			interfaces.set("usb0", 9_000_000, 1);
			assertEquals("eth0 0 0\n", text(sample(sampler, 5_000)));
			interfaces.set("usb0", 9_000_400, 1);
			assertEquals("eth0 0 0\nusb0 400 0\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void oneThatVanishesAndComesBackBeginsAnew() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			interfaces.remove("eth0");
			assertEquals("", text(sample(sampler, 5_000)));
			interfaces.set("eth0", 5_000, 5_000);
			assertEquals("", text(sample(sampler, 10_000)));
			interfaces.set("eth0", 5_001, 5_002);
			assertEquals("eth0 1 2\n", text(sample(sampler, 15_000)));
		}
	}

	@Test
	void countersThatFellBackAreNotMeasuredAndNeverNegative() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			interfaces.set("eth0", 20, 600);
			assertEquals("", text(sample(sampler, 5_000)));
			interfaces.set("eth0", 30, 600);
			assertEquals("eth0 10 0\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void nothingIsSpreadOverAHoleOrABrokenSpan() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			interfaces.broken(true);
			assertEquals("", text(sample(sampler, 5_000)));
			interfaces.broken(false);
			interfaces.set("eth0", 900_000, 900_000);
			assertEquals("", text(sample(sampler, 10_000)));
			interfaces.set("eth0", 990_000, 990_000);
			sampler.baseline(60_000);
			interfaces.set("eth0", 990_005, 990_006);
			assertEquals("eth0 5 6\n", text(sample(sampler, 65_000)));
		}
	}

	@Test
	void holdsAnyNumberOfInterfaces() {
		try (Sampler sampler = working()) {
			for (int i = 0; i < 40; i++) {
				interfaces.set("veth" + i, i, i);
			}
			sampler.baseline(0);
			assertEquals(41, sample(sampler, 5_000).interfaceCount());
		}
	}
}
