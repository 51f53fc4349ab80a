package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S1-28")
class ProcessorSamplerTest extends SamplerContractTest {

	private final FakeTimes times = new FakeTimes();

	@Override
	protected Sampler working() {
		return new ProcessorSampler(times);
	}

	@Override
	protected Sampler broken() {
		times.broken = true;
		return working();
	}

	@Override
	protected void goOn() {
		times.set(100, 1_000, 250, 1_000);
	}

	private static String text(Tick tick) {
		return IntStream.range(0, tick.devices().processors()).mapToObj(i -> Double.toString(tick.devices().percent(i))).collect(Collectors.joining(" "));
	}

	@Test
	void eachHasTheMeanOfTheTick() {
		try (Sampler sampler = working()) {
			times.set(0, 500, 200, 500);
			sampler.baseline(0);
			goOn();
			assertEquals("20.0 10.0", text(sample(sampler, 5_000)));
		}
	}

	@Test
	@Requirement("S1-27")
	void oneThatIsNewHasNoFalseZero() {
		try (Sampler sampler = working()) {
			times.set(-1, 0, 200, 500);
			sampler.baseline(0);
			times.set(100, 1_000, 250, 1_000, 10, 100);
			assertEquals("NaN 10.0 NaN", text(sample(sampler, 5_000)));
			times.set(150, 1_100, -1, 0, 10, 200);
			assertEquals("50.0 NaN 0.0", text(sample(sampler, 10_000)));
		}
	}

	@Test
	void afterAFailureTheFirstReadingIsABaseline() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			times.broken = true;
			assertEquals("", text(sample(sampler, 5_000)));
			times.broken = false;
			goOn();
			assertEquals("", text(sample(sampler, 10_000)));
			times.set(200, 1_100, 250, 1_100);
			assertEquals("100.0 0.0", text(sample(sampler, 15_000)));
		}
	}

	private static final class FakeTimes implements ProcessorTimes {
		private long[] busyAndTotal = {0, 500, 0, 500};
		private boolean broken;

		void set(long... values) {
			busyAndTotal = Arrays.copyOf(values, values.length);
		}

		@Override
		public int read() {
			return broken ? -1 : busyAndTotal.length / 2;
		}

		@Override
		public long busyUnits(int processor) {
			return busyAndTotal[processor * 2];
		}

		@Override
		public long totalUnits(int processor) {
			return busyAndTotal[processor * 2 + 1];
		}

		@Override
		public void close() {
			broken = true;
		}
	}
}
