package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayLayoutTest {

	@ParameterizedTest
	@CsvSource({"1,1,SIDE_BY_SIDE", "1,365,SIDE_BY_SIDE", "1,2000,TOTALS", "3,1,SIDE_BY_SIDE", "3,7,SIDE_BY_SIDE", "3,31,PANELS", "20,1,SIDE_BY_SIDE",
			"24,31,PANELS", "25,31,TOTALS", "100,1,TOTALS", "100,365,TOTALS"})
	void keepsEveryBarReadable(int equipment, int days, DayLayout expected) {
		assertEquals(expected, DayLayout.choose(equipment, days, 1112));
	}

	@Test
	void fitsBarsIntoTheirDay() {
		for (int slot = 1; slot < 1400; slot++) {
			for (int count = 1; count <= 20; count++) {
				Cluster cluster = Cluster.of(slot, count);
				assertTrue(cluster.bar() >= 1);
				assertTrue(cluster.bar() == 1 || cluster.width() <= slot, cluster + " in " + slot);
			}
		}
	}

	@Test
	void leavesNoSpaceBetweenThinDays() {
		for (int slot = 1; slot < 6; slot++) {
			assertEquals(slot, Cluster.of(slot, 1).bar());
		}
	}
}
