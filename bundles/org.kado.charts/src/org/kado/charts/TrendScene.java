package org.kado.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;

/**
 * Utilisation over time, a panel per equipment, or per shift of each: a mark per bucket with its range as a thin whisker, the moving average as a line of steps, the target as a dashed line.
 * A bucket without utilisation is a gap. With much equipment panels become low, but never without their names and scale. Used from one thread.
 */
public final class TrendScene {

	/** Of a span in which there was nothing to divide by, pixels. */
	private static final int OFF_HEIGHT = 4;
	private static final int USUAL_PANEL = 120;
	private static final int LOW_PANEL = 64;
	private static final int LEAST_PANEL = 48;
	private static final int HIGHEST_PANEL = 320;
	/** Up to so many equipment have roomy panels. */
	private static final int FEW = 6;
	private static final int SOME = 24;
	private static final int GAP = 24;
	private static final int AXIS_WIDTH = 48;
	private static final int AXIS_HEIGHT = 24;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public TrendScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The trends, one below the other over the same buckets. */
	public Scene scene(List<Trend> trends, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		List<LocalDate> dates = dates(trends);
		Heading heading = heading(sheet, trends, note);
		int top = heading.draw(sheet);
		if (dates.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top);
		}
		int usual = trends.size() <= FEW ? USUAL_PANEL : trends.size() <= SOME ? LOW_PANEL : LEAST_PANEL;
		int space = options.height() - top - AXIS_HEIGHT - Sheet.GRID;
		int panel = options.height() == 0 ? usual : Math.max(LEAST_PANEL, Math.min(HIGHEST_PANEL, space / trends.size()));
		NameColumn names = NameColumn.of(sheet, trends.stream().flatMap(trend -> Stream.concat(Stream.of(trend.equipment()), trend.shift().stream())).toList());
		double most = trends.stream().flatMap(trend -> trend.points().stream()).mapToDouble(point -> point.figures().utilisation().orElse(0)).max().orElse(1);
		int left = names.right() + AXIS_WIDTH;
		Panel frame = new Panel(sheet, dates, left, Math.max(1, sheet.right() - left), panel - GAP, Math.max(1, Math.ceil(most * 4) / 4));
		int y = top;
		for (Trend trend : trends) {
			name(names, trend, y + (panel - GAP) / 2.0 + 4);
			frame.draw(trend, y);
			y += panel;
		}
		frame.dates(y - GAP);
		return sheet.scene(Math.max(options.height(), y - GAP + AXIS_HEIGHT + Sheet.GRID), heading.title(), heading.description());
	}

	/** The slots of the axis; of shifts all days between the first and the last, so that a weekend without shifts stays a weekend. */
	private static List<LocalDate> dates(List<Trend> trends) {
		List<LocalDate> dates = trends.stream().flatMap(trend -> trend.points().stream()).map(point -> point.start().toLocalDate()).distinct().sorted().toList();
		boolean days = !dates.isEmpty() && trends.stream().anyMatch(trend -> trend.shift().isPresent());
		return days ? dates.get(0).datesUntil(dates.get(dates.size() - 1).plusDays(1)).toList() : dates;
	}

	/** Equipment, and below it the shift where there is one. */
	private static void name(NameColumn names, Trend trend, double baseline) {
		int half = trend.shift().isPresent() ? Sheet.LINE / 2 : 0;
		names.draw(trend.installation(), trend.equipment(), baseline - half, Optional.empty());
		trend.shift().ifPresent(shift -> names.drawBelow(shift, baseline + half));
	}

	private static Heading heading(Sheet sheet, List<Trend> trends, ChartNote note) {
		ChartTexts texts = sheet.texts();
		List<Heading.Entry> legend = new ArrayList<>();
		legend.add(new Heading.Entry(Fill.solid(mark(sheet)), texts.text("trend.mark"), Heading.Shape.SWATCH));
		trends.stream().mapToInt(Trend::averaged).filter(n -> n > 1).findFirst()
				.ifPresent(n -> legend.add(new Heading.Entry(Fill.solid(average(sheet)), texts.text("trend.average", n), Heading.Shape.OVERLINE)));
		trends.stream().map(Trend::target).filter(OptionalDouble::isPresent).findFirst()
				.ifPresent(target -> legend.add(new Heading.Entry(Fill.solid(target(sheet)), texts.text("trend.target", texts.percent(target)), Heading.Shape.OVERLINE)));
		List<TrendPoint> without = trends.stream().flatMap(trend -> trend.points().stream()).filter(point -> point.figures().utilisation().isEmpty()).toList();
		if (without.stream().anyMatch(TrendScene::isKnown)) {
			legend.add(new Heading.Entry(Fill.solid(sheet.theme().axis()), texts.text("heatmap.none"), Heading.Shape.SWATCH));
		}
		if (!without.stream().allMatch(TrendScene::isKnown)) {
			legend.add(new Heading.Entry(sheet.theme().fill(State.NO_DATA), texts.state(State.NO_DATA), Heading.Shape.SWATCH));
		}
		return new Heading(texts.text(trends.stream().anyMatch(trend -> trend.shift().isPresent()) ? "title.trend.shifts" : "title.trend"), note.subtitle(texts, texts.text("formula.utilisation")), legend);
	}

	/** Whether anything is known of a span without utilisation: then it was off, or not planned. */
	private static boolean isKnown(TrendPoint point) {
		return point.figures().millisOf(State.NO_DATA) + point.figures().millisOf(State.CLOCK_SUSPECT) < point.figures().totalMillis();
	}

	private static Rgb mark(Sheet sheet) {
		return sheet.theme().colour(State.MAN);
	}

	private static Rgb average(Sheet sheet) {
		return sheet.theme().text();
	}

	private static Rgb target(Sheet sheet) {
		return sheet.theme().colour(State.CLOCK_SUSPECT);
	}

	/** Where panels lie and what they stand for. */
	private record Panel(Sheet sheet, List<LocalDate> dates, int left, int width, int height, double most) {

		int x(int bucket) {
			return left + (int) ((long) bucket * width / dates.size());
		}

		int y(int top, double ratio) {
			return top + height - (int) Math.round(Math.max(0, Math.min(most, ratio)) * height / most);
		}

		void draw(Trend trend, int top) {
			int steps = height >= 96 ? 4 : height >= 40 ? 2 : 1;
			for (int i = 0; i <= steps; i++) {
				int y = y(top, most * i / steps);
				sheet.text(left - Sheet.GRID, y + 4.0, Math.round(100 * most * i / steps) + " %", Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
				sheet.horizontal(left, y, width, i == 0 ? sheet.theme().axis() : sheet.theme().grid());
			}
			for (TrendPoint point : trend.points()) {
				point(trend, point, top);
			}
			average(trend, top);
			trend.target().ifPresent(target -> sheet.add(LineMark.horizontal(left, y(top, target), width, target(sheet)).asDashed()));
		}

		private void point(Trend trend, TrendPoint point, int top) {
			int bucket = dates.indexOf(point.start().toLocalDate());
			int slot = x(bucket + 1) - x(bucket);
			if (point.figures().utilisation().isEmpty()) {
				boolean known = isKnown(point);
				sheet.area(x(bucket), known ? top + height - OFF_HEIGHT : top, slot, known ? OFF_HEIGHT : height, known ? Fill.solid(sheet.theme().axis()) : sheet.theme().fill(State.NO_DATA));
				return;
			}
			double utilisation = point.figures().utilisation().getAsDouble();
			int size = Math.max(2, Math.min(8, slot - 1));
			int middle = x(bucket) + slot / 2;
			int low = y(top, point.figures().utilisationLow().orElse(utilisation));
			int high = y(top, point.figures().utilisationHigh().orElse(utilisation));
			sheet.vertical(middle, high, Math.max(1, low - high), sheet.theme().quietText());
			TimeRange span = TimeRange.of(point.start().toInstant(), point.start().toInstant().plusMillis(point.figures().totalMillis()));
			sheet.area(middle - size / 2.0, Math.min(top + height - size, y(top, utilisation) - size / 2.0), size, size, Fill.solid(mark(sheet)),
					Datum.of(trend.installation(), span, State.MAN, point.figures().workedMillis()));
		}

		private void average(Trend trend, int top) {
			int lastY = -1;
			int lastBucket = -1;
			for (TrendPoint point : trend.averaged() > 1 ? trend.points() : List.<TrendPoint>of()) {
				if (point.average().isEmpty() || point.figures().utilisation().isEmpty()) {
					lastY = -1;
					continue;
				}
				int bucket = dates.indexOf(point.start().toLocalDate());
				int y = Math.min(top + height - 2, y(top, point.average().getAsDouble()));
				sheet.area(x(bucket), y, x(bucket + 1) - x(bucket), 2, TrendScene.average(sheet));
				if (lastY >= 0 && lastY != y && lastBucket == bucket - 1) {
					sheet.area(x(bucket), Math.min(y, lastY), 1, Math.abs(y - lastY) + 2.0, TrendScene.average(sheet));
				}
				lastY = y;
				lastBucket = bucket;
			}
		}

		void dates(int top) {
			double free = 0;
			for (int i = 0; i < dates.size(); i++) {
				String label = sheet.texts().format("uuuu-MM-dd", dates.get(i));
				double middle = (x(i) + x(i + 1)) / 2.0;
				double half = sheet.width(label, TextFont.PLAIN) / 2;
				if (middle - half >= free && middle + half <= sheet.options().width() && middle - half >= 0) {
					sheet.text(middle, top + 4 + Sheet.ASCENT, label, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
					free = middle + half + 2 * Sheet.GRID;
				}
			}
		}
	}
}
