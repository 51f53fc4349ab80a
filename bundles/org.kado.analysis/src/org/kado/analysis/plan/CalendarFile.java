package org.kado.analysis.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.kado.model.plan.CalendarFault;
import org.kado.model.plan.Shift;
import org.kado.model.plan.SpecialDay;
import org.kado.model.plan.WorkCalendar;

/** Reads a calendar file (docs/formats/calendar.md) from its text. Faults are collected; a calendar with one is not to be used. */
public final class CalendarFile {

	/** The first line of every calendar file. */
	public static final String FIRST_LINE = "kado-calendar,1";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
	private static final String JAPAN = "japan";

	private final Function<String, Optional<String>> files;
	private final List<CalendarFault> faults = new ArrayList<>();
	private final Map<String, Shift> shifts = new LinkedHashMap<>();
	private final List<BreakRow> breaks = new ArrayList<>();
	/** Shifts that special days name, as the faults they are where there is no such shift; it may stand below. */
	private final List<CalendarFault> namedShifts = new ArrayList<>();
	private final Map<LocalDate, SpecialDay> holidays = new TreeMap<>();
	private final Map<LocalDate, SpecialDay> specialDays = new TreeMap<>();
	private Optional<ZoneId> zone = Optional.empty();
	private LocalTime dayStart = LocalTime.MIDNIGHT;
	private boolean japaneseHolidays;
	private int line;
	private List<String> fields = List.of();

	private record BreakRow(int line, Shift.Break time, String shift) {
	}

	/** Ends the reading of a row. */
	private static final class RowFault extends Exception {

		private static final long serialVersionUID = 1L;
		private final transient CalendarFault.Kind kind;

		RowFault(CalendarFault.Kind kind, String found) {
			super(found, null, false, false);
			this.kind = kind;
		}
	}

	private CalendarFile(Function<String, Optional<String>> files) {
		this.files = files;
	}

	/**
	 * What was read.
	 *
	 * @param calendar the calendar, as far as it could be read
	 * @param faults   what is wrong, by line; a calendar with faults must not be used
	 */
	public record Result(WorkCalendar calendar, List<CalendarFault> faults) {

		/** Copies the list in. */
		public Result {
			faults = List.copyOf(faults);
		}
	}

	/**
	 * Reads a calendar.
	 *
	 * @param text  the file's text
	 * @param files gives the text of a file of holidays by its name as it stands in the calendar; empty where there is none
	 */
	public static Result read(String text, Function<String, Optional<String>> files) {
		CalendarFile file = new CalendarFile(files);
		List<String> rows = text.replace("\uFEFF", "").lines().toList();
		if (rows.isEmpty() || !FIRST_LINE.equals(rows.get(0).strip().replace(';', ',').replace('\t', ',').replaceFirst(",+$", ""))) {
			file.faults.add(new CalendarFault(1, CalendarFault.Kind.FIRST_LINE, rows.isEmpty() ? "" : rows.get(0)));
		}
		for (String row : rows) {
			file.line++;
			if (file.line > 1) {
				file.take(row);
			}
		}
		return file.result();
	}

	private void take(String row) {
		fields = Arrays.stream(row.split("[,;\\t]", -1)).map(field -> field.replace('"', ' ').strip()).toList();
		if (fields.get(0).startsWith("#") || fields.stream().allMatch(String::isEmpty)) {
			return;
		}
		try {
			row();
		} catch (RowFault e) {
			faults.add(new CalendarFault(line, e.kind, e.getMessage()));
		}
	}

	private void row() throws RowFault {
		switch (fields.get(0)) {
			case "zone" -> zone = Optional.of(zone(field(1, "zone,ZONE")));
			case "day_start" -> dayStart = time(field(1, "day_start,HH:MM"));
			case "shift" -> shift();
			case "break" -> breaks.add(new BreakRow(line, new Shift.Break(time(field(1, "break,HH:MM,HH:MM")), time(field(2, "break,HH:MM,HH:MM"))),
					optional(3)));
			case "holidays" -> holidays(field(1, "holidays,japan"));
			case "closed" -> special("closed,DATE,DATE,NAME", false);
			case "work" -> special("work,DATE,DATE,NAME", true);
			default -> throw new RowFault(CalendarFault.Kind.UNKNOWN_ROW, fields.get(0));
		}
	}

