package org.kado.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.usage.GapBin;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.StopClass;
import org.kado.model.usage.StopPareto;

/**
 * How long equipment stood still: on the left how many stops there were of each length, on the right which class of stops took the most time, with the
 * running sum of their shares (Pareto). Several equipment are summed. Used from one thread.
 */
public final class StopsScene {

	private static final long SECOND_MILLIS = 1000;
	private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
	private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
	private static final int USUAL_PLOT = 280;
	private static final int LEAST_PLOT = 120;
	private static final int AXIS_WIDTH = 56;
	private static final int LABELS = 44;
	private static final int TITLE = 28;
	/** With less width the two stand one below the other, pixels. */
	private static final int LEAST_SIDE_BY_SIDE = 900;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public StopsScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/**
	 * The picture.
	 *
	 * @param histograms one per equipment, all with the same bins
	 * @param paretos    of the same equipment
	 */
	public Scene scene(List<GapHistogram> histograms, List<StopPareto> paretos, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		ChartTexts texts = sheet.texts();
		List<GapBin> bins = trimmed(sum(histograms));
		List<StopClass> classes = classes(paretos);
		int stops = bins.stream().mapToInt(GapBin::stops).sum();
		String who = histograms.size() == 1 ? histograms.get(0).equipment() : texts.text("all.equipment");
		List<Heading.Entry> legend = List.of(new Heading.Entry(sheet.theme().fill(State.IDLE), texts.text("stops.legend"), Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(sheet.theme().text()), texts.text("stops.cumulated"), Heading.Shape.OVERLINE));
		Heading heading = new Heading(texts.text("title.stops", who), note.subtitle(texts, texts.text("formula.stops")), legend);
		int top = heading.draw(sheet);
		if (stops == 0) {
			return EmptyPart.scene(sheet, heading, top);
		}
		boolean beside = options.width() >= LEAST_SIDE_BY_SIDE;
		int rows = beside ? 1 : 2;
		int space = (options.height() - top - Sheet.GRID) / rows - TITLE - LABELS;
		int height = options.height() == 0 ? USUAL_PLOT : Math.max(LEAST_PLOT, space);
		int width = beside ? (sheet.right() - Sheet.MARGIN - 2 * AXIS_WIDTH - 3 * Sheet.GRID) / 2 : sheet.right() - Sheet.MARGIN - AXIS_WIDTH;
		int left = Sheet.MARGIN + AXIS_WIDTH;
		histogram(sheet, bins, left, top, width, height);
		int below = top + TITLE + height + LABELS;
		pareto(sheet, classes, beside ? left + width + AXIS_WIDTH + 3 * Sheet.GRID : left, beside ? top : below, beside ? width - AXIS_WIDTH : width - AXIS_WIDTH, height);
		int bottom = beside ? below : below + TITLE + height + LABELS;
		return sheet.scene(Math.max(options.height(), bottom + Sheet.GRID), heading.title(), heading.description());
	}

	private static List<GapBin> sum(List<GapHistogram> histograms) {
		List<GapBin> sum = new ArrayList<>();
		for (int i = 0; !histograms.isEmpty() && i < histograms.get(0).bins().size(); i++) {
			int bin = i;
			GapBin first = histograms.get(0).bins().get(i);
			sum.add(new GapBin(first.fromMillis(), first.toMillis(), histograms.stream().mapToInt(h -> h.bins().get(bin).stops()).sum(),
					histograms.stream().mapToLong(h -> h.bins().get(bin).millis()).sum(), histograms.stream().mapToInt(h -> h.bins().get(bin).cut()).sum()));
		}
		return sum;
	}

	/** Without the empty bins at both ends. */
	private static List<GapBin> trimmed(List<GapBin> bins) {
		int from = 0;
		int to = bins.size();
		while (from < to && bins.get(from).stops() == 0) {
			from++;
		}
		while (to > from && bins.get(to - 1).stops() == 0) {
			to--;
		}
		return bins.subList(from, to);
	}

	private static List<StopClass> classes(List<StopPareto> paretos) {
		long all = paretos.stream().mapToLong(StopPareto::millis).sum();
		List<StopClass> sums = new ArrayList<>();
		for (StopClass.Kind kind : StopClass.Kind.values()) {
			List<StopClass> each = paretos.stream().flatMap(pareto -> pareto.classes().stream()).filter(one -> one.kind() == kind).toList();
			long millis = each.stream().mapToLong(StopClass::millis).sum();
			int stops = each.stream().mapToInt(StopClass::stops).sum();
			if (stops > 0) {
				sums.add(new StopClass(kind, kind.fromMillis(), kind.toMillis(), stops, millis, all == 0 ? 0 : (double) millis / all, 0));
			}
		}
		sums.sort(Comparator.comparingLong(StopClass::millis).reversed());
		List<StopClass> ordered = new ArrayList<>();
		double cumulated = 0;
		for (StopClass each : sums) {
			cumulated += each.share();
			ordered.add(new StopClass(each.kind(), each.fromMillis(), each.toMillis(), each.stops(), each.millis(), each.share(), cumulated));
		}
		return ordered;
	}

