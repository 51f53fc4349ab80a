package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;

import org.kado.analysis.axis.Ranges;
import org.kado.model.TimeRange;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.ConcurrencyLevel;
import org.kado.model.usage.ConcurrencyPercentile;
import org.kado.model.usage.PoolSize;

/**
 * Counts how many equipment were in use at once, by one sweep over all their changes.
 *
 * <pre>
 *   A used      ├────────┤        ├─────┤
 *   B used           ├────────┤
 *   in use      1    2   1    0   1
 * </pre>
 *
 * Takes n log n time in the number of spans. Not safe for use by several threads.
 */
public final class ConcurrencySum {

	private static final int[] PERCENTS = {50, 90, 95, 98, 99};

	private static final int KNOWN_ENDS = 0;
	private static final int USE_ENDS = 1;
	private static final int KNOWN_STARTS = 2;
	private static final int USE_STARTS = 3;

	private final List<KnownUse> all;
	private final List<TimeRange> counted;
	/** Time by number known to be in use, then by number unknown. */
	private final long[][] millis;
	private final ClashSpans clashes;

	private ConcurrencySum(List<KnownUse> all, List<TimeRange> counted) {
		this.all = all;
		this.counted = counted;
		millis = new long[all.size() + 1][all.size() + 1];
		clashes = new ClashSpans(all.size());
	}

	/**
	 * Counts.
	 *
	 * @param all     the equipment
	 * @param counted time that counts; sorted and disjoint
	 */
	public static Concurrency of(List<KnownUse> all, List<TimeRange> counted) {
		ConcurrencySum sum = new ConcurrencySum(List.copyOf(all), List.copyOf(counted));
		sum.sweep(changes(all));
		return sum.result();
	}

	/** All changes by time; of one time ends come before starts. */
	private static long[] changes(List<KnownUse> all) {
		long[] changes = new long[all.stream().mapToInt(one -> 2 * (one.used().size() + one.known().size())).sum()];
		int size = 0;
		for (KnownUse one : all) {
			size = put(one.known(), KNOWN_STARTS, KNOWN_ENDS, changes, size);
			size = put(one.used(), USE_STARTS, USE_ENDS, changes, size);
		}
		Arrays.sort(changes);
		return changes;
	}

	private static int put(Ranges ranges, int starts, int ends, long[] changes, int from) {
		int size = from;
		for (int i = 0; i < ranges.size(); i++) {
			changes[size++] = ranges.start(i) * 4 + starts;
			changes[size++] = ranges.end(i) * 4 + ends;
		}
		return size;
	}

	private void sweep(long[] changes) {
		int used = 0;
		int known = 0;
		int next = 0;
		for (TimeRange span : counted) {
			long from = span.startMillis();
			while (from < span.endMillis()) {
				while (next < changes.length && Math.floorDiv(changes[next], 4) <= from) {
					int kind = (int) Math.floorMod(changes[next++], 4L);
					used += kind == USE_STARTS ? 1 : kind == USE_ENDS ? -1 : 0;
					known += kind == KNOWN_STARTS ? 1 : kind == KNOWN_ENDS ? -1 : 0;
				}
				long to = next < changes.length ? Math.min(span.endMillis(), Math.floorDiv(changes[next], 4)) : span.endMillis();
				millis[used][all.size() - known] += to - from;
				clashes.add(from, to, used);
				from = to;
			}
		}
		clashes.end();
	}

	private Concurrency result() {
		int n = all.size();
		List<ConcurrencyLevel> levels = new ArrayList<>();
		for (int used = 0; used <= n; used++) {
			int inUse = used;
			levels.add(new ConcurrencyLevel(used, millis[used][0], sum((u, unknown) -> u == inUse && unknown > 0 && unknown < n)));
		}
		List<PoolSize> pools = new ArrayList<>();
		for (int left = 0; left < n; left++) {
			pools.add(pool(left));
		}
		Optional<TimeRange> period = counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(0).span(counted.get(counted.size() - 1)));
		return new Concurrency(all.stream().map(KnownUse::equipment).toList(), period, levels, percentiles(levels), pools, n == 0 ? 0 : millis[0][n],
				mostPossible());
	}

	private PoolSize pool(int left) {
		long unserved = 0;
		for (int used = left + 1; used < millis.length; used++) {
			unserved += (used - left) * Arrays.stream(millis[used]).sum();
		}
		return new PoolSize(left, sum((used, unknown) -> used > left), sum((used, unknown) -> used + unknown > left), unserved, clashes.count(left),
				clashes.longest(left));
	}

	private int mostPossible() {
		int most = 0;
		for (int used = 0; used < millis.length; used++) {
			for (int unknown = 0; used + unknown < millis.length; unknown++) {
				most = millis[used][unknown] > 0 ? Math.max(most, used + unknown) : most;
			}
		}
		return most;
	}

	private List<ConcurrencyPercentile> percentiles(List<ConcurrencyLevel> levels) {
		List<ConcurrencyPercentile> percentiles = new ArrayList<>();
		for (int percent : PERCENTS) {
			percentiles.add(new ConcurrencyPercentile(percent, percentile(percent, used -> levels.get(used).knownMillis()),
					percentile(percent, number -> sum((used, unknown) -> used == number)).orElse(0),
					percentile(percent, number -> sum((used, unknown) -> used + unknown == number)).orElse(0)));
		}
		return percentiles;
	}

	/** The smallest number that the share of the time does not exceed; empty where there is no time. */
	private OptionalInt percentile(int percent, IntToLongFunction millisOf) {
		long whole = 0;
		for (int number = 0; number < millis.length; number++) {
			whole += millisOf.applyAsLong(number);
		}
		long told = 0;
		for (int number = 0; number < millis.length && whole > 0; number++) {
			told += millisOf.applyAsLong(number);
			if (told >= whole * (percent / 100.0)) {
				return OptionalInt.of(number);
			}
		}
		return OptionalInt.empty();
	}

	/** Chooses times by the number in use and the number unknown. */
	private interface Choice {
		boolean takes(int used, int unknown);
	}

	private long sum(Choice choice) {
		long sum = 0;
		for (int used = 0; used < millis.length; used++) {
			for (int unknown = 0; used + unknown < millis.length; unknown++) {
				sum += choice.takes(used, unknown) ? millis[used][unknown] : 0;
			}
		}
		return sum;
	}
}