	private void shift() throws RowFault {
		String form = "shift,NAME,HH:MM,HH:MM,DAYS";
		String name = field(1, form);
		Shift shift = new Shift(name, time(field(2, form)), time(field(3, form)), days(optional(4)), List.of());
		if (shifts.putIfAbsent(name, shift) != null) {
			throw new RowFault(CalendarFault.Kind.SHIFT_TWICE, name);
		}
	}

	private void holidays(String source) throws RowFault {
		if (source.equals(JAPAN)) {
			japaneseHolidays = true;
			return;
		}
		Map<LocalDate, String> days = files.apply(source).flatMap(HolidayFile::read)
				.orElseThrow(() -> new RowFault(CalendarFault.Kind.HOLIDAY_FILE, source));
		days.forEach((day, name) -> holidays.put(day, SpecialDay.closed(name)));
	}

	private void special(String form, boolean working) throws RowFault {
		LocalDate from = date(field(1, form));
		LocalDate to = optional(2).isEmpty() ? from : date(optional(2));
		if (to.isBefore(from)) {
			throw new RowFault(CalendarFault.Kind.DATES_REVERSED, optional(1) + ", " + optional(2));
		}
		List<String> names = working && fields.size() > 4 ? fields.subList(4, fields.size()).stream().filter(name -> !name.isEmpty()).toList()
				: List.of();
		from.datesUntil(to.plusDays(1)).forEach(day -> specialDays.put(day, new SpecialDay(optional(3), working, names)));
		names.forEach(name -> namedShifts.add(new CalendarFault(line, CalendarFault.Kind.NO_SUCH_SHIFT, name)));
	}

	private Result result() {
		namedShifts.stream().filter(named -> !shifts.containsKey(named.found())).forEach(faults::add);
		BreakPlan plan = new BreakPlan(shifts, faults);
		breaks.forEach(row -> plan.add(row.line, row.time, row.shift));
		if (shifts.isEmpty()) {
			faults.add(new CalendarFault(0, CalendarFault.Kind.NO_SHIFT, ""));
		}
		Map<LocalDate, SpecialDay> days = new TreeMap<>(holidays);
		days.putAll(specialDays);
		faults.sort((a, b) -> Integer.compare(a.line(), b.line()));
		return new Result(new WorkCalendar(zone, dayStart, List.copyOf(shifts.values()), japaneseHolidays, days), faults);
	}

	private String field(int index, String form) throws RowFault {
		if (optional(index).isEmpty()) {
			throw new RowFault(CalendarFault.Kind.FIELDS, form);
		}
		return optional(index);
	}

	private String optional(int index) {
		return index < fields.size() ? fields.get(index) : "";
	}

	private static LocalTime time(String text) throws RowFault {
		try {
			return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME);
		} catch (DateTimeException e) {
			throw new RowFault(CalendarFault.Kind.TIME, text);
		}
	}

	private static LocalDate date(String text) throws RowFault {
		try {
			return LocalDate.parse(text.replace('/', '-'), DATE);
		} catch (DateTimeException e) {
			throw new RowFault(CalendarFault.Kind.DATE, text);
		}
	}

	private static ZoneId zone(String text) throws RowFault {
		try {
			return ZoneId.of(text);
		} catch (DateTimeException e) {
			throw new RowFault(CalendarFault.Kind.ZONE, text);
		}
	}

	private static Set<DayOfWeek> days(String text) throws RowFault {
		return WeekDays.find(text).orElseThrow(() -> new RowFault(CalendarFault.Kind.DAYS, text));
	}
}
