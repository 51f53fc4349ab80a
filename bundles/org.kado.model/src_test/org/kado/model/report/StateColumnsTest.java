package org.kado.model.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.column.PackedLongs;

class StateColumnsTest {

	private static final long HOUR_MILLIS = 3_600_000;

	private static List<StateInterval> random(Random random, int count, long longestMillis) {
		List<StateInterval> intervals = new ArrayList<>();
		// also on full hours, which have an entry of their own, and before 1970
		long at = random.nextBoolean() ? (random.nextInt(40) - 20) * HOUR_MILLIS : random.nextInt(100_000_000) - 50_000_000;
		for (int i = 0; i < count; i++) {
			long length = random.nextInt(4) == 0 ? HOUR_MILLIS - Math.floorMod(at, HOUR_MILLIS) : 1 + (long) (random.nextDouble() * longestMillis);
			intervals.add(StateInterval.of(at, at + length, State.values()[random.nextInt(State.values().length)]));
			at += length;
		}
		return intervals;
	}

	private static long[] oneByOne(List<StateInterval> intervals, TimeRange span) {
		long[] millis = new long[State.values().length];
		intervals.forEach(i -> millis[i.state().ordinal()] += i.range().intersect(span).millis());
		return millis;
	}

	@Test
	void sumsOfAnySpanAreThoseOfItsIntervals() {
		Random random = new Random(17);
		for (int round = 0; round < 300; round++) {
			List<StateInterval> intervals = random(random, 1 + random.nextInt(60), round % 3 == 0 ? 10 * HOUR_MILLIS : 500_000);
			StateColumns packed = StateColumns.ofColumns(StateColumns.of(intervals).columns());
			assertEquals(intervals, packed);
			long start = intervals.get(0).range().startMillis() - 2 * HOUR_MILLIS;
			long length = intervals.get(intervals.size() - 1).range().endMillis() + 2 * HOUR_MILLIS - start;
			for (int span = 0; span < 40; span++) {
				long from = start + (long) (random.nextDouble() * length);
				long to = start + (long) (random.nextDouble() * length);
				if (span % 2 == 0) {
					from = Math.floorDiv(from, 60_000) * 60_000;
					to = Math.floorDiv(to, HOUR_MILLIS) * HOUR_MILLIS;
				}
				TimeRange range = new TimeRange(Math.min(from, to), Math.max(from, to));
				long[] sums = new long[State.values().length];
				packed.addWithin(range.startMillis(), range.endMillis(), sums);
				assertArrayEquals(oneByOne(intervals, range), sums, () -> intervals + " in " + range);
			}
		}
	}

	@Test
	void nothingHasNoSums() {
		StateColumns none = StateColumns.ofColumns(StateColumns.of(List.of()).columns());
		long[] sums = new long[State.values().length];
		none.addWithin(0, HOUR_MILLIS, sums);
		assertEquals(List.of(), none);
		assertArrayEquals(new long[State.values().length], sums);
	}

	@Test
	void refusesGapsAndColumnsThatBelongToNoList() {
		List<StateInterval> gap = List.of(StateInterval.of(0, 10, State.MAN), StateInterval.of(11, 20, State.IDLE));
		assertThrows(IllegalArgumentException.class, () -> StateColumns.of(gap));
		List<PackedLongs> mixed = new ArrayList<>(StateColumns.of(List.of(StateInterval.of(0, 10, State.MAN))).columns());
		mixed.set(2, StateColumns.of(List.of(StateInterval.of(0, 3 * HOUR_MILLIS, State.MAN))).columns().get(2));
		assertThrows(IllegalArgumentException.class, () -> StateColumns.ofColumns(mixed));
		assertThrows(IllegalArgumentException.class, () -> StateColumns.ofColumns(mixed.subList(0, 5)));
	}
}
