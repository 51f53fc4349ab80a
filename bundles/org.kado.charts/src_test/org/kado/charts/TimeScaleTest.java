package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;

class TimeScaleTest {

	private final TimeScale scale = new TimeScale(new TimeRange(1_000, 3_000), 100, 400);

	@Test
	void putsTheRangeOnThePixels() {
		assertEquals(100, scale.x(1_000));
		assertEquals(500, scale.x(3_000));
		assertEquals(300, scale.x(2_000));
		assertEquals(500, scale.right());
		assertEquals(60, scale.x(800), "outside as well");
	}

	@Test
	void comesBack() {
		for (int x = 0; x < 700; x++) {
			assertEquals(x, scale.x(scale.millisAt(x)), 0.11);
		}
	}

	@Test
	void refusesNothing() {
		TimeRange empty = new TimeRange(5, 5);
		assertThrows(IllegalArgumentException.class, () -> new TimeScale(empty, 0, 10));
		TimeRange range = new TimeRange(5, 6);
		assertThrows(IllegalArgumentException.class, () -> new TimeScale(range, 0, 0));
	}
}
