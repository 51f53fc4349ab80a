package org.kado.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.ConcurrencyLevel;
import org.kado.model.usage.ConcurrencyPercentile;

/**
 * How many of N equipment were in use at once: for each number the share of time, hatched where some were unknown. Below, how many would have been enough.
 * Used from one thread.
 */
public final class ConcurrencyScene {

	private static final int USUAL_PLOT = 280;
	private static final int LEAST_PLOT = 120;
	private static final int AXIS_WIDTH = 56;
	private static final int LABELS = 44;
	private static final int WIDEST_BAR = 72;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public ConcurrencyScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The picture. */
	public Scene scene(Concurrency concurrency, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		ChartTexts texts = sheet.texts();
		long all = concurrency.knownMillis() + concurrency.partlyMillis();
		List<Heading.Entry> legend = new ArrayList<>();
		legend.add(new Heading.Entry(sheet.theme().fill(State.MACHINE), texts.text("concurrency.known"), Heading.Shape.SWATCH));
		if (concurrency.partlyMillis() > 0) {
			legend.add(new Heading.Entry(sheet.theme().fill(State.NO_DATA), texts.text("concurrency.partly"), Heading.Shape.SWATCH));
		}
		Heading heading = new Heading(texts.text("title.concurrency", concurrency.equipment().size()), note.subtitle(texts, texts.text("formula.concurrency")), legend);
		int top = heading.draw(sheet);
		if (all == 0) {
			return EmptyPart.scene(sheet, heading, top);
		}
		int notes = 2 * Sheet.LINE + Sheet.GRID;
		int height = options.height() == 0 ? USUAL_PLOT : Math.max(LEAST_PLOT, options.height() - top - Sheet.GRID - LABELS - notes);
		int left = Sheet.MARGIN + AXIS_WIDTH;
		int foot = top + Sheet.GRID + height;
		bars(sheet, concurrency, all, left, foot, sheet.right() - left, height);
		int y = foot + LABELS;
		sheet.text(left, y + Sheet.ASCENT, sheet.fitted(enough(texts, concurrency), TextFont.STRONG, sheet.right() - left), Anchor.START, TextFont.STRONG, sheet.theme().text());
		String percentiles = String.join("  \u00B7  ", concurrency.percentiles().stream().filter(p -> p.known().isPresent()).map(p -> percentile(texts, p)).toList());
		sheet.text(left, y + Sheet.ASCENT + Sheet.LINE, sheet.fitted(percentiles, TextFont.PLAIN, sheet.right() - left), Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
		return sheet.scene(Math.max(options.height(), y + notes + Sheet.GRID), heading.title(), heading.description());
	}

	private static String enough(ChartTexts texts, Concurrency concurrency) {
		return texts.text("concurrency.enough", concurrency.most(), concurrency.enough());
	}

	private static String percentile(ChartTexts texts, ConcurrencyPercentile each) {
		return texts.text("concurrency.percentile", each.percent(), each.known().getAsInt());
	}

	/** Which numbers are labelled: as many as have room, in steps that read well. */
	private static int every(Sheet sheet, int most, double slot) {
		double needed = sheet.width(Integer.toString(most), TextFont.PLAIN) + Sheet.GRID;
		int[] steps = {1, 2, 5, 10, 20, 50, 100};
		for (int step : steps) {
			if (step * slot >= needed) {
				return step;
			}
		}
		return steps[steps.length - 1];
	}

	private static void bars(Sheet sheet, Concurrency concurrency, long all, int left, int foot, int width, int height) {
		List<ConcurrencyLevel> levels = concurrency.levels();
		double most = levels.stream().mapToDouble(level -> 100.0 * (level.knownMillis() + level.partlyMillis()) / all).max().orElse(100);
		CountAxis axis = CountAxis.of(sheet, left, foot, height, most, 1);
		axis.draw(width, " %");
		double slot = (double) width / levels.size();
		int bar = (int) Math.max(1, Math.min(WIDEST_BAR, slot * 3 / 4));
		boolean figures = sheet.width("100.0 %", TextFont.PLAIN) + 4 <= slot;
		int every = every(sheet, levels.size() - 1, slot);
		for (int i = 0; i < levels.size(); i++) {
			ConcurrencyLevel level = levels.get(i);
			double middle = left + (i + 0.5) * slot;
			int known = axis.y(100.0 * level.knownMillis() / all);
			int y = axis.y(100.0 * (level.knownMillis() + level.partlyMillis()) / all);
			double x = Math.round(middle - bar / 2.0);
			sheet.area(x, known, bar, foot - known, sheet.theme().fill(State.MACHINE));
			sheet.area(x, y, bar, known - y, sheet.theme().fill(State.NO_DATA));
			if (y == foot) {
				sheet.area(x, foot - 1.0, bar, 1, sheet.theme().quietText());
			}
			if (figures) {
				String share = sheet.texts().percent((double) (level.knownMillis() + level.partlyMillis()) / all);
				sheet.text(middle, y - 4.0, share, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().text());
			}
			if (level.inUse() % every == 0) {
				sheet.text(middle, foot + 4 + Sheet.ASCENT, Integer.toString(level.inUse()), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().text());
			}
		}
		sheet.horizontal(left, foot, width, sheet.theme().axis());
		sheet.text(left + width / 2.0, foot + 4 + Sheet.ASCENT + Sheet.LINE, sheet.texts().text("concurrency.axis"), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
	}
}
