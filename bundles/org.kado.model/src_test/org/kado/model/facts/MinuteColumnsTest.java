package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.column.PackedLongs;

class MinuteColumnsTest {

	private final Random random = new Random(5);

	private MinuteRow row(int minute, int told) {
		Map<State, Long> states = new EnumMap<>(State.class);
		for (State state : State.values()) {
			if (random.nextInt(8) < told) {
				states.put(state, (long) random.nextInt(60_000));
			}
		}
		return new MinuteRow(minute * 60_000L, random.nextBoolean(), random.nextBoolean(), minute - 1L, random.nextInt(60_001) - 1L,
				random.nextBoolean() ? -1 : 60_000, states);
	}

	private List<MinuteRow> rows(int count) {
		List<MinuteRow> rows = new ArrayList<>();
		IntStream.range(0, count).forEach(i -> rows.add(row(i, i % 9)));
		return rows;
	}

	@Test
	void givesTheRowsBack() {
		List<MinuteRow> rows = rows(700);
		MinuteColumns packed = MinuteColumns.of(rows);
		assertEquals(rows, packed);
		assertEquals(699 * 60_000L, packed.stampMillis(699));
		assertEquals(rows.get(5).coveredMillis(), packed.coveredMillis(5));
	}

	@Test
	void isMadeOfItsColumns() {
		List<MinuteRow> rows = rows(300);
		assertEquals(rows, MinuteColumns.ofColumns(MinuteColumns.of(rows).columns()));
	}

	@Test
	void refusesColumnsOfOtherTables() {
		List<PackedLongs> columns = MinuteColumns.of(rows(300)).columns();
		assertThrows(IllegalArgumentException.class, () -> MinuteColumns.ofColumns(columns.subList(0, 4)));
		List<PackedLongs> mixed = new ArrayList<>(columns);
		mixed.set(3, MinuteColumns.of(rows(299)).columns().get(3));
		assertThrows(IllegalArgumentException.class, () -> MinuteColumns.ofColumns(mixed));
	}

	@Test
	void doesNotPackTwice() {
		MinuteColumns packed = MinuteColumns.of(rows(3));
		assertSame(packed, MinuteColumns.of(packed));
	}

	@Test
	void copiesRowsOfOtherColumns() {
		List<MinuteRow> rows = rows(400);
		MinuteColumns packed = MinuteColumns.of(rows);
		MinuteColumns.Builder everyThird = new MinuteColumns.Builder();
		IntStream.range(0, 400).filter(i -> i % 3 == 0).forEach(i -> everyThird.add(packed, i));
		assertEquals(IntStream.range(0, 400).filter(i -> i % 3 == 0).mapToObj(rows::get).toList(), everyThird.build());
	}

	@Test
	void rowsAreTheSameOnlyIfEveryValueIs() {
		MinuteRow row = new MinuteRow(60_000, true, false, 1, 60_000, 60_000, Map.of(State.MAN, 5L));
		List<MinuteRow> others = List.of(new MinuteRow(120_000, true, false, 1, 60_000, 60_000, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, false, false, 1, 60_000, 60_000, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, true, true, 1, 60_000, 60_000, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, true, false, 2, 60_000, 60_000, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, true, false, 1, 50_000, 60_000, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, true, false, 1, 60_000, -1, Map.of(State.MAN, 5L)),
				new MinuteRow(60_000, true, false, 1, 60_000, 60_000, Map.of(State.MAN, 6L)),
				new MinuteRow(60_000, true, false, 1, 60_000, 60_000, Map.of(State.IDLE, 5L)),
				new MinuteRow(60_000, true, false, 1, 60_000, 60_000, Map.of(State.MAN, 5L, State.OFF, 0L)));
		MinuteColumns packed = MinuteColumns.of(others);
		MinuteColumns one = MinuteColumns.of(List.of(row));
		for (int i = 0; i < others.size(); i++) {
			assertFalse(one.sameRow(0, packed, i), "row " + i);
		}
		assertTrue(one.sameRow(0, MinuteColumns.of(List.of(others.get(0), row)), 1));
	}

	@Test
	void aRowOfTheOriginalToolCostsLittle() {
		MinuteColumns.Builder builder = new MinuteColumns.Builder();
		for (int minute = 0; minute < 100_000; minute++) {
			builder.add(new MinuteRow(minute * 60_000L, minute % 7 > 2, false, -1, -1, -1, Map.of()));
		}
		MinuteColumns packed = builder.build();
		int bytes = packed.columns().stream().mapToInt(column -> column.bytes().remaining()).sum();
		assertTrue(bytes < 200_000, bytes + " bytes");
	}
}
