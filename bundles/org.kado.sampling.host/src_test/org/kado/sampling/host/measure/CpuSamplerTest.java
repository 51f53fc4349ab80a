package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S1-28")
class CpuSamplerTest extends SamplerContractTest {

	private final FakeTimes times = new FakeTimes();

	@Override
	protected Sampler working() {
		return new CpuSampler(times);
	}

	@Override
	protected Sampler broken() {
		times.works = false;
		return new CpuSampler(times);
	}

	@Override
	protected void goOn() {
		times.busy += 100;
		times.total += 1_000;
	}

	@Test
	@Requirement("S4-11")
	void isTheMeanOverAllCoresAndTheWholeTick() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			times.busy += 125;
			times.total += 1_000;
			assertEquals(12.5, sample(sampler, 5_000).cpuPercent());
		}
	}

	@Test
	@Requirement("S1-27")
	void theFirstReadingIsABaselineAndNeverZero() {
		try (Sampler sampler = working()) {
			assertTrue(Double.isNaN(sample(sampler, 5_000).cpuPercent()));
			goOn();
			assertEquals(10, sample(sampler, 10_000).cpuPercent());
		}
	}

	@Test
	@Requirement("S1-27")
	void aReadingThatComesTooSoonIsNotMeasured() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			assertTrue(Double.isNaN(sample(sampler, 1).cpuPercent()));
		}
	}

	@Test
	void afterAFailureTheNextReadingIsABaselineAgain() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			times.works = false;
			goOn();
			assertTrue(Double.isNaN(sample(sampler, 5_000).cpuPercent()));
			times.works = true;
			goOn();
			assertTrue(Double.isNaN(sample(sampler, 10_000).cpuPercent()));
			goOn();
			assertEquals(10, sample(sampler, 15_000).cpuPercent());
		}
	}

	@ParameterizedTest
	@CsvSource({"0, 100, 0", "100, 100, 100", "101, 100, 100", "-1, 100, 0", "50, 200, 25"})
	void staysBetweenZeroAndAHundred(long busy, long total, double percent) {
		assertEquals(percent, CpuSampler.percent(busy, total));
	}

	@Test
	void countersThatBeganAnewAreNotMeasured() {
		assertTrue(Double.isNaN(CpuSampler.percent(-500, -1_000)));
	}

	private static final class FakeTimes implements CpuTimes {
		boolean works = true;
		long busy = 5_000;
		long total = 90_000;

		@Override
		public boolean read() {
			return works;
		}

		@Override
		public long busyUnits() {
			return busy;
		}

		@Override
		public long totalUnits() {
			return total;
		}

		@Override
		public void close() {
			works = false;
		}
	}
}
