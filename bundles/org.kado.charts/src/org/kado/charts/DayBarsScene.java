package org.kado.charts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Objects;
import java.util.stream.Collectors;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;

/**
 * Day bars stacked by state. Few bars stand side by side with their names; where names would not fit, every equipment has a small chart
 * of its own over the same days; where that would be too many, each has one bar over the whole period. Used from one thread.
 */
public final class DayBarsScene {

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public DayBarsScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The picture of the figures. */
	public Scene scene(UtilisationFigures figures, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		DayTable table = new DayTable(figures);
		if (table.dates().isEmpty() || table.equipment().isEmpty()) {
			Heading heading = new Heading(sheet.texts().text("title.days"), List.of(), List.of());
			return EmptyPart.scene(sheet, heading, heading.draw(sheet));
		}
		DayLayout layout = layout(table, options);
		Heading heading = heading(sheet, table, layout);
		int top = heading.draw(sheet);
		int bottom = switch (layout) {
		case SIDE_BY_SIDE -> new ClusterPart(sheet, table).draw(top);
		case PANELS -> new PanelPart(sheet, table).draw(top);
		case TOTALS -> new TotalsPart(sheet, table).draw(top);
		};
		return sheet.scene(Math.max(options.height(), bottom + Sheet.GRID), heading.title(), heading.description());
	}

	/**
	 * Where the days of a picture lie: needed to turn a pointer's position into an instant. Days have the same width, whatever part of them
	 * is shown.
	 *
	 * @return empty where there is no axis of days
	 */
	public Optional<TimeScale> scale(UtilisationFigures figures, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		DayTable table = new DayTable(figures);
		if (table.dates().isEmpty() || table.equipment().isEmpty()) {
			return Optional.empty();
		}
		return switch (layout(table, options)) {
		case SIDE_BY_SIDE -> Optional.of(new ClusterPart(sheet, table).axis()).map(axis -> scale(table, axis));
		case PANELS -> Optional.of(new PanelPart(sheet, table).axis()).map(axis -> scale(table, axis));
		case TOTALS -> Optional.empty();
		};
	}

	private static TimeScale scale(DayTable table, DayAxisPart axis) {
		return new TimeScale(table.wholeDays(), axis.left(), Math.max(1, axis.width()));
	}

	private static DayLayout layout(DayTable table, ChartOptions options) {
		return DayLayout.choose(table.equipment().size(), table.dates().size(), options.width() - 2 * Sheet.MARGIN - HourAxisPart.WIDTH);
	}

	private static Heading heading(Sheet sheet, DayTable table, DayLayout layout) {
		ChartTexts texts = sheet.texts();
		String title = texts.text(layout == DayLayout.TOTALS ? "title.equipment" : "title.days");
		if (table.equipment().size() == 1) {
			ReportRow only = table.equipment().get(0);
			title = texts.text("title.utilisation", only.equipment(), texts.term(Term.UTILISATION), texts.percent(only.utilisation()));
		}
		List<String> subtitle = new ArrayList<>();
		subtitle.add(texts.text("subtitle.named", texts.term(Term.BASIS), texts.basis(table.figures().basis())));
		subtitle.add(table.figures().part().map(part -> part(texts, part, table.zones().get(0))).orElseGet(() -> period(texts, table.dates())));
		subtitle.add(table.zones().stream().map(ZoneId::getId).collect(Collectors.joining(", ")));
		subtitle.add(texts.term(Term.COVERAGE) + " " + texts.percent(table.coverage()));
		HourScale scale = HourScale.of(table.longestDayMillis(), table.mostRecordedMillis(), 0, 100);
		if (layout != DayLayout.TOTALS && scale.shortened()) {
			subtitle.add(texts.text("subtitle.shortened"));
		}
		return new Heading(title, subtitle, Legends.of(sheet, table.present()));
	}

	private static String part(ChartTexts texts, TimeRange part, ZoneId zone) {
		return texts.dateTime(part.start().atZone(zone)) + " \u2013 " + texts.dateTime(part.end().atZone(zone));
	}

	private static String period(ChartTexts texts, List<LocalDate> dates) {
		String first = texts.fullDate(dates.get(0));
		return dates.size() == 1 ? first : first + " \u2013 " + texts.fullDate(dates.get(dates.size() - 1));
	}
}
