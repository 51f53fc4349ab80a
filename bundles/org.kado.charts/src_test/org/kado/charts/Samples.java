package org.kado.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;

/** Made-up equipment that looks like a factory: shifts, breaks, nights switched off, a week-end, holes. */
final class Samples {

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 1);
	private static final long MINUTE = 60_000;

	private Samples() {
	}

	/** Equipment over whole days from 2026-04-01 on. */
	static List<StateTimeline> factory(int equipment, int days, ZoneId zone) {
		List<StateTimeline> timelines = new ArrayList<>();
		for (int i = 0; i < equipment; i++) {
			timelines.add(timeline("id-" + i, name(i), days, zone, new Random(i)));
		}
		return timelines;
	}

	private static String name(int i) {
		String[] names = {"設備A", "Lathe 2", "マシニングセンタ 3号機", "Press No. 4 (hydraulic, old hall)", "CMM-5"};
		return i < names.length ? names[i] : (i % 3 == 0 ? "設備" : "Equipment ") + (i + 1);
	}

	private static StateTimeline timeline(String id, String name, int days, ZoneId zone, Random random) {
		Strip strip = new Strip(WEDNESDAY.atStartOfDay(zone).toInstant().toEpochMilli());
		for (int day = 0; day < days; day++) {
			LocalDate date = WEDNESDAY.plusDays(day);
			day(strip, date, zone, random, day);
		}
		TimeRange period = new TimeRange(strip.start, strip.end);
		List<TimeRange> suspicious = random.nextInt(4) == 1
				? List.of(TimeRange.of(WEDNESDAY.atTime(13, 0).atZone(zone).toInstant(), WEDNESDAY.atTime(15, 30).atZone(zone).toInstant()))
				: List.of();
		return new StateTimeline(id, name, zone, period, strip.merged(), suspicious, EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static void day(Strip strip, LocalDate date, ZoneId zone, Random random, int day) {
		boolean weekend = date.getDayOfWeek().getValue() >= 6;
		long midnight = date.atStartOfDay(zone).toInstant().toEpochMilli();
		long next = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
		if (day % 11 == 5) {
			strip.until(next, State.NO_DATA);
			return;
		}
		if (weekend) {
			strip.until(next, random.nextInt(3) == 0 ? State.ASLEEP : State.OFF);
			return;
		}
		strip.until(midnight + (8 * 60 + random.nextInt(40)) * MINUTE, State.OFF);
		strip.until(strip.end + (3 + random.nextInt(6)) * MINUTE, State.NO_DATA);
		long evening = midnight + (17 * 60 + random.nextInt(150)) * MINUTE;
		while (strip.end < evening) {
			work(strip, random);
		}
		strip.until(Math.min(next, strip.end + random.nextInt(200) * MINUTE), State.MACHINE);
		strip.until(next, random.nextInt(4) == 0 ? State.ASLEEP : State.OFF);
	}

	private static void work(Strip strip, Random random) {
		strip.until(strip.end + 1 + random.nextInt(22) * MINUTE, State.MAN);
		strip.until(strip.end + 1 + random.nextInt(16) * MINUTE, State.MACHINE);
		strip.until(strip.end + 1 + random.nextInt(12) * MINUTE, State.IDLE);
		if (random.nextInt(9) == 0) {
			strip.until(strip.end + random.nextInt(50) * MINUTE, State.LOCKED);
		}
		if (random.nextInt(60) == 0) {
			strip.until(strip.end + random.nextInt(30) * MINUTE, State.CLOCK_SUSPECT);
		}
	}

	/** Touching intervals in the making. */
	static final class Strip {

		private final List<StateInterval> intervals = new ArrayList<>();
		private final long start;
		private long end;

		Strip(long start) {
			this.start = start;
			end = start;
		}

		Strip until(long millis, State state) {
			if (millis > end) {
				intervals.add(StateInterval.of(end, millis, state));
				end = millis;
			}
			return this;
		}

		List<StateInterval> merged() {
			List<StateInterval> merged = new ArrayList<>();
			for (StateInterval next : intervals) {
				int tail = merged.size() - 1;
				if (tail >= 0 && merged.get(tail).state() == next.state()) {
					merged.set(tail, new StateInterval(merged.get(tail).range().span(next.range()), next.state()));
				} else {
					merged.add(next);
				}
			}
			return merged;
		}
	}

	/** A timeline of any intervals. */
	static StateTimeline timeline(String id, String name, List<StateInterval> intervals) {
		TimeRange period = intervals.isEmpty() ? new TimeRange(0, 0)
				: intervals.get(0).range().span(intervals.get(intervals.size() - 1).range());
		return new StateTimeline(id, name, TOKYO, period, intervals, List.of(), EnumSet.allOf(State.class), "back-dated 60s");
	}

	/** What a report says of timelines, on the observed basis. */
	static UtilisationFigures figures(List<StateTimeline> timelines) {
		List<ReportRow> days = new ArrayList<>();
		List<ReportRow> totals = new ArrayList<>();
		for (StateTimeline timeline : timelines) {
			if (timeline.period().isEmpty()) {
				continue;
			}
			ZonedDateTime day = timeline.period().start().atZone(timeline.zone()).toLocalDate().atStartOfDay(timeline.zone());
			ZonedDateTime first = day;
			while (day.toInstant().isBefore(timeline.period().end())) {
				days.add(row(timeline, Optional.of(day), day.toInstant(), day.plusDays(1).toInstant()));
				day = day.plusDays(1);
			}
			totals.add(row(timeline, Optional.empty(), first.toInstant(), day.toInstant()));
		}
		return new UtilisationFigures(days, totals, Basis.OBSERVED);
	}

	private static ReportRow row(StateTimeline timeline, Optional<ZonedDateTime> date, Instant from, Instant to) {
		TimeRange bucket = TimeRange.of(from, to);
		Map<State, Long> millis = new EnumMap<>(State.class);
		long known = 0;
		for (StateInterval each : timeline.intervals()) {
			long length = each.range().intersect(bucket).millis();
			millis.merge(each.state(), length, Long::sum);
			known += length;
		}
		millis.merge(State.NO_DATA, bucket.millis() - known, Long::sum);
		long active = millis.getOrDefault(State.MAN, 0L) + millis.getOrDefault(State.MACHINE, 0L);
		long unknown = millis.get(State.NO_DATA) + millis.getOrDefault(State.CLOCK_SUSPECT, 0L);
		long basis = bucket.millis() - unknown - millis.getOrDefault(State.OFF, 0L);
		return new ReportRow(timeline.installation(), timeline.equipment(), date, millis, 0, ratio(active, basis), ratio(active, basis + unknown),
				ratio(active + unknown, basis + unknown), 1 - (double) millis.get(State.NO_DATA) / bucket.millis(), timeline.convention());
	}

	private static OptionalDouble ratio(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
