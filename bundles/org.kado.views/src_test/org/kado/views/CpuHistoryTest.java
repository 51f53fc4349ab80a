package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;
import org.kado.testing.Requirement;

/** Load on a regular grid. */
class CpuHistoryTest {

	private static final long TEN = 36_000;
	private static final long MINUTE = 60_000;

	private static CpuHistory history(FactsBuilder facts) {
		return new CpuHistory(facts.folder().installations().get(0));
	}

	/** Samples from 9:30 to 11:00, none between 10:00:00 and 10:02:00. */
	private static CpuHistory interrupted() {
		return history(new FactsBuilder().ticks(TEN - 1800, TEN).ticks(TEN + 120, TEN + 3600));
	}

	private static int gaps(CpuSeries series) {
		int gaps = 0;
		for (int i = 0; i < series.size(); i++) {
			gaps += series.isGap(i) ? 1 : 0;
		}
		return gaps;
	}

	@Test
	@Requirement({"A22", "S5-03", "S5-11"})
	void eachMissingSampleIsAPoint() {
		CpuSeries series = interrupted().each(new TimeRange((TEN - 60) * 1000, (TEN + 180) * 1000));
		assertEquals(23, gaps(series));
		assertEquals(48, series.size());
		for (int i = 0; i < series.size(); i++) {
			assertEquals((TEN - 60 + 5 * i) * 1000, series.millis()[i]);
			assertEquals(i > 12 && i < 36, series.isGap(i), "point " + i);
		}
	}

	@Test
	@Requirement({"A22", "S5-02", "S5-03"})
	void aMinuteWithoutSamplesHasNoMean() {
		CpuSeries minutes = interrupted().means(new TimeRange((TEN - 120) * 1000, (TEN + 240) * 1000), MINUTE);
		assertEquals(6, minutes.size());
		assertEquals(1, gaps(minutes));
		assertTrue(minutes.isGap(2), "10:00");
		assertFalse(minutes.isGap(3), "10:01 has one sample at its end");
		assertEquals((TEN + 120) / 5 % 100, minutes.meanPercent()[3]);
		for (int i = 0; i < minutes.size(); i++) {
			assertTrue(minutes.isGap(i) || minutes.meanPercent()[i] > 0, "no zero stands for what was not measured");
		}
	}

	@Test
	@Requirement("A22")
	void anHourThatIsCompleteHas720Samples() {
		CpuSeries hour = history(new FactsBuilder().ticks(TEN - 7200, TEN + 3600)).each(new TimeRange((TEN - 3600) * 1000, TEN * 1000));
		assertEquals(720, hour.size());
		assertEquals(0, gaps(hour));
	}

	@Test
	void aMeanIsWeighedByTime() {
		CpuSeries means = history(new FactsBuilder().tick(62, 10).tick(67, 40)).means(new TimeRange(MINUTE, 2 * MINUTE), MINUTE);
		// 2 s of the first sample lie in the minute, and 5 s of the second
		assertEquals((2 * 10 + 5 * 40) / 7f, means.meanPercent()[0], 1e-4);
		assertEquals(10, means.minPercent()[0]);
		assertEquals(40, means.maxPercent()[0]);
	}

	@Test
	void nothingMeasuredIsNothing() {
		assertArrayEquals(new float[] {Float.NaN, Float.NaN},
				history(new FactsBuilder().tick(5, Double.NaN).tick(10, Double.NaN)).means(new TimeRange(0, 2 * MINUTE), MINUTE).meanPercent());
		assertEquals(0, history(new FactsBuilder()).each(new TimeRange(0, MINUTE)).size());
		assertEquals(0, history(new FactsBuilder().tick(5, 1)).means(new TimeRange(5, 5), MINUTE).size());
	}

	@Test
	void aGapOfYearsIsOnePoint() {
		CpuSeries series = history(new FactsBuilder().tick(5, 1).tick(90_000_000, 2)).each(new TimeRange(0, 100_000_000_000L));
		assertEquals(3, series.size());
		assertTrue(series.isGap(1));
		assertThrows(IllegalArgumentException.class, () -> history(new FactsBuilder()).means(new TimeRange(0, 100_000_000_000L), 1));
	}

	@Test
	void meansOfAnySamplesAreThoseOfEachSecond() {
		for (long seed = 0; seed < 100; seed++) {
			Random random = new Random(seed);
			double[] sums = new double[20];
			int[] seconds = new int[20];
			FactsBuilder facts = new FactsBuilder();
			for (int end = 5; end < 1200; end += 5 + random.nextInt(3) * random.nextInt(40)) {
				int percent = random.nextInt(101);
				facts.tick(end, percent);
				for (int second = end - 5; second < end; second++) {
					sums[second / 60] += percent;
					seconds[second / 60]++;
				}
			}
			CpuSeries means = history(facts).means(new TimeRange(0, 1_200_000), MINUTE);
			for (int minute = 0; minute < 20; minute++) {
				assertEquals(seconds[minute] == 0 ? Float.NaN : sums[minute] / seconds[minute], means.meanPercent()[minute], 1e-3, "seed " + seed);
			}
		}
	}
}
