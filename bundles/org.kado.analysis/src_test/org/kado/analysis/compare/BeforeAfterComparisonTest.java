package org.kado.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.Shortage;
import org.kado.model.report.Basis;
import org.kado.model.report.StateTimeline;

class BeforeAfterComparisonTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
	private static final SumScope ALL = new SumScope(TOKYO, Optional.empty());
	private static final BeforeAfterComparison OBSERVED = new BeforeAfterComparison(Basis.OBSERVED, 0.8);
	private static final long HOUR = 3_600_000;

	private static long start(int day) {
		return FIRST.plusDays(day).atStartOfDay(TOKYO).toInstant().toEpochMilli();
	}

	private static TimeRange days(int from, int to) {
		return new TimeRange(start(from), start(to));
	}

	/** Days with so many hours of man time; negative: no data. */
	private static StateTimeline timeline(int... hours) {
		List<StateInterval> intervals = new ArrayList<>();
		for (int day = 0; day < hours.length; day++) {
			long from = start(day);
			if (hours[day] < 0) {
				intervals.add(StateInterval.of(from, start(day + 1), State.NO_DATA));
			} else {
				intervals.add(StateInterval.of(from, from + hours[day] * HOUR, State.MAN));
				intervals.add(StateInterval.of(from + hours[day] * HOUR, start(day + 1), State.IDLE));
			}
		}
		return new StateTimeline("id", "press", TOKYO, days(0, hours.length), intervals, List.of(), EnumSet.allOf(State.class), "x");
	}

	private static int[] random(Random random, int days, int least, int spread) {
		return IntStream.range(0, days).map(i -> least + random.nextInt(spread)).toArray();
	}

	@Test
	void weekdaysAreMatched() {
		// before: two weeks with Mondays at 12 h and other days at 6 h; after: Mondays only, at 12 h: nothing changed
		int[] hours = new int[42];
		for (int day = 0; day < hours.length; day++) {
			hours[day] = day % 7 == 0 ? 12 : day < 14 ? 6 : -1;
		}
		BeforeAfter result = OBSERVED.of(timeline(hours), days(0, 14), days(14, 42), ALL);
		assertEquals(14, result.before().counted());
		assertEquals(4, result.after().counted());
		assertEquals(List.of(new Shortage(Shortage.Kind.KNOWN_DAYS, false, 14, 50)), result.shortages());
		SumScope mondays = new SumScope(TOKYO, Optional.of(CalendarFile.read("kado-calendar,1\nshift,a,00:00,24:00,Mon", name -> Optional.empty()).calendar()));
		BeforeAfter planned = OBSERVED.of(timeline(hours), days(0, 21), days(21, 42), mondays);
		assertEquals(OptionalDouble.of(0), planned.difference(), "working days of the calendar only");
		assertEquals(3, planned.after().days().size());
		assertEquals(OptionalDouble.of(1), planned.chance());
	}

	@Test
	void aClearChangeIsSeenAndNoChangeIsNot() {
		Random random = new Random(1);
		int[] hours = IntStream.concat(IntStream.of(random(random, 28, 5, 3)), IntStream.of(random(random, 28, 9, 3))).toArray();
		BeforeAfter clear = OBSERVED.of(timeline(hours), days(0, 28), days(28, 56), ALL);
		assertEquals(4 / 24.0, clear.difference().orElseThrow(), 0.03);
		assertTrue(clear.low().orElseThrow() > 0.1 && clear.high().orElseThrow() < 0.25, clear.toString());
		assertTrue(clear.chance().orElseThrow() < 0.01, clear.toString());
		int unlikely = 0;
		int covered = 0;
		for (int seed = 1; seed <= 60; seed++) {
			BeforeAfter same = OBSERVED.of(timeline(random(new Random(seed), 56, 5, 8)), days(0, 28), days(28, 56), ALL);
			unlikely += same.chance().orElseThrow() < 0.05 ? 1 : 0;
			covered += same.low().orElseThrow() <= 0 && 0 <= same.high().orElseThrow() ? 1 : 0;
		}
		assertTrue(unlikely <= 9, unlikely + " of 60 look significant; 3 are expected");
		assertTrue(covered >= 48, covered + " of 60 intervals hold the truth");
	}

	@Test
	void exchangingTheSidesChangesTheSignAndNothingElse() {
		for (int seed = 1; seed <= 30; seed++) {
			Random random = new Random(seed);
			StateTimeline timeline = timeline(random(random, 50, 2, 9));
			int cut = 15 + random.nextInt(15);
			BeforeAfter there = OBSERVED.of(timeline, days(0, cut), days(cut, 50), ALL);
			BeforeAfter back = OBSERVED.of(timeline, days(cut, 50), days(0, cut), ALL);
			assertEquals(there.difference().orElseThrow(), -back.difference().orElseThrow(), "seed " + seed);
			assertEquals(there.low().orElseThrow(), -back.high().orElseThrow(), "seed " + seed);
			assertEquals(there.high().orElseThrow(), -back.low().orElseThrow(), "seed " + seed);
			assertEquals(there.chance(), back.chance(), "seed " + seed);
			assertEquals(there, OBSERVED.of(timeline, days(0, cut), days(cut, 50), ALL), "the same again");
		}
	}

	/** A week against a week: each weekday is there once, so nothing tells how sure the difference is. An interval without width would say that it is certain. */
	@Test
	void aWeekAgainstAWeekHasADifferenceAndNoInterval() {
		StateTimeline timeline = timeline(5, 6, 7, 5, 6, 7, 5, 8, 9, 9, 8, 9, 9, 8, 9, 9, 8, 9, 9, 8, 9);
		BeforeAfter week = OBSERVED.of(timeline, days(0, 7), days(7, 14), ALL);
		assertEquals(19 / 168.0, week.difference().orElseThrow(), 1e-9);
		assertEquals(List.of(OptionalDouble.empty(), OptionalDouble.empty()), List.of(week.low(), week.high()));
		assertEquals(List.of(new Shortage(Shortage.Kind.REPEATED_DAYS, true, 0, 3), new Shortage(Shortage.Kind.REPEATED_DAYS, false, 0, 3)), week.withoutInterval());
		assertTrue(week.chance().isPresent() && week.shortages().isEmpty());
		BeforeAfter oneSide = OBSERVED.of(timeline, days(0, 7), days(7, 21), ALL);
		assertEquals(OptionalDouble.empty(), oneSide.low(), "one side alone is not enough");
		assertEquals(List.of(new Shortage(Shortage.Kind.REPEATED_DAYS, true, 0, 3)), oneSide.withoutInterval());
	}

	@Test
	void threeRepeatedDaysOnEachSideAreEnoughForAnInterval() {
		StateTimeline timeline = timeline(5, 6, 7, 5, 6, 7, 5, 8, 9, 9, 8, 9, 9, 8, 9, 9, 8, 9, 9, 8, 9);
		BeforeAfter enough = OBSERVED.of(timeline, days(0, 10), days(10, 20), ALL);
		assertEquals(List.of(), enough.withoutInterval());
		assertTrue(enough.low().orElseThrow() < enough.difference().orElseThrow() && enough.difference().orElseThrow() < enough.high().orElseThrow(), enough.toString());
		BeforeAfter tooShort = OBSERVED.of(timeline, days(0, 9), days(9, 20), ALL);
		assertEquals(List.of(new Shortage(Shortage.Kind.REPEATED_DAYS, true, 2, 3)), tooShort.withoutInterval());
		assertEquals(OptionalDouble.empty(), tooShort.high());
	}

	/** Two weeks of three days against two, all days 2 h above or below the mean of their weekday: so few draws are possible that all can be gone through. */
	@Test
	void theIntervalIsThatOfAllDrawsThereAre() {
		SumScope threeDays = new SumScope(TOKYO, Optional.of(CalendarFile.read("kado-calendar,1\nshift,a,00:00,24:00,Mon Tue Wed", name -> Optional.empty()).calendar()));
		BeforeAfter result = OBSERVED.of(timeline(4, 8, 6, 0, 0, 0, 0, 8, 12, 10, 0, 0, 0, 0, 6, 10, 8, 0, 0, 0, 0, 10, 14, 12, 0, 0, 0, 0), days(0, 14), days(14, 28), threeDays);
		assertEquals(2 / 24.0, result.difference().orElseThrow(), 1e-9);
		double[] distances = IntStream.range(0, 1 << 12).mapToDouble(BeforeAfterComparisonTest::distance).filter(Double::isFinite).sorted().toArray();
		// a side: squares 3 · 8 = 24 over 3 repeated days = 8; the estimate of a side: 8 / 6 days; both sides: 8 / 3
		double error = Math.sqrt(8 / 3.0) / 24;
		assertQuantile(distances, (2 / 24.0 - result.low().orElseThrow()) / error);
		assertQuantile(distances, (result.high().orElseThrow() - 2 / 24.0) / error);
	}

	/** The mean of 7 equal numbers is not that number but a little off, as numbers are rounded: days that are all the same differ by nothing all the same. */
	@Test
	void daysThatAreAllTheSameHaveAnIntervalWithoutWidth() {
		int[] hours = new int[98];
		Arrays.fill(hours, 5);
		BeforeAfter result = OBSERVED.of(timeline(hours), days(0, 49), days(49, 98), ALL);
		assertEquals(0, result.difference().orElseThrow(), 1e-12);
		assertEquals(result.difference(), result.low());
		assertEquals(result.difference(), result.high());
	}

	/** Of all distances 97.5 % lie below, give or take what 4000 draws are off by; many distances are equal. */
	private static void assertQuantile(double[] distances, double value) {
		long below = Arrays.stream(distances).filter(distance -> distance < value - 1e-9).count();
		long upTo = Arrays.stream(distances).filter(distance -> distance < value + 1e-9).count();
		assertTrue(below <= 0.98 * distances.length && upTo >= 0.97 * distances.length, value + ": " + below + " to " + upTo + " of " + distances.length);
		assertTrue(upTo > below, "it is one of them");
	}

	/** The difference in units of its own standard error where each of 6 + 6 days is drawn as its bit says: 2 · √2 h above or below the mean. */
	private static double distance(int draw) {
		double off = 0;
		double squares = 0;
		for (int pair = 0; pair < 6; pair++) {
			double one = 2 * Math.sqrt(2) * ((draw >> 2 * pair & 1) * 2 - 1);
			double other = 2 * Math.sqrt(2) * ((draw >> 2 * pair + 1 & 1) * 2 - 1);
			off += (pair < 3 ? -1 : 1) * (one + other) / 2 / 3;
			squares += (one - other) * (one - other) / 2;
		}
		return squares == 0 ? Double.NaN : off / Math.sqrt(squares / 3 / 6);
	}

	@Test
	void tooLittleIsRefusedAndSaysWhat() {
		BeforeAfter few = OBSERVED.of(timeline(5, 5, -1, -1, 6, 6, 6), days(0, 4), days(4, 7), ALL);
		assertEquals(List.of(new Shortage(Shortage.Kind.DAYS, true, 2, 3), new Shortage(Shortage.Kind.WEEKDAYS, true, 0, 1)), few.shortages());
		assertEquals(OptionalDouble.empty(), few.difference());
		assertEquals(OptionalDouble.empty(), few.chance());
	}

	@Test
	void darkNightsDoNotCountAgainstPlannedTime() {
		SumScope plan = new SumScope(TOKYO, Optional.of(CalendarFile.read("kado-calendar,1\nshift,a,00:00,08:00,daily", name -> Optional.empty()).calendar()));
		List<StateInterval> intervals = new ArrayList<>();
		for (int day = 0; day < 28; day++) {
			intervals.add(StateInterval.of(start(day), start(day) + 4 * HOUR, State.MAN));
			intervals.add(StateInterval.of(start(day) + 4 * HOUR, start(day) + 8 * HOUR, State.IDLE));
			intervals.add(StateInterval.of(start(day) + 8 * HOUR, start(day + 1), State.NO_DATA));
		}
		StateTimeline timeline = new StateTimeline("id", "press", TOKYO, days(0, 28), intervals, List.of(), EnumSet.allOf(State.class), "x");
		assertEquals(List.of(Shortage.Kind.DAYS, Shortage.Kind.DAYS, Shortage.Kind.WEEKDAYS),
				OBSERVED.of(timeline, days(0, 14), days(14, 28), plan).shortages().stream().map(Shortage::kind).toList());
		assertEquals(OptionalDouble.of(0.5), new BeforeAfterComparison(Basis.PLANNED, 0.8).of(timeline, days(0, 14), days(14, 28), plan).before().mean());
	}
}
