package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S4-10")
class NetworkSamplerTest extends SamplerContractTest {

	private final FakeReader reader = new FakeReader();

	@BeforeEach
	void plugIn() {
		reader.set("eth0", 1_000, 500);
	}

	@Override
	protected Sampler working() {
		return new NetworkSampler(reader);
	}

	@Override
	protected Sampler broken() {
		reader.works = false;
		return new NetworkSampler(reader);
	}

	@Override
	protected void goOn() {
		reader.set("eth0", 1_700, 700);
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
			reader.set("wlan0", 7, 8);
			sampler.baseline(0);
			goOn();
			assertEquals("eth0 700 200\nwlan0 0 0\n", text(sample(sampler, 5_000)));
			reader.set("wlan0", 10, 9);
			assertEquals("eth0 0 0\nwlan0 3 1\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void anInterfaceThatAppearsHasNoValueInItsFirstTick() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			reader.set("usb0", 9_000_000, 1);
			assertEquals("eth0 0 0\n", text(sample(sampler, 5_000)));
			reader.set("usb0", 9_000_400, 1);
			assertEquals("eth0 0 0\nusb0 400 0\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void oneThatVanishesAndComesBackBeginsAnew() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			reader.counters.clear();
			assertEquals("", text(sample(sampler, 5_000)));
			reader.set("eth0", 5_000, 5_000);
			assertEquals("", text(sample(sampler, 10_000)));
			reader.set("eth0", 5_001, 5_002);
			assertEquals("eth0 1 2\n", text(sample(sampler, 15_000)));
		}
	}

	@Test
	void countersThatFellBackAreNotMeasuredAndNeverNegative() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			reader.set("eth0", 20, 600);
			assertEquals("", text(sample(sampler, 5_000)));
			reader.set("eth0", 30, 600);
			assertEquals("eth0 10 0\n", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void nothingIsSpreadOverAHoleOrABrokenSpan() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			reader.works = false;
			assertEquals("", text(sample(sampler, 5_000)));
			reader.works = true;
			reader.set("eth0", 900_000, 900_000);
			assertEquals("", text(sample(sampler, 10_000)));
			reader.set("eth0", 990_000, 990_000);
			sampler.baseline(60_000);
			reader.set("eth0", 990_005, 990_006);
			assertEquals("eth0 5 6\n", text(sample(sampler, 65_000)));
		}
	}

	@Test
	void holdsAnyNumberOfInterfaces() {
		try (Sampler sampler = working()) {
			for (int i = 0; i < 40; i++) {
				reader.set("veth" + i, i, i);
			}
			sampler.baseline(0);
			assertEquals(41, sample(sampler, 5_000).interfaceCount());
		}
	}

	private static final class FakeReader implements InterfaceReader {
		final Map<String, long[]> counters = new LinkedHashMap<>();
		boolean works = true;

		void set(String name, long received, long sent) {
			counters.put(name, new long[] {received, sent});
		}

		@Override
		public boolean read(InterfaceTraffic traffic) {
			if (works) {
				counters.forEach((name, bytes) -> traffic.saw(name, bytes[0], bytes[1]));
			}
			return works;
		}

		@Override
		public void close() {
			works = false;
		}
	}
}
