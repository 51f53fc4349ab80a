package org.kado.charts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;

/** The rows of reports arranged by equipment and date. */
final class DayTable {

	private static final long DAY_MILLIS = 86_400_000;

	private final UtilisationFigures figures;
	private final Map<String, Map<LocalDate, ReportRow>> rows = new HashMap<>();
	private final List<LocalDate> dates;
	private final List<ZoneId> zones;

	DayTable(UtilisationFigures figures) {
		this.figures = figures;
		TreeSet<LocalDate> seen = new TreeSet<>();
		for (ReportRow row : figures.days()) {
			LocalDate date = row.date().orElseThrow().toLocalDate();
			rows.computeIfAbsent(row.installation(), id -> new HashMap<>()).put(date, row);
			seen.add(date);
		}
		zones = figures.days().stream().map(row -> row.date().orElseThrow().getZone()).distinct()
				.sorted(Comparator.comparing(ZoneId::getId)).toList();
		figures.part().filter(part -> !zones.isEmpty() && !part.isEmpty()).ifPresent(part -> {
			seen.add(LocalDate.ofInstant(part.start(), zones.get(0)));
			seen.add(LocalDate.ofInstant(part.end().minusMillis(1), zones.get(0)));
		});
		dates = seen.isEmpty() ? List.of() : seen.first().datesUntil(seen.last().plusDays(1)).toList();
	}

	UtilisationFigures figures() {
		return figures;
	}

	/** One row per equipment, from first to last. */
	List<ReportRow> equipment() {
		return figures.totals();
	}

	/** First to last date, days without any row included. */
	List<LocalDate> dates() {
		return dates;
	}

	/** The zones whose days these are; usually one. */
	List<ZoneId> zones() {
		return zones;
	}

	Optional<ReportRow> find(ReportRow equipment, LocalDate date) {
		return Optional.ofNullable(rows.getOrDefault(equipment.installation(), Map.of()).get(date));
	}

	/** Whether nothing is known of the equipment's day. */
	boolean isMissing(ReportRow equipment, LocalDate date) {
		return find(equipment, date).map(row -> row.millisOf(State.NO_DATA) == lengthMillis(row)).orElse(true);
	}

	/** The span of a date in the zone of the equipment's rows, as far as it is in the part that the figures are limited to. */
	TimeRange range(ReportRow equipment, LocalDate date) {
		TimeRange day = day(date, zone(equipment));
		return figures.part().map(day::intersect).orElse(day);
	}

	/** First to last day as a whole, in the first zone; dates must not be empty. */
	TimeRange wholeDays() {
		return day(dates.get(0), zones.get(0)).span(day(dates.get(dates.size() - 1), zones.get(0)));
	}

	private ZoneId zone(ReportRow equipment) {
		return rows.getOrDefault(equipment.installation(), Map.of()).values().stream().findFirst()
				.map(row -> row.date().orElseThrow().getZone()).orElse(zones.get(0));
	}

	private static TimeRange day(LocalDate date, ZoneId zone) {
		return TimeRange.of(date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
	}

	/** First to last date of the chart in the zone of the equipment's rows. */
	TimeRange period(ReportRow equipment) {
		return range(equipment, dates.get(0)).span(range(equipment, dates.get(dates.size() - 1)));
	}

	/** The states that take time. */
	Set<State> present() {
		Set<State> present = EnumSet.noneOf(State.class);
		for (ReportRow row : figures.totals()) {
			row.millis().forEach((state, millis) -> {
				if (millis > 0) {
					present.add(state);
				}
			});
		}
		return present;
	}

	/** The longest day, milliseconds; at least 24 hours, or what the figures are limited to where that is less. */
	long longestDayMillis() {
		long least = figures.part().map(TimeRange::millis).filter(millis -> millis < DAY_MILLIS).orElse(DAY_MILLIS);
		return Math.max(least, figures.days().stream().mapToLong(DayTable::lengthMillis).max().orElse(0));
	}

	/** The most that is known of any day, milliseconds. */
	long mostRecordedMillis() {
		return figures.days().stream().mapToLong(row -> lengthMillis(row) - row.millisOf(State.NO_DATA)).max().orElse(0);
	}

	/** The part of all equipment's time of which something is known, 0…1. */
	double coverage() {
		long length = figures.totals().stream().mapToLong(DayTable::lengthMillis).sum();
		long missing = figures.totals().stream().mapToLong(row -> row.millisOf(State.NO_DATA)).sum();
		return length == 0 ? 0 : 1 - (double) missing / length;
	}

	static long lengthMillis(ReportRow row) {
		return row.millis().values().stream().mapToLong(Long::longValue).sum();
	}
}
