package org.kado.analysis.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.ConcurrencyLevel;
import org.kado.model.usage.ConcurrencyPercentile;
import org.kado.model.usage.PoolSize;

class ConcurrencySumTest {

	private static final Set<State> USED = EnumSet.of(State.MAN, State.MACHINE);
	private static final long MINUTE = Line.MINUTE;

	private static Concurrency of(List<TimeRange> counted, String... lines) {
		List<KnownUse> uses = Arrays.stream(lines).map(line -> KnownUse.of(Line.of(line), USED)).toList();
		return ConcurrencySum.of(uses, counted);
	}

	@Test
	void countsWhatIsInUseAtOnce() {
		Concurrency three = of(List.of(Line.minutes(0, 10)), //
				"MMMM......", //
				"..mmmm....", //
				"...M..M...");
		assertEquals(List.of(new ConcurrencyLevel(0, 3 * MINUTE, 0), new ConcurrencyLevel(1, 5 * MINUTE, 0), new ConcurrencyLevel(2, MINUTE, 0),
				new ConcurrencyLevel(3, MINUTE, 0)), three.levels());
		assertEquals(3, three.most());
		assertEquals(10 * MINUTE, three.usedMillis());
		assertEquals(new PoolSize(2, MINUTE, MINUTE, MINUTE, 1, Optional.of(Line.minutes(3, 4))), three.pools().get(2));
		assertEquals(new PoolSize(1, 2 * MINUTE, 2 * MINUTE, 3 * MINUTE, 1, Optional.of(Line.minutes(2, 4))), three.pools().get(1));
		assertEquals(new ConcurrencyPercentile(50, OptionalInt.of(1), 1, 1), three.percentiles().get(0));
		assertEquals(3, three.enough());
	}

	@Test
	void unknownTimeIsNeverFree() {
		Concurrency two = of(List.of(Line.minutes(0, 8)), //
				"MM??.?", //
				"M.M?..");
		assertEquals(List.of(new ConcurrencyLevel(0, MINUTE, MINUTE), new ConcurrencyLevel(1, MINUTE, MINUTE), new ConcurrencyLevel(2, MINUTE, 0)),
				two.levels());
		assertEquals(3 * MINUTE, two.unknownMillis(), "one minute of no data in both, two after all records");
		assertEquals(2, two.mostPossible());
		PoolSize one = two.pools().get(1);
		assertEquals(MINUTE, one.clashMillis());
		assertEquals(5 * MINUTE, one.possibleClashMillis());
		assertEquals(2, two.enough());
		assertEquals(new ConcurrencyPercentile(98, OptionalInt.of(2), 2, 2), two.percentiles().get(3));
	}

	@Test
	void onlyCountedTimeCounts() {
		Concurrency two = of(List.of(Line.minutes(1, 3), Line.minutes(5, 6)), "MMMMMM", "MMMMMM");
		assertEquals(3 * MINUTE, two.levels().get(2).knownMillis());
		assertEquals(2, two.pools().get(1).clashes(), "a clash ends with the counted span");
		assertEquals(Optional.of(Line.minutes(1, 3)), two.pools().get(1).longest());
	}

	@Test
	void nothingGivesNothing() {
		Concurrency none = of(List.of());
		assertEquals(0, none.most());
		assertEquals(List.of(new ConcurrencyLevel(0, 0, 0)), none.levels());
		assertEquals(OptionalInt.empty(), none.percentiles().get(0).known());
	}

	@Test
	void everySumIsWhatCountingMinutesSays() {
		for (int seed = 1; seed <= 300; seed++) {
			Random random = new Random(seed);
			String[] lines = new String[1 + random.nextInt(6)];
			Arrays.setAll(lines, i -> Line.random(random, 1 + random.nextInt(600), Line.SIGNS));
			List<TimeRange> counted = new ArrayList<>();
			for (int at = random.nextInt(60); at < 650; at += 1 + random.nextInt(200)) {
				int end = at + 1 + random.nextInt(100);
				counted.add(Line.minutes(at, end));
				at = end;
			}
			compare(of(counted, lines), counted, lines, "seed " + seed);
		}
	}

	private static void compare(Concurrency sum, List<TimeRange> counted, String[] lines, String seed) {
		int n = lines.length;
		long[] known = new long[n + 1];
		long[] partly = new long[n + 1];
		long unknown = 0;
		long whole = 0;
		long used = 0;
		int mostPossible = 0;
		long[] possible = new long[n];
		for (TimeRange span : counted) {
			for (long at = span.startMillis(); at < span.endMillis(); at += MINUTE) {
				int minute = (int) ((at - Line.minute(0)) / MINUTE);
				int inUse = (int) Arrays.stream(lines).filter(line -> minute < line.length() && "Mm".indexOf(line.charAt(minute)) >= 0).count();
				int dark = (int) Arrays.stream(lines).filter(line -> minute >= line.length() || "?x".indexOf(line.charAt(minute)) >= 0).count();
				(dark == 0 ? known : partly)[inUse] += MINUTE;
				unknown += dark == n ? MINUTE : 0;
				whole += MINUTE;
				used += inUse * MINUTE;
				mostPossible = Math.max(mostPossible, inUse + dark);
				for (int left = 0; left < n; left++) {
					possible[left] += inUse + dark > left ? MINUTE : 0;
				}
			}
		}
		partly[0] -= unknown;
		for (int i = 0; i <= n; i++) {
			assertEquals(new ConcurrencyLevel(i, known[i], partly[i]), sum.levels().get(i), seed);
		}
		assertEquals(unknown, sum.unknownMillis(), seed);
		assertEquals(whole, sum.knownMillis() + sum.partlyMillis() + sum.unknownMillis(), seed);
		assertEquals(used, sum.usedMillis(), seed);
		assertEquals(mostPossible, sum.mostPossible(), seed);
		for (int left = 0; left < n; left++) {
			PoolSize pool = sum.pools().get(left);
			assertEquals(possible[left], pool.possibleClashMillis(), seed);
			assertTrue(pool.clashMillis() <= pool.possibleClashMillis(), seed);
			assertEquals(pool.clashMillis() > 0, pool.clashes() > 0, seed);
		}
	}
}
