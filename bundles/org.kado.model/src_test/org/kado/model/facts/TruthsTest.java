package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

@Requirement("S1-21")
class TruthsTest {

	@Test
	void anyIsTheLargestAndAllTheSmallest() {
		Truth[][] any = {{Truth.NO, Truth.UNKNOWN, Truth.YES}, {Truth.UNKNOWN, Truth.UNKNOWN, Truth.YES}, {Truth.YES, Truth.YES, Truth.YES}};
		Truth[][] all = {{Truth.NO, Truth.NO, Truth.NO}, {Truth.NO, Truth.UNKNOWN, Truth.UNKNOWN}, {Truth.NO, Truth.UNKNOWN, Truth.YES}};
		for (Truth a : Truth.values()) {
			for (Truth b : Truth.values()) {
				assertEquals(any[a.ordinal()][b.ordinal()], a.or(b), a + " or " + b);
				assertEquals(all[a.ordinal()][b.ordinal()], a.and(b), a + " and " + b);
			}
		}
	}

	@Test
	void everyPlaceKeepsItsOwnValue() {
		Random random = new Random(1);
		Truth[] expected = new Truth[Truths.MAX];
		long truths = Truths.NONE_KNOWN;
		java.util.Arrays.fill(expected, Truth.UNKNOWN);
		for (int i = 0; i < 1_000; i++) {
			int place = random.nextInt(Truths.MAX);
			expected[place] = Truth.values()[random.nextInt(3)];
			truths = Truths.with(truths, place, expected[place]);
			for (int k = 0; k < Truths.MAX; k++) {
				assertEquals(expected[k], Truths.get(truths, k), "place " + k);
			}
		}
	}

	@Test
	void beyondTheLastPlaceNothingIsKnown() {
		assertEquals(Truth.UNKNOWN, Truths.get(-1, Truths.MAX));
		assertEquals(Truth.UNKNOWN, Truths.get(-1, -1));
		assertThrows(IllegalArgumentException.class, () -> Truths.with(0, Truths.MAX, Truth.YES));
	}

	@Test
	void columnsKeepTruthsOfTheRowsThatHaveThem() {
		TickColumns.Builder builder = new TickColumns.Builder();
		builder.add(new Tick().begin(1, 5_000, 5_000));
		Tick tick = new Tick().begin(2, 10_000, 5_000);
		tick.rules(1, Truths.with(0, 0, Truth.YES));
		tick.process("a", 1, 2, 3, 4);
		builder.add(tick);
		builder.add(new Tick().copy(3, tick));
		builder.add(tick.begin(4, 20_000, 5_000));
		TickColumns columns = builder.build();
		assertEquals(Truths.NONE_KNOWN, columns.ruleTruths(0));
		assertEquals(Truth.YES, Truths.get(columns.ruleTruths(1), 0));
		assertEquals(Truth.YES, Truths.get(columns.ruleTruths(2), 0));
		assertEquals(Truths.NONE_KNOWN, columns.ruleTruths(3));
		assertEquals(4, columns.findProcess("A").orElseThrow().ioBytes(1));
	}
}
