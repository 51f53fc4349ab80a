package org.kado.charts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.TimeRange;

/** Distances of ticks on a time axis, aligned to what a clock and a calendar of the zone show. */
enum TimeStep {
	SECONDS_1(ChronoUnit.SECONDS, 1), SECONDS_2(ChronoUnit.SECONDS, 2), SECONDS_5(ChronoUnit.SECONDS, 5),
	SECONDS_10(ChronoUnit.SECONDS, 10), SECONDS_15(ChronoUnit.SECONDS, 15), SECONDS_30(ChronoUnit.SECONDS, 30),
	MINUTES_1(ChronoUnit.MINUTES, 1), MINUTES_2(ChronoUnit.MINUTES, 2), MINUTES_5(ChronoUnit.MINUTES, 5),
	MINUTES_10(ChronoUnit.MINUTES, 10), MINUTES_15(ChronoUnit.MINUTES, 15), MINUTES_30(ChronoUnit.MINUTES, 30),
	HOURS_1(ChronoUnit.HOURS, 1), HOURS_2(ChronoUnit.HOURS, 2), HOURS_3(ChronoUnit.HOURS, 3), HOURS_6(ChronoUnit.HOURS, 6),
	HOURS_12(ChronoUnit.HOURS, 12),
	DAYS_1(ChronoUnit.DAYS, 1), WEEKS_1(ChronoUnit.WEEKS, 1),
	MONTHS_1(ChronoUnit.MONTHS, 1), MONTHS_3(ChronoUnit.MONTHS, 3), YEARS_1(ChronoUnit.YEARS, 1), YEARS_5(ChronoUnit.YEARS, 5);

	/** Clocks are set by at most this much; ticks are looked for that far outside the range. */
	private static final int CLOCK_CHANGE_HOURS = 3;

	private final ChronoUnit unit;
	private final int amount;

	TimeStep(ChronoUnit unit, int amount) {
		this.unit = unit;
		this.amount = amount;
	}

	/** What the step counts in. */
	ChronoUnit unit() {
		return unit;
	}

	/** Its usual length; days, months and years differ. */
	long usualMillis() {
		return unit.getDuration().toMillis() * amount;
	}

	/** Whether it divides a day. */
	boolean isPartOfDay() {
		return unit.compareTo(ChronoUnit.HOURS) <= 0;
	}

	/** All ticks of the zone within the range, both ends included; sorted, epoch milliseconds. */
	List<Long> ticks(TimeRange range, ZoneId zone) {
		List<Long> ticks = new ArrayList<>();
		LocalDateTime end = local(range.endMillis(), zone).plusHours(isPartOfDay() ? CLOCK_CHANGE_HOURS : 0);
		for (LocalDateTime tick = first(local(range.startMillis(), zone)); !tick.isAfter(end); tick = tick.plus(amount, unit)) {
			for (long millis : instants(tick, zone)) {
				if (range.startMillis() <= millis && millis <= range.endMillis()) {
					ticks.add(millis);
				}
			}
		}
		ticks.sort(null);
		return ticks;
	}

	/** A local time that a clock shows twice gives two instants; one that it skips gives none, but a date always has a start. */
	private List<Long> instants(LocalDateTime tick, ZoneId zone) {
		if (!isPartOfDay()) {
			return List.of(tick.toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli());
		}
		return zone.getRules().getValidOffsets(tick).stream().map(offset -> tick.toInstant(offset).toEpochMilli()).toList();
	}

	private LocalDateTime first(LocalDateTime start) {
		LocalDate date = start.toLocalDate();
		return switch (unit) {
		case DAYS -> date.atStartOfDay();
		case WEEKS -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
		case MONTHS -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / amount * amount + 1).atStartOfDay();
		case YEARS -> LocalDate.of(Math.floorDiv(date.getYear(), amount) * amount, 1, 1).atStartOfDay();
		default -> floor(start.minusHours(CLOCK_CHANGE_HOURS));
		};
	}

	/** The last tick at or before a local time; ticks count from midnight. */
	private LocalDateTime floor(LocalDateTime time) {
		long stepSeconds = usualMillis() / 1000;
		long seconds = time.toLocalTime().toSecondOfDay();
		return time.toLocalDate().atStartOfDay().plusSeconds(seconds / stepSeconds * stepSeconds);
	}

	private static LocalDateTime local(long epochMillis, ZoneId zone) {
		return Instant.ofEpochMilli(epochMillis).atZone(zone).toLocalDateTime();
	}
}
