package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S1-28")
class DiskSamplerTest extends SamplerContractTest {

	private final FakeDisks disks = new FakeDisks();

	DiskSamplerTest() {
		disks.counters.put("sda", new long[] {1_000, 2_000});
	}

	@Override
	protected Sampler working() {
		return new DiskSampler(disks);
	}

	@Override
	protected Sampler broken() {
		disks.broken = true;
		return working();
	}

	@Override
	protected void goOn() {
		disks.counters.put("sda", new long[] {1_512, 2_000});
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
			disks.counters.put("sdb", new long[] {5, 5});
			assertEquals("sda 0 0", text(sample(sampler, 5_000)));
			disks.counters.remove("sdb");
			sample(sampler, 10_000);
			disks.counters.put("sdb", new long[] {9, 9});
			assertEquals("sda 0 0", text(sample(sampler, 15_000)));
			disks.counters.put("sdb", new long[] {10, 12});
			assertEquals("sda 0 0, sdb 1 3", text(sample(sampler, 20_000)));
		}
	}

	@Test
	void countersThatBeginAnewAreNoTraffic() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			disks.counters.put("sda", new long[] {10, 2_500});
			assertEquals("", text(sample(sampler, 5_000)));
		}
	}

	private static final class FakeDisks implements DiskReader {
		private final Map<String, long[]> counters = new LinkedHashMap<>();
		private boolean broken;

		@Override
		public boolean read(DiskTraffic traffic) {
			if (!broken) {
				counters.forEach((name, values) -> traffic.saw(name, values[0], values[1]));
			}
			return !broken;
		}

		@Override
		public void close() {
			broken = true;
		}
	}
}
