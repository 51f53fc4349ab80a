package org.kado.reports;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kado.model.TimeRange;
import org.kado.model.plan.Shift;
import org.kado.model.plan.WorkCalendar;
import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.CellStyle;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.SheetWriter;
import org.kado.reports.sheet.WorkbookWriter;
import org.kado.views.PlannedYear;

/** The sheet of the work calendar: its shifts, and the days of the period that are holidays or special. */
final class CalendarSheet {

	private final ReportSource source;
	private final ReportTexts texts;

	CalendarSheet(ReportSource source, ReportTexts texts) {
		this.source = source;
		this.texts = texts;
	}

	void write(WorkbookWriter book) throws IOException {
		SheetWriter sheet = book.sheet(SheetLayout.of(texts.text("sheet.calendar"), List.of(14, 30, 14, 14, 40, 24), 2, 0));
		sheet.row(headings(CellStyle.HEADING, id -> texts.text("calendar." + id)));
		sheet.row(headings(CellStyle.ID, id -> id));
		if (source.view().calendar().isEmpty()) {
			sheet.row(List.of(new Cell.Text(texts.text("calendar.none"), CellStyle.PLAIN)));
			return;
		}
		WorkCalendar calendar = source.view().calendar().get();
		for (Shift shift : calendar.shifts()) {
			String breaks = shift.breaks().stream().map(each -> each.start() + "–" + each.end()).collect(Collectors.joining(", "));
			String days = shift.days().stream().sorted().map(texts.figures()::weekday).collect(Collectors.joining(" "));
			sheet.row(List.of(Cell.text("shift"), Cell.text(shift.name()), Cell.text(shift.start().toString()), Cell.text(shift.end().toString()),
					Cell.text(breaks), Cell.text(days)));
		}
		sheet.row(List.of(Cell.text("day_start"), Cell.blank(), Cell.text(calendar.dayStart().toString())));
		for (Map.Entry<LocalDate, String> day : namedDays(calendar).entrySet()) {
			sheet.row(List.of(Cell.text("day"), Cell.text(day.getValue()), Cell.date(day.getKey()), Cell.blank(), Cell.blank(),
					Cell.text(texts.figures().weekday(day.getKey().getDayOfWeek()))));
		}
	}

	private static List<Cell> headings(CellStyle style, java.util.function.UnaryOperator<String> word) {
		return Stream.of("kind", "name", "start", "end", "breaks", "days").map(id -> (Cell) new Cell.Text(word.apply(id), style)).toList();
	}

	private Map<LocalDate, String> namedDays(WorkCalendar calendar) {
		Map<LocalDate, String> named = new TreeMap<>();
		ZoneId zone = calendar.zone().or(source::zone).orElseGet(() -> source.view().timelines().stream().findFirst().map(source::zone).orElse(source.made().getZone()));
		source.view().period().filter(period -> !period.isEmpty()).ifPresent(period -> {
			LocalDate first = date(period, zone, period.startMillis());
			LocalDate last = date(period, zone, period.endMillis() - 1);
			for (int year = first.getYear(); year <= last.getYear(); year++) {
				PlannedYear.of(calendar, zone, year).namedDays().forEach((date, name) -> {
					if (!date.isBefore(first) && !date.isAfter(last)) {
						named.put(date, name);
					}
				});
			}
		});
		return named;
	}

	private static LocalDate date(TimeRange period, ZoneId zone, long millis) {
		return LocalDate.ofInstant(java.time.Instant.ofEpochMilli(Math.max(millis, period.startMillis())), zone);
	}
}
