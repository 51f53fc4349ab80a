package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HourScaleTest {

	private static final long HOUR = 3_600_000;
	private static final long DAY = 24 * HOUR;

	@Test
	void showsWholeDays() {
		HourScale scale = HourScale.of(DAY, 10 * HOUR, 400, 240);
		assertEquals(List.of(0L, 6 * HOUR, 12 * HOUR, 18 * HOUR, DAY), scale.ticks());
		assertEquals(400, scale.y(0));
		assertEquals(160, scale.y(DAY));
		assertEquals(300, scale.y(10 * HOUR));
		assertFalse(scale.shortened());
	}

	@Test
	void showsTheLongDayWhole() {
		HourScale scale = HourScale.of(25 * HOUR, 10 * HOUR, 250, 250);
		assertEquals(0, scale.y(25 * HOUR));
		assertEquals(10, scale.y(24 * HOUR));
		assertEquals(20, scale.y(23 * HOUR));
	}

	@Test
	void hasFewerTicksWhereThereIsLessRoom() {
		assertEquals(List.of(0L, 12 * HOUR, DAY), HourScale.of(DAY, DAY, 100, 56).ticks());
		assertEquals(List.of(0L, DAY), HourScale.of(DAY, DAY, 100, 30).ticks());
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 900, 67_000, 900_000, 3_600_000, 4 * 3_600_000})
	void isShortenedToWhatIsKnown(long recordedMillis) {
		HourScale scale = HourScale.of(DAY, recordedMillis, 400, 300);
		assertTrue(scale.shortened());
		assertTrue(scale.topMillis() > recordedMillis && scale.topMillis() % scale.stepMillis() == 0);
		assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 10, () -> scale.ticks().toString());
		assertEquals(100, scale.y(DAY), "no data is cut off");
	}

	@Test
	void isNotShortenedWhereNothingIsKnown() {
		assertEquals(DAY, HourScale.of(DAY, 0, 400, 300).topMillis());
	}
}
