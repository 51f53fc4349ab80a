package org.kado.analysis.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.analysis.axis.Ranges;
import org.kado.model.TimeRange;
import org.kado.model.plan.Shift;
import org.kado.model.plan.SpecialDay;
import org.kado.model.plan.WorkCalendar;

/**
 * The shifts that a calendar plans over a span of time, laid onto the UTC axis. Times that a change to summer time leaves out come later
 * by what it leaves out; of times that come twice the first is meant. A shift over such a night is longer or shorter by the hour.
 *
 * <pre>
 *   wall clock   22:00 ─────────────── 06:00        night shift over a change to summer time: 7 h
 *   shift        ├──────── break ──────────┤
 * </pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class PlannedTime {

	private final List<PlannedShift> shifts;

	/**
	 * A shift on a date.
	 *
	 * @param date   the day on which it starts
	 * @param name   the shift's name
	 * @param range  first to last minute
	 * @param breaks breaks within, sorted
	 */
	public record PlannedShift(LocalDate date, String name, TimeRange range, List<TimeRange> breaks) {

		/** Copies the list in. */
		public PlannedShift {
			breaks = List.copyOf(breaks);
		}

		/** This shift alone. */
		public PlannedTime planned() {
			return new PlannedTime(List.of(this));
		}
	}

	private PlannedTime(List<PlannedShift> shifts) {
		this.shifts = List.copyOf(shifts);
	}

	/**
	 * The shifts that share time with the span, whole, by their start.
	 *
	 * @param calendar the plan
	 * @param zone     zone of its times where it names none
	 * @param span     the time asked for
	 */
	public static PlannedTime of(WorkCalendar calendar, ZoneId zone, TimeRange span) {
		ZoneId ownZone = calendar.zone().orElse(zone);
		List<PlannedShift> shifts = new ArrayList<>();
		JapaneseHolidays holidays = new JapaneseHolidays();
		if (!span.isEmpty()) {
			// a night shift of the day before may reach into the first day
			LocalDate first = span.start().atZone(ownZone).toLocalDate().minusDays(1);
			LocalDate last = span.end().atZone(ownZone).toLocalDate();
			first.datesUntil(last.plusDays(1)).forEach(date -> calendar.shifts().stream().filter(shift -> runs(calendar, holidays, shift, date))
					.map(shift -> lay(shift, date, ownZone)).filter(shift -> shift.range().overlaps(span)).forEach(shifts::add));
			shifts.sort(Comparator.comparingLong((PlannedShift shift) -> shift.range().startMillis()));
		}
		return new PlannedTime(shifts);
	}

	private static boolean runs(WorkCalendar calendar, JapaneseHolidays holidays, Shift shift, LocalDate date) {
		SpecialDay special = calendar.specialDays().get(date);
		if (special != null) {
			return special.working() && (special.shifts().isEmpty() || special.shifts().contains(shift.name()));
		}
		return shift.days().contains(date.getDayOfWeek()) && !(calendar.japaneseHolidays() && holidays.find(date).isPresent());
	}

	private static PlannedShift lay(Shift shift, LocalDate date, ZoneId zone) {
		Instant start = instant(date, shift.start(), zone);
		Instant end = instant(shift.endsNextDay() ? date.plusDays(1) : date, shift.end(), zone);
		List<TimeRange> breaks = new ArrayList<>();
		for (Shift.Break each : shift.breaks()) {
			LocalDate from = each.start().isBefore(shift.start()) ? date.plusDays(1) : date;
			LocalDate to = each.end().isAfter(each.start()) ? from : from.plusDays(1);
			breaks.add(TimeRange.of(instant(from, each.start(), zone), instant(to, each.end(), zone)));
		}
		return new PlannedShift(date, shift.name(), TimeRange.of(start, end), breaks);
	}

	private static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
		return date.atTime(time).atZone(zone).toInstant();
	}

	/** Days of the year on which no shift runs, or all run, by their names: holidays and special days. */
	public static Map<LocalDate, String> namedDays(WorkCalendar calendar, int year) {
		JapaneseHolidays holidays = new JapaneseHolidays();
		Map<LocalDate, String> named = new TreeMap<>();
		LocalDate first = LocalDate.of(year, 1, 1);
		first.datesUntil(first.plusYears(1)).forEach(date -> {
			SpecialDay special = calendar.specialDays().get(date);
			if (special != null) {
				named.put(date, special.name());
			} else if (calendar.japaneseHolidays()) {
				holidays.find(date).ifPresent(name -> named.put(date, name));
			}
		});
		return named;
	}

	/** Only the shifts that start on a day of the year. */
	public PlannedTime startingIn(int year) {
		return new PlannedTime(shifts.stream().filter(shift -> shift.date().getYear() == year).toList());
	}

	/** The shifts by their start. */
	public List<PlannedShift> shifts() {
		return shifts;
	}

	/** Time planned for work: shifts without their breaks, as one where shifts overlap. */
	public List<TimeRange> work() {
		return list(workRanges());
	}

	/** Length of {@link #work()}. */
	public long workMillis() {
		return workRanges().totalMillis();
	}

	private Ranges workRanges() {
		List<TimeRange> spans = new ArrayList<>();
		for (PlannedShift shift : shifts) {
			long from = shift.range().startMillis();
			for (TimeRange pause : shift.breaks()) {
				spans.add(new TimeRange(from, pause.startMillis()));
				from = pause.endMillis();
			}
			spans.add(new TimeRange(from, shift.range().endMillis()));
		}
		return union(spans);
	}

	/** Breaks, without the time that another shift plans for work. */
	public List<TimeRange> breaks() {
		return list(union(shifts.stream().flatMap(shift -> shift.breaks().stream()).toList()).minus(workRanges()));
	}

	private static List<TimeRange> list(Ranges ranges) {
		List<TimeRange> list = new ArrayList<>(ranges.size());
		for (int i = 0; i < ranges.size(); i++) {
			list.add(new TimeRange(ranges.start(i), ranges.end(i)));
		}
		return list;
	}

	private static Ranges union(List<TimeRange> spans) {
		Ranges union = new Ranges();
		spans.stream().sorted(Comparator.comparingLong(TimeRange::startMillis)).forEach(span -> union.append(span.startMillis(), span.endMillis()));
		return union;
	}
}