	private static void histogram(Sheet sheet, List<GapBin> bins, int left, int top, int width, int height) {
		String title = sheet.fitted(sheet.texts().text("stops.number"), TextFont.STRONG, width);
		sheet.text(left, top + Sheet.ASCENT, title, Anchor.START, TextFont.STRONG, sheet.theme().text());
		int foot = top + TITLE + height;
		CountAxis axis = CountAxis.of(sheet, left, foot, height, bins.stream().mapToInt(GapBin::stops).max().orElse(1), 1);
		axis.draw(width, "");
		for (int i = 0; i < bins.size(); i++) {
			int x = left + i * width / bins.size();
			int next = left + (i + 1) * width / bins.size();
			int y = axis.y(bins.get(i).stops());
			sheet.area(x + 1.0, y, Math.max(1, next - x - 2), foot - y, sheet.theme().fill(State.IDLE));
		}
		sheet.horizontal(left, foot, width, sheet.theme().axis());
		edges(sheet, bins, left, foot, width);
	}

	/** The lengths at which bins begin and end, as many as have room. */
	private static void edges(Sheet sheet, List<GapBin> bins, int left, int foot, int width) {
		double free = left - AXIS_WIDTH;
		for (int i = 0; i <= bins.size(); i++) {
			OptionalLong edge = i < bins.size() ? OptionalLong.of(bins.get(i).fromMillis()) : bins.get(i - 1).toMillis();
			String label = edge.isPresent() ? wholeUnits(sheet.texts(), edge.getAsLong()) : "\u221E";
			double x = left + (double) i * width / bins.size();
			double half = sheet.width(label, TextFont.PLAIN) / 2;
			if (x - half >= free && x + half <= left + width + AXIS_WIDTH / 2.0) {
				sheet.text(x, foot + 4 + Sheet.ASCENT, label, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
				free = x + half + Sheet.GRID;
			}
		}
	}

	/** 30 s, 5 min, 2 h: edges of bins are whole, so that one unit tells them. */
	private static String wholeUnits(ChartTexts texts, long millis) {
		return texts.axisDuration(millis, millis > 0 && millis % HOUR_MILLIS == 0 ? HOUR_MILLIS : millis > 0 && millis % MINUTE_MILLIS == 0 ? MINUTE_MILLIS : SECOND_MILLIS);
	}

	private static void pareto(Sheet sheet, List<StopClass> classes, int left, int top, int width, int height) {
		ChartTexts texts = sheet.texts();
		sheet.text(left, top + Sheet.ASCENT, sheet.fitted(texts.text("stops.time"), TextFont.STRONG, width), Anchor.START, TextFont.STRONG, sheet.theme().text());
		int foot = top + TITLE + height;
		CountAxis axis = CountAxis.of(sheet, left, foot, height, 100, 10);
		axis.draw(width, " %");
		int lastX = 0;
		int lastY = 0;
		for (int i = 0; i < classes.size(); i++) {
			StopClass each = classes.get(i);
			int x = left + i * width / classes.size();
			int slot = width / classes.size();
			int bar = Math.min(96, slot * 2 / 3);
			int y = axis.y(100 * each.share());
			sheet.area(x + (slot - bar) / 2.0, y, bar, Math.max(1, foot - y), sheet.theme().fill(State.IDLE));
			String name = texts.text("stops." + each.kind().id());
			String shown = sheet.firstFitting(TextFont.PLAIN, slot - 4, List.of(name, texts.text("stops." + each.kind().id() + ".short"), sheet.fitted(name, TextFont.PLAIN, slot - 4)));
			sheet.text(x + slot / 2.0, foot + 4 + Sheet.ASCENT, shown, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().text());
			String duration = texts.duration(each.millis());
			String figures = sheet.firstFitting(TextFont.PLAIN, slot - 4, List.of(texts.text("stops.figures", each.stops(), duration), duration, sheet.fitted(duration, TextFont.PLAIN, slot - 4)));
			sheet.text(x + slot / 2.0, foot + 4 + Sheet.ASCENT + Sheet.LINE, figures, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
			int middle = x + slot / 2;
			int cumulated = axis.y(100 * each.cumulated());
			if (i > 0) {
				sheet.area(lastX, lastY, middle - lastX, 2, sheet.theme().text());
				sheet.area(middle, Math.min(cumulated, lastY), 2, Math.abs(cumulated - lastY) + 2.0, sheet.theme().text());
			}
			sheet.area(middle - 3, cumulated - 2.0, 7, 7, sheet.theme().text());
			lastX = middle;
			lastY = cumulated;
		}
	}
}
