package org.kado.charts;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.usage.HeatCell;
import org.kado.model.usage.HeatMap;

/**
 * Utilisation by hour and day of the week: the stronger the colour the more use, with the percentage in each cell that has room. Hours of which nothing is known are
 * hatched. Used from one thread.
 */
public final class HeatMapScene {

	private static final int USUAL_CELL = 28;
	private static final int LEAST_CELL = 12;
	private static final int HIGHEST_CELL = 48;
	/** More maps than this are not looked at, but searched. */
	private static final int MOST_MAPS = 13;
	private static final int TITLE = 24;
	private static final int HOURS = 20;
	private static final int GAP = 12;
	private static final int WEEKDAY_GAP = 2;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public HeatMapScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** Maps one below the other; of more than 13 only the first, which is that of all together. */
	public Scene scene(List<HeatMap> maps, ChartNote note, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		List<HeatMap> shown = maps.size() > MOST_MAPS ? maps.subList(0, 1) : single(maps);
		Heading heading = new Heading(sheet.texts().text("title.heatmap"), note.subtitle(sheet.texts(), sheet.texts().text("formula.heatmap")), legend(sheet));
		int top = heading.draw(sheet);
		if (shown.stream().allMatch(map -> map.cells().stream().allMatch(cell -> cell.figures().totalMillis() == 0))) {
			return EmptyPart.scene(sheet, heading, top);
		}
		int space = options.height() - top - shown.size() * (TITLE + HOURS + GAP);
		int cell = options.height() == 0 ? USUAL_CELL : Math.max(LEAST_CELL, Math.min(HIGHEST_CELL, space / (7 * shown.size())));
		int y = top;
		for (HeatMap map : shown) {
			y = new MapPart(sheet, map, cell, note.period().orElse(new TimeRange(0, 0))).draw(y) + GAP;
		}
		return sheet.scene(Math.max(options.height(), y), heading.title(), heading.description());
	}

	/** The map of all is that of the only one. */
	private static List<HeatMap> single(List<HeatMap> maps) {
		return maps.size() == 2 ? maps.subList(1, 2) : maps;
	}

	private static List<Heading.Entry> legend(Sheet sheet) {
		Ramp ramp = new Ramp(sheet.theme());
		return List.of(new Heading.Entry(Fill.solid(ramp.colour(0)), "0 %", Heading.Shape.SWATCH), new Heading.Entry(Fill.solid(ramp.colour(0.25)), "25 %", Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(ramp.colour(0.5)), "50 %", Heading.Shape.SWATCH), new Heading.Entry(Fill.solid(ramp.colour(0.75)), "75 %", Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(ramp.colour(1)), "100 %", Heading.Shape.SWATCH),
				new Heading.Entry(Fill.solid(sheet.theme().axis()), sheet.texts().text("heatmap.none"), Heading.Shape.SWATCH),
				new Heading.Entry(sheet.theme().fill(State.NO_DATA), sheet.texts().state(State.NO_DATA), Heading.Shape.SWATCH));
	}

	/** One map. */
	private record MapPart(Sheet sheet, HeatMap map, int cell, TimeRange period) {

		int draw(int top) {
			int left = Sheet.MARGIN + labelWidth() + Sheet.GRID;
			int width = sheet.right() - left;
			String name = map.installation().isEmpty() ? sheet.texts().text("all.equipment") : map.equipment();
			sheet.text(left, top + Sheet.ASCENT, sheet.fitted(name, TextFont.STRONG, width), Anchor.START, TextFont.STRONG, sheet.theme().text());
			int rows = top + TITLE;
			for (DayOfWeek day : DayOfWeek.values()) {
				int y = rows + day.ordinal() * cell;
				sheet.text(left - Sheet.GRID, y + cell / 2.0 + 4, sheet.texts().weekday(day), Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
				for (int hour = 0; hour < HeatMap.HOURS; hour++) {
					int x = left + hour * width / HeatMap.HOURS;
					cell(map.cell(day, hour), x, y, left + (hour + 1) * width / HeatMap.HOURS - x - WEEKDAY_GAP, cell - WEEKDAY_GAP);
				}
			}
			hours(left, width, rows + 7 * cell);
			return rows + 7 * cell + HOURS;
		}

		private int labelWidth() {
			double widest = 0;
			for (DayOfWeek day : DayOfWeek.values()) {
				widest = Math.max(widest, sheet.width(sheet.texts().weekday(day), TextFont.PLAIN));
			}
			return (int) Math.ceil(widest);
		}

		private void cell(HeatCell hour, int x, int y, int width, int height) {
			OptionalDouble utilisation = hour.figures().utilisation();
			Optional<Datum> datum = map.installation().map(id -> Datum.of(id, period, State.MAN, hour.figures().workedMillis()));
			if (utilisation.isEmpty()) {
				// known, but off or asleep: nothing to divide by is not the same as nothing known
				boolean known = hour.figures().millisOf(State.NO_DATA) + hour.figures().millisOf(State.CLOCK_SUSPECT) < hour.figures().totalMillis();
				sheet.area(x, y, width, height, known ? Fill.solid(sheet.theme().axis()) : sheet.theme().fill(State.NO_DATA));
				return;
			}
			Rgb ground = new Ramp(sheet.theme()).colour(utilisation.getAsDouble());
			sheet.add(new RectangleMark(x, y, width, height, Fill.solid(ground), datum));
			String figure = Long.toString(Math.round(100 * utilisation.getAsDouble()));
			if (sheet.width("100", TextFont.PLAIN) + 4 <= width && height >= Sheet.LINE) {
				sheet.text(x + width / 2.0, y + height / 2.0 + 4, figure, Anchor.MIDDLE, TextFont.PLAIN, Ramp.ink(ground));
			}
		}

		private void hours(int left, int width, int top) {
			int every = sheet.width("23:00", TextFont.PLAIN) + Sheet.GRID <= width / 24.0 ? 1 : sheet.width("23:00", TextFont.PLAIN) + Sheet.GRID <= width / 8.0 ? 3 : 6;
			for (int hour = 0; hour < HeatMap.HOURS; hour += every) {
				sheet.text(left + hour * width / 24.0, top + Sheet.ASCENT + 2, String.format("%02d:00", hour), Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
			}
		}
	}
}
