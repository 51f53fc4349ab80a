package org.kado.model.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
	void goingOnWithTheFirstIntervalsOfOthersIsTheSameAsTakingThemOneByOne() {
		Random random = new Random(23);
		for (int round = 0; round < 300; round++) {
			StateColumns all = StateColumns.of(random(random, 1 + random.nextInt(400), round % 3 == 0 ? 10 * HOUR_MILLIS : 500_000));
			int count = random.nextInt(all.size() + 1);
			StateColumns.Builder builder = StateColumns.Builder.with(all, count);
			all.subList(count, all.size()).forEach(one -> builder.add(one.range().startMillis(), one.range().endMillis(), one.state()));
			StateColumns again = builder.build();
			assertEquals(all, again);
			assertEquals(all.columns().stream().map(PackedLongs::bytes).toList(), again.columns().stream().map(PackedLongs::bytes).toList());
			for (StateInterval one : all) {
				assertEquals(one, all.get(all.holding(one.range().startMillis())));
				assertEquals(one, all.get(all.holding(one.range().endMillis() - 1)));
			}
		}
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

	/** What lies before an instant is told from the first interval on, so a millisecond that is lost there is not lost in differences. */
	@Test
	void sumsBeforeAnInstantAreThoseOfTheIntervalsBeforeIt() {
		Random random = new Random(18);
		for (int round = 0; round < 100; round++) {
			List<StateInterval> intervals = random(random, 1 + random.nextInt(60), 2 * HOUR_MILLIS);
			StateColumns packed = StateColumns.of(intervals);
			for (StateInterval each : intervals) {
				for (long at : new long[] { each.range().startMillis(), each.range().endMillis(), each.range().endMillis() - 1, Math.floorDiv(each.range().endMillis(), HOUR_MILLIS) * HOUR_MILLIS }) {
					long[] sums = new long[State.values().length];
					packed.addBefore(at, sums);
					long start = intervals.get(0).range().startMillis();
					assertArrayEquals(oneByOne(intervals, new TimeRange(start, Math.max(start, at))), sums, () -> intervals + " before " + at);
				}
			}
		}
	}

	/** Days of any length, some of them asked together, with a part of one, or beyond the days that are known. */
	@Test
	void sumsOfManySpansAreThoseOfTheirIntervals() {
		Random random = new Random(19);
		for (int round = 0; round < 300; round++) {
			List<StateInterval> intervals = random(random, 1 + random.nextInt(80), 5 * HOUR_MILLIS);
			long[] edges = random.longs(2 + random.nextInt(20), intervals.get(0).range().startMillis() - 9 * HOUR_MILLIS,
					intervals.get(intervals.size() - 1).range().endMillis() + 9 * HOUR_MILLIS).sorted().distinct().toArray();
			StateColumns plain = StateColumns.of(intervals);
			StateColumns packed = StateColumns.of(DaySums.of(DaySums.of(plain, edges).bytes()), () -> plain);
			List<TimeRange> spans = new ArrayList<>();
			for (int i = 0; i + 1 < edges.length; i += 1 + random.nextInt(2)) {
				int end = random.nextInt(4) == 0 && i + 2 < edges.length ? i + 2 : i + 1;
				spans.add(new TimeRange(edges[i], random.nextInt(6) == 0 ? edges[end] - 1 : edges[end]));
				i = end - 1;
			}
			assertSums(intervals, spans, packed);
			assertSums(intervals, spans, plain);
		}
	}

	/** Neighbouring days from any day on: their sums are those that are known, at the right place. */
	@Test
	void sumsOfNeighbouringDaysAreThoseOfTheirIntervals() {
		Random random = new Random(20);
		for (int round = 0; round < 300; round++) {
			List<StateInterval> intervals = random(random, 1 + random.nextInt(80), 5 * HOUR_MILLIS);
			long start = intervals.get(0).range().startMillis() - random.nextInt(9) * HOUR_MILLIS;
			long[] edges = LongStream.rangeClosed(0, 2 + random.nextInt(20)).map(day -> start + day * 7 * HOUR_MILLIS).toArray();
			StateColumns plain = StateColumns.of(intervals);
			StateColumns packed = StateColumns.of(DaySums.of(plain, edges), () -> plain);
			int first = random.nextInt(edges.length - 1);
			int last = first + random.nextInt(edges.length - first); // sometimes none, sometimes up to the end
			List<TimeRange> days = IntStream.range(first, last).mapToObj(day -> new TimeRange(edges[day], edges[day + 1])).toList();
			assertSums(intervals, days, packed);
			assertSums(intervals, days.stream().map(day -> random.nextInt(3) > 0 ? day : new TimeRange(day.startMillis() + HOUR_MILLIS, day.endMillis())).toList(), packed);
			List<TimeRange> beyond = new ArrayList<>(List.of(new TimeRange(edges[edges.length - 2], edges[edges.length - 1])));
			beyond.add(new TimeRange(edges[edges.length - 1], edges[edges.length - 1] + 7 * HOUR_MILLIS));
			assertSums(intervals, beyond, packed);
		}
	}

	private static void assertSums(List<StateInterval> intervals, List<TimeRange> spans, StateColumns columns) {
		SpanSums sums = columns.within(spans);
		for (int i = 0; i < spans.size(); i++) {
			int span = i;
			long[] one = Arrays.stream(State.values()).mapToLong(state -> sums.millis(span, state)).toArray();
			assertArrayEquals(oneByOne(intervals, spans.get(i)), one, () -> intervals + " in " + spans.get(span));
			assertEquals(Arrays.stream(one).sum(), sums.toldMillis(i));
		}
	}

	@Test
	void wholeDaysAreToldWithoutTheIntervals() {
		List<StateInterval> intervals = List.of(StateInterval.of(5, 100, State.MAN), StateInterval.of(100, 250, State.IDLE));
		StateColumns packed = StateColumns.of(DaySums.of(StateColumns.of(intervals), new long[] { 0, 80, 160, 300 }), () -> {
			throw new AssertionError("intervals were asked for");
		});
		assertSums(intervals, List.of(new TimeRange(0, 80), new TimeRange(80, 300)), packed);
		assertSums(intervals, List.of(new TimeRange(80, 160), new TimeRange(160, 300)), packed);
		assertThrows(AssertionError.class, () -> packed.within(List.of(new TimeRange(0, 81))));
		assertThrows(IllegalArgumentException.class, () -> DaySums.of(ByteBuffer.allocate(41)));
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
