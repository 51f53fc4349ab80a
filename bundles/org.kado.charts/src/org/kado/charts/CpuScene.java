package org.kado.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.TimeRange;
import org.kado.views.CpuSeries;

/**
 * CPU load over time as a picture of its own, for files and the clipboard: the mean strong, the largest value thin above it, both as
 * steps; no line where nothing was measured. Used from one thread.
 */
public final class CpuScene {

	private static final int USUAL_PLOT = 200;
	private static final int LEAST_PLOT = 48;
	private static final int RIGHT_MARGIN = 24;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public CpuScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/**
	 * The picture.
	 *
	 * @param equipment whose load it is
	 * @param series    points and gaps
	 * @param span      the span of the horizontal axis; not empty
	 * @param zone      whose clock the axis shows
	 * @param options   size, colours, language
	 */
	public Scene scene(String equipment, CpuSeries series, TimeRange span, ZoneId zone, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		Heading heading = heading(sheet, equipment, span, zone);
		int top = heading.draw(sheet);
		int left = Sheet.MARGIN + CpuFrameScene.PERCENT_WIDTH;
		TimeScale scale = new TimeScale(span, left, Math.max(1, options.width() - RIGHT_MARGIN - left));
		int space = options.height() - top - TimeAxisPart.HEIGHT - Sheet.GRID;
		int height = options.height() == 0 ? USUAL_PLOT : Math.max(LEAST_PLOT, space);
		TimeAxisPart axis = new TimeAxisPart(sheet, TimeAxis.of(scale, zone, options.locale(), measure));
		axis.drawBackground(top, height);
		percents(sheet, scale, top, height);
		new Line(sheet, scale, top, height, CpuFrameScene.highest(sheet.theme()), 1).draw(series, series.maxPercent());
		new Line(sheet, scale, top, height, CpuFrameScene.mean(sheet.theme()), 2).draw(series, series.meanPercent());
		axis.drawLabelsBelow(top + height);
		return sheet.scene(top + height + TimeAxisPart.HEIGHT + Sheet.GRID, heading.title(), heading.description());
	}

	private static Heading heading(Sheet sheet, String equipment, TimeRange span, ZoneId zone) {
		ChartTexts texts = sheet.texts();
		String from = texts.dateTime(Instant.ofEpochMilli(span.startMillis()).atZone(zone));
		String to = texts.dateTime(Instant.ofEpochMilli(span.endMillis()).atZone(zone));
		Heading.Entry mean = new Heading.Entry(Fill.solid(CpuFrameScene.mean(sheet.theme())), texts.text("cpu.mean"), Heading.Shape.SWATCH);
		Heading.Entry highest = new Heading.Entry(Fill.solid(CpuFrameScene.highest(sheet.theme())), texts.text("cpu.highest"), Heading.Shape.SWATCH);
		return new Heading(texts.text("title.cpu", equipment), List.of(texts.text("cpu.unit"), from + " \u2013 " + to, zone.getId()),
				List.of(mean, highest));
	}

	private static void percents(Sheet sheet, TimeScale scale, int top, int height) {
		for (int percent : CpuFrameScene.percents(height)) {
			int y = top + CpuFrameScene.y(percent, height);
			sheet.text(scale.left() - Sheet.GRID, y + 4.0, percent + " %", Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
			sheet.horizontal(scale.left(), y, scale.width(), percent == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}

	/** A line of steps. */
	private record Line(Sheet sheet, TimeScale scale, int top, int height, Rgb colour, int thickness) {

		void draw(CpuSeries series, float[] percent) {
			for (int i = 0; i < series.size(); i++) {
				if (!series.isGap(i)) {
					step(series, percent, i);
				}
			}
		}

		private void step(CpuSeries series, float[] percent, int i) {
			boolean goesOn = i + 1 < series.size() && !series.isGap(i + 1);
			int x = x(series.millis()[i]);
			int end = goesOn ? x(series.millis()[i + 1]) : x + 1;
			int y = y(percent[i]);
			sheet.area(x, y, Math.max(1, end - x), thickness, colour);
			if (goesOn) {
				int next = y(percent[i + 1]);
				sheet.area(end, Math.min(y, next), 1, Math.abs(next - y) + (double) thickness, colour);
			}
		}

		private int x(long millis) {
			return (int) Math.round(scale.x(millis));
		}

		private int y(float percent) {
			return top + (int) Math.round((height - 1) * (1 - percent / CpuFrameScene.TOP_PERCENT));
		}
	}
}
