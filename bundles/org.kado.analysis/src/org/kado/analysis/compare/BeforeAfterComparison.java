package org.kado.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.kado.analysis.sum.SumScope;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.Shortage;
import org.kado.model.compare.Side;
import org.kado.model.report.Basis;
import org.kado.model.report.StateTimeline;

/**
 * Compares two spans of days (docs/formats/figures.md). Random numbers come from a fixed seed, so the same days always give the same answer;
 * exchanging the sides changes the sign and nothing else.
 *
 * @param basis         what utilisation is divided by
 * @param leastCoverage 0…1: days of which less is known don't count
 */
public record BeforeAfterComparison(Basis basis, double leastCoverage) {

	/** Seed of the random numbers. */
	public static final long SEED = 20_260_401;
	/** How often days are drawn anew for the interval, and assigned anew for the test. */
	public static final int REPETITIONS = 4_000;
	/** Days that count, at least, on each side. */
	public static final int LEAST_DAYS = 3;
	/** Percent of a side's days that must count. */
	public static final int LEAST_KNOWN_PERCENT = 50;
	/** Days beyond the first of their weekday that each side needs for an interval: below that it is wider than any change, and holds the truth too seldom. */
	public static final int LEAST_REPEATED_DAYS = 3;

	private static final int PERCENT = 100;

	/**
	 * Compares.
	 *
	 * @param timeline states of one equipment
	 * @param before   days of the first side
	 * @param after    days of the second side
	 * @param scope    zone and calendar
	 */
	public BeforeAfter of(StateTimeline timeline, TimeRange before, TimeRange after, SumScope scope) {
		Side first = DayUses.side(timeline, before, basis, scope, leastCoverage);
		Side second = DayUses.side(timeline, after, basis, scope, leastCoverage);
		return compare(timeline.installation(), timeline.equipment(), first, second);
	}

	static BeforeAfter compare(String installation, String equipment, Side before, Side after) {
		MatchedDays matched = new MatchedDays(before, after);
		List<Shortage> shortages = shortages(before, after, matched);
		if (!shortages.isEmpty()) {
			return new BeforeAfter(installation, equipment, before, after, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
					OptionalDouble.empty(), shortages, List.of());
		}
		boolean turned = after.range().startMillis() < before.range().startMillis();
		MatchedDays ordered = turned ? new MatchedDays(after, before) : matched;
		double difference = turned ? -ordered.difference() : ordered.difference();
		List<Shortage> intervalShortages = intervalShortages(matched);
		OptionalDouble low = OptionalDouble.empty();
		OptionalDouble high = OptionalDouble.empty();
		if (intervalShortages.isEmpty()) {
			double[] interval = ordered.interval(new Random(SEED), REPETITIONS);
			low = OptionalDouble.of(turned ? -interval[1] : interval[0]);
			high = OptionalDouble.of(turned ? -interval[0] : interval[1]);
		}
		return new BeforeAfter(installation, equipment, before, after, OptionalDouble.of(difference), low, high,
				OptionalDouble.of(ordered.chance(new Random(SEED), REPETITIONS)), List.of(), intervalShortages);
	}

	private static List<Shortage> intervalShortages(MatchedDays matched) {
		List<Shortage> shortages = new ArrayList<>();
		if (matched.repeatedFirst() < LEAST_REPEATED_DAYS) {
			shortages.add(new Shortage(Shortage.Kind.REPEATED_DAYS, true, matched.repeatedFirst(), LEAST_REPEATED_DAYS));
		}
		if (matched.repeatedSecond() < LEAST_REPEATED_DAYS) {
			shortages.add(new Shortage(Shortage.Kind.REPEATED_DAYS, false, matched.repeatedSecond(), LEAST_REPEATED_DAYS));
		}
		return shortages;
	}

	private static List<Shortage> shortages(Side before, Side after, MatchedDays matched) {
		List<Shortage> shortages = new ArrayList<>();
		addShortages(before, true, shortages);
		addShortages(after, false, shortages);
		if (matched.weekdays() == 0) {
			shortages.add(new Shortage(Shortage.Kind.WEEKDAYS, true, 0, 1));
		}
		return shortages;
	}

	private static void addShortages(Side side, boolean before, List<Shortage> shortages) {
		if (side.counted() < LEAST_DAYS) {
			shortages.add(new Shortage(Shortage.Kind.DAYS, before, side.counted(), LEAST_DAYS));
		} else if (side.counted() * PERCENT < side.days().size() * LEAST_KNOWN_PERCENT) {
			shortages.add(new Shortage(Shortage.Kind.KNOWN_DAYS, before, side.counted() * PERCENT / side.days().size(), LEAST_KNOWN_PERCENT));
		}
	}
}
