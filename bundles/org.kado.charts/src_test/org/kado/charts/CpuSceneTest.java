package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.Theme;
import org.kado.model.TimeRange;
import org.kado.views.CpuSeries;

class CpuSceneTest {

	private static final long HOUR = 3_600_000;
	private static final long START = Samples.WEDNESDAY.atStartOfDay(Samples.TOKYO).toInstant().toEpochMilli();
	private static final TimeRange DAY = new TimeRange(START, START + 24 * HOUR);
	private static final ChartOptions OPTIONS = ChartOptions.of(800, Locale.ENGLISH);

	private static Scene scene(ChartOptions options, float... percent) {
		long[] millis = new long[percent.length];
		for (int i = 0; i < millis.length; i++) {
			millis[i] = START + i * HOUR;
		}
		return new CpuScene(new FixedMeasure()).scene("設備A", new CpuSeries(millis, percent, percent, percent), DAY, Samples.TOKYO, options);
	}

	private static List<RectangleMark> mean(Scene scene) {
		Fill colour = Fill.solid(CpuFrameScene.mean(scene.theme()));
		return Marks.rectangles(scene).stream().filter(mark -> mark.fill().equals(colour)).skip(1).toList();
	}

	@Test
	void drawsStepsAndLeavesGaps() {
		List<RectangleMark> line = mean(scene(OPTIONS, 0, 50, Float.NaN, 100));
		assertEquals(4, line.size(), "three points and one rise");
		double hour = line.get(0).width();
		assertEquals((800 - 24 - 16 - 56) / 24.0, hour, 1);
		assertEquals(100 / CpuFrameScene.TOP_PERCENT * 199 / 2, line.get(1).height() - 2, 1, "from 0 to 50 % of 200 pixels");
		assertTrue(line.get(3).x() - line.get(2).right() > hour, "nothing in the gap");
		assertTrue(line.get(3).y() < line.get(2).y(), "more load is higher");
	}

	@Test
	void saysWhatItShows() {
		for (Theme theme : Theme.values()) {
			for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
				Scene scene = scene(new ChartOptions(800, 0, theme, locale, OPTIONS.now(), OPTIONS.selected(), true), 10, 20);
				assertTrue(scene.title().contains("設備A") && scene.title().contains("CPU"), scene.title());
				assertTrue(scene.description().contains("Asia/Tokyo"), scene.description());
				assertTrue(Marks.words(scene).containsAll(List.of("0 %", "100 %", "06:00")), Marks.words(scene).toString());
				Marks.assertTidy(scene);
			}
		}
	}
}
