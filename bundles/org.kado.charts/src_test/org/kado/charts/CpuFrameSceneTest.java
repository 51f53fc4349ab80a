package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Scene;
import org.kado.model.TimeRange;

class CpuFrameSceneTest {

	private static final long START = Samples.WEDNESDAY.atStartOfDay(Samples.TOKYO).toInstant().toEpochMilli();
	private static final TimeScale SCALE = new TimeScale(new TimeRange(START, START + 86_400_000), 60, 720);

	private final CpuFrameScene frame = new CpuFrameScene(new FixedMeasure());
	private final ChartOptions options = ChartOptions.of(800, Locale.JAPANESE);

	@Test
	void hasTheTimelinesAxis() {
		Scene axis = frame.axis(SCALE, Samples.TOKYO, options);
		assertTrue(Marks.words(axis).containsAll(List.of("2026-04-01 (水)", "06:00", "12:00")));
		assertEquals(CpuFrameScene.AXIS_HEIGHT, axis.height());
		Marks.assertTidy(axis);
	}

	@Test
	void putsGridLinesAtTheTicks() {
		Scene behind = frame.background(SCALE, Samples.TOKYO, options.withSize(800, 200));
		List<Double> ticks = TimeAxis.of(SCALE, Samples.TOKYO, Locale.JAPANESE, new FixedMeasure()).ticks().stream()
				.map(tick -> (double) Math.round(tick.x())).toList();
		assertEquals(ticks, Marks.lines(behind).stream().filter(line -> line.length() == 200).map(LineMark::x).toList());
		Marks.assertTidy(behind);
	}

	@Test
	void labelsPercentWhereTheGridIs() {
		for (int height : new int[] {30, 60, 200, 900}) {
			Scene behind = frame.background(SCALE, Samples.TOKYO, options.withSize(800, height));
			Scene labels = frame.percentAxis(56, 5, height, options.withSize(56, height + 12));
			List<Double> grid = Marks.lines(behind).stream().filter(line -> !line.vertical()).map(line -> line.y() + 5 + 4).toList();
			assertEquals(grid, Marks.texts(labels).stream().map(mark -> mark.baseline()).toList());
			assertTrue(Marks.words(labels).containsAll(List.of("0 %", "100 %")));
			Marks.assertTidy(labels);
		}
	}

	@Test
	void explainsItsLines() {
		Scene legend = frame.legend(options);
		assertTrue(Marks.words(legend).containsAll(List.of("平均", "最大")));
		Marks.assertTidy(legend);
	}
}
