package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.TimeRange;
import org.kado.model.report.AnalysisSettings;
import org.kado.testing.Requirement;

class CpuSeriesTest {

	private static final TimeRange HOUR = new TimeRange(0, 3_600_000);
	private static final float NAN = Float.NaN;

	@Test
	void fewSamplesAreShownAsTheyAre() {
		CpuSeries series = cpu(new FactsBuilder().tick(5, 10).tick(10, 20).tick(15, 30), HOUR, 100);
		assertArrayEquals(new long[] {5000, 10_000, 15_000}, series.millis());
		assertArrayEquals(new float[] {10, 20, 30}, series.meanPercent());
		assertArrayEquals(series.meanPercent(), series.minPercent());
		assertArrayEquals(series.meanPercent(), series.maxPercent());
	}

	@Test
	@Requirement("S5-03")
	void aHoleOfMoreThanThreeTicksIsAGap() {
		CpuSeries joined = cpu(new FactsBuilder().tick(5, 10).tick(25, 20), HOUR, 100);
		assertArrayEquals(new float[] {10, 20}, joined.meanPercent());
		CpuSeries broken = cpu(new FactsBuilder().tick(5, 10).tick(30, 20), HOUR, 100);
		assertArrayEquals(new float[] {10, NAN, 20}, broken.meanPercent());
		assertArrayEquals(new long[] {5000, 15_000, 30_000}, broken.millis());
		assertTrue(broken.isGap(1));
	}

	@Test
	void aSourceThatWasBrokenIsAGapNotZero() {
		FactsBuilder facts = new FactsBuilder().tick(5, 10);
		for (int stamp = 10; stamp <= 25; stamp += 5) {
			facts.tick(stamp, Double.NaN);
		}
		assertArrayEquals(new float[] {10, NAN, 20}, cpu(facts.tick(30, 20), HOUR, 100).meanPercent());
	}

	@Test
	void manySamplesBecomeLeastMostAndMeanOfEachColumn() {
		CpuSeries series = cpu(new FactsBuilder().ticks(0, 995), new TimeRange(0, 1_000_000), 10);
		assertEquals(10, series.size());
		assertArrayEquals(new float[] {0, 20, 40, 60, 80, 0, 20, 40, 60, 80}, series.minPercent());
		assertArrayEquals(new float[] {19, 39, 59, 79, 99, 19, 39, 59, 79, 99}, series.maxPercent());
		assertEquals(9.5f, series.meanPercent()[0]);
		assertEquals(47_500, series.millis()[0]);
	}

	@Test
	void gapsStayVisibleWhenDecimated() {
		CpuSeries series = cpu(new FactsBuilder().ticks(0, 995).ticks(2000, 2995), new TimeRange(0, 3_000_000), 31);
		int gaps = 0;
		for (int i = 0; i < series.size(); i++) {
			gaps += series.isGap(i) ? 1 : 0;
		}
		assertEquals(1, gaps);
		assertEquals(21, series.size());
		assertEquals(1_495_000, series.millis()[10]);
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 3, 7, 10, 50, 400, 401, 1000})
	void neverMorePointsThanColumnsAndAlwaysSorted(int columns) {
		FactsBuilder facts = new FactsBuilder();
		for (int run = 0; run < 20; run++) {
			facts.ticks(run * 200 + 5, run * 200 + 100);
		}
		CpuSeries series = cpu(facts, new TimeRange(0, 4_000_000), columns);
		assertTrue(series.size() <= columns && series.size() > 0, () -> series.size() + " points in " + columns);
		for (int i = 1; i < series.size(); i++) {
			assertTrue(series.millis()[i] > series.millis()[i - 1]);
		}
	}

	@Test
	void onlyTheRangeIsShown() {
		CpuSeries series = cpu(new FactsBuilder().ticks(5, 1000), new TimeRange(100_000, 110_000), 100);
		assertArrayEquals(new long[] {100_000, 105_000}, series.millis());
	}

	@Test
	void nothingToShowIsAnEmptyLine() {
		assertEquals(0, cpu(new FactsBuilder().ticks(5, 1000), new TimeRange(0, 0), 100).size());
		assertEquals(0, cpu(new FactsBuilder().ticks(5, 1000), HOUR, 0).size());
		assertEquals(0, new UtilisationView(new FactsBuilder().folder(), AnalysisSettings.asRecorded()).cpu("unknown", HOUR, 10).size());
	}

	private static CpuSeries cpu(FactsBuilder facts, TimeRange range, int columns) {
		UtilisationView view = new UtilisationView(facts.folder(), AnalysisSettings.asRecorded());
		return view.cpu(FactsBuilder.ID.toString(), range, columns);
	}
}
