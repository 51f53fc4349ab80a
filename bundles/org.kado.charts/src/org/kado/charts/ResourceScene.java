package org.kado.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.views.CpuSeries;
import org.kado.views.ResourceUse;
import org.kado.views.ValueSeries;

/**
 * CPU load, free memory and network traffic of one computer, one below the other over the same time; no line where nothing was measured. Adapters through which next
 * to nothing went are left out, and counted. Used from one thread.
 */
public final class ResourceScene {

	private static final int PANEL = 120;
	private static final int TITLE = 24;
	private static final int AXIS_WIDTH = 64;
	private static final int RIGHT_MARGIN = 24;
	private static final double MEGABITS_PER_BYTE = 8e-6;
	private static final double BYTES_PER_GIB = 1L << 30;
	private static final double LEAST_STEP = 0.1;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public ResourceScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** One line of a panel. */
	private record Line(ValueSeries series, double factor, Rgb colour, int thickness) {

		double most() {
			double most = 0;
			for (double value : series.values()) {
				most = Double.isNaN(value) ? most : Math.max(most, value * factor);
			}
			return most;
		}
	}

	/**
	 * The picture.
	 *
	 * @param use     what is shown
	 * @param visible the span of the horizontal axis; not empty
	 */
	public Scene scene(ResourceUse use, TimeRange visible, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		ChartTexts texts = sheet.texts();
		List<ResourceUse.Adapter> active = use.activeAdapters();
		List<String> subtitle = new ArrayList<>(note.subtitle(texts, texts.text("formula.resources")));
		if (active.size() < use.adapters().size()) {
			subtitle.add(texts.text("resources.silent", use.adapters().size() - active.size()));
		}
		Heading heading = new Heading(texts.text("title.resources", use.equipment()), subtitle, legend(sheet, !active.isEmpty()));
		int top = heading.draw(sheet);
		if (use.cpu().size() == 0 && use.memory().isEmpty() && use.memoryPercent().isEmpty() && active.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top);
		}
		int left = Sheet.MARGIN + AXIS_WIDTH;
		TimeScale scale = new TimeScale(visible, left, Math.max(1, options.width() - RIGHT_MARGIN - left));
		TimeAxisPart axis = new TimeAxisPart(sheet, TimeAxis.of(scale, note.zone(), options.locale(), measure));
		Rgb mean = CpuFrameScene.mean(sheet.theme());
		int y = top;
		y = panel(sheet, scale, axis, y, texts.text("resources.cpu"), 100,
				List.of(new Line(of(use.cpu(), use.cpu().maxPercent()), 1, CpuFrameScene.highest(sheet.theme()), 1), new Line(of(use.cpu(), use.cpu().meanPercent()), 1, mean, 2)));
		if (use.memory().isPresent()) {
			y = panel(sheet, scale, axis, y, texts.text("resources.memory"), 0, List.of(new Line(use.memory().get(), 1 / BYTES_PER_GIB, mean, 2)));
		}
		if (use.memoryPercent().isPresent()) {
			y = panel(sheet, scale, axis, y, texts.text("resources.memory.share"), 100, List.of(new Line(use.memoryPercent().get(), 1, mean, 2)));
		}
		for (ResourceUse.Adapter adapter : active) {
			y = panel(sheet, scale, axis, y, texts.text("resources.network", adapter.name()), 0, List.of(new Line(adapter.received(), MEGABITS_PER_BYTE, received(sheet), 2),
					new Line(adapter.sent(), MEGABITS_PER_BYTE, sent(sheet), 1)));
		}
		axis.drawLabelsBelow(y - Sheet.GRID);
		return sheet.scene(Math.max(options.height(), y + TimeAxisPart.HEIGHT), heading.title(), heading.description());
	}

	private static Rgb received(Sheet sheet) {
		return sheet.theme().colour(State.MACHINE);
	}

	private static Rgb sent(Sheet sheet) {
		return sheet.theme().colour(State.CLOCK_SUSPECT);
	}

	private static List<Heading.Entry> legend(Sheet sheet, boolean network) {
		ChartTexts texts = sheet.texts();
		List<Heading.Entry> legend = new ArrayList<>(List.of(
				new Heading.Entry(Fill.solid(CpuFrameScene.mean(sheet.theme())), texts.text("resources.mean"), Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(CpuFrameScene.highest(sheet.theme())), texts.text("resources.highest"), Heading.Shape.SWATCH)));
		if (network) {
			legend.add(new Heading.Entry(Fill.solid(received(sheet)), texts.text("resources.down"), Heading.Shape.SWATCH));
			legend.add(new Heading.Entry(Fill.solid(sent(sheet)), texts.text("resources.up"), Heading.Shape.OVERLINE));
		}
		return legend;
	}

	private static ValueSeries of(CpuSeries cpu, float[] percents) {
		double[] values = new double[percents.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = percents[i];
		}
		return new ValueSeries(cpu.millis(), values);
	}

	/** Draws one panel and returns the row of the next. @param fixedTop where the axis ends; 0: as its values need */
	private static int panel(Sheet sheet, TimeScale scale, TimeAxisPart time, int top, String title, double fixedTop, List<Line> lines) {
		sheet.text(scale.left(), top + Sheet.ASCENT, sheet.fitted(title, TextFont.STRONG, scale.width()), Anchor.START, TextFont.STRONG, sheet.theme().text());
		int plot = top + TITLE;
		time.drawBackground(plot, PANEL);
		double most = fixedTop > 0 ? fixedTop : Math.max(LEAST_STEP, lines.stream().mapToDouble(Line::most).max().orElse(0));
		CountAxis axis = CountAxis.of(sheet, scale.left(), plot + PANEL, PANEL, most, fixedTop > 0 ? 25 : LEAST_STEP);
		axis.draw(scale.width(), fixedTop > 0 ? " %" : "");
		for (Line line : lines) {
			draw(sheet, scale, axis, line);
		}
		return plot + PANEL + 2 * Sheet.GRID;
	}

	/** Steps; points beyond the span are left out. */
	private static void draw(Sheet sheet, TimeScale scale, CountAxis axis, Line line) {
		long[] millis = line.series().millis();
		double[] values = line.series().values();
		for (int i = 0; i < millis.length; i++) {
			if (Double.isNaN(values[i]) || !scale.range().contains(millis[i])) {
				continue;
			}
			boolean goesOn = i + 1 < millis.length && !Double.isNaN(values[i + 1]) && scale.range().contains(millis[i + 1]);
			int x = (int) Math.round(scale.x(millis[i]));
			int end = goesOn ? (int) Math.round(scale.x(millis[i + 1])) : x + 1;
			int y = Math.min(axis.foot() - line.thickness(), axis.y(values[i] * line.factor()));
			sheet.area(x, y, Math.max(1, end - x), line.thickness(), line.colour());
			if (goesOn) {
				int next = Math.min(axis.foot() - line.thickness(), axis.y(values[i + 1] * line.factor()));
				sheet.area(end, Math.min(y, next), 1, Math.abs(next - y) + (double) line.thickness(), line.colour());
			}
		}
	}
}
