package org.kado.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {

	@Test
	void holdsItsStartButNotItsEnd() {
		TimeRange range = new TimeRange(10, 20);
		assertTrue(range.contains(10));
		assertTrue(range.contains(19));
		assertFalse(range.contains(20));
		assertFalse(range.contains(9));
	}

	@Test
	void refusesAnEndBeforeItsStart() {
		assertThrows(IllegalArgumentException.class, () -> new TimeRange(2, 1));
	}

	@Test
	void mayBeEmpty() {
		assertTrue(new TimeRange(5, 5).isEmpty());
		assertEquals(0, new TimeRange(5, 5).millis());
	}

	@ParameterizedTest
	@CsvSource({ "0,10,10,20,false", "0,10,9,20,true", "0,10,2,3,true", "5,6,0,5,false", "5,6,0,6,true", "5,5,0,9,true" })
	void overlapsWhereAMillisecondIsShared(long a, long b, long c, long d, boolean expected) {
		boolean either = new TimeRange(a, b).overlaps(new TimeRange(c, d));
		assertEquals(expected, either);
		assertEquals(expected, new TimeRange(c, d).overlaps(new TimeRange(a, b)));
	}

	@ParameterizedTest
	@CsvSource({ "0,10,5,20,5,10", "0,10,2,3,2,3", "0,10,10,20,10,10", "0,10,30,40,30,30" })
	void intersectsToTheSharedPart(long a, long b, long c, long d, long start, long end) {
		assertEquals(new TimeRange(start, end), new TimeRange(a, b).intersect(new TimeRange(c, d)));
	}

	@Test
	void spansBoth() {
		assertEquals(new TimeRange(0, 40), new TimeRange(0, 10).span(new TimeRange(30, 40)));
	}

	@Test
	void convertsToInstants() {
		TimeRange range = TimeRange.of(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:05Z"));
		assertEquals(5000, range.millis());
		assertEquals(Instant.parse("2026-04-01T00:00:00Z"), range.start());
		assertEquals(Instant.parse("2026-04-01T00:00:05Z"), range.end());
	}
}
