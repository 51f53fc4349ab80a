package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S1-28")
class DiskSamplerTest extends SamplerContractTest {

	private final FakeDevices disks = new FakeDevices();

	DiskSamplerTest() {
		disks.set("sda", 1_000, 2_000);
	}

	@Override
	protected Sampler working() {
		return DeviceSampler.disks(disks);
	}

	@Override
	protected Sampler broken() {
		disks.broken(true);
		return working();
	}

	@Override
	protected void goOn() {
		disks.set("sda", 1_512, 2_000);
	}

	private static String text(Tick tick) {
		return IntStream.range(0, tick.devices().disks())
				.mapToObj(i -> tick.devices().diskName(i) + " " + tick.devices().readBytes(i) + " " + tick.devices().writtenBytes(i))
				.collect(Collectors.joining(", "));
	}

	@Test
	void tellsTheBytesOfTheTick() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			goOn();
			assertEquals("sda 512 0", text(sample(sampler, 5_000)));
		}
	}

	@Test
	@Requirement("S1-27")
	void oneThatIsPutInOrComesBackHasABaselineFirst() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			disks.set("sdb", 5, 5);
			assertEquals("sda 0 0", text(sample(sampler, 5_000)));
			disks.remove("sdb");
			sample(sampler, 10_000);
			disks.set("sdb", 9, 9);
			assertEquals("sda 0 0", text(sample(sampler, 15_000)));
			disks.set("sdb", 10, 12);
			assertEquals("sda 0 0, sdb 1 3", text(sample(sampler, 20_000)));
		}
	}

	@Test
	void countersThatBeginAnewAreNoTraffic() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			disks.set("sda", 10, 2_500);
			assertEquals("", text(sample(sampler, 5_000)));
		}
	}
}
