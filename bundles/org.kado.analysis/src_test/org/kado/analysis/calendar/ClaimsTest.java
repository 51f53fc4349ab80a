package org.kado.analysis.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.analysis.axis.Ranges;

class ClaimsTest {

	private static Ranges of(long... bounds) {
		Ranges ranges = new Ranges();
		for (int i = 0; i < bounds.length; i += 2) {
			ranges.append(bounds[i], bounds[i + 1]);
		}
		return ranges;
	}

	@Test
	void whatTwoClaimIsClaimedBySeveral() {
		Claims claims = Claims.of(List.of(of(0, 10, 20, 30), of(5, 25), of(8, 9)));
		assertEquals("[0,30)", claims.any().toString());
		assertEquals("[5,10) [20,25)", claims.several().toString());
	}

	@Test
	void touchingRecordingsShareNothing() {
		Claims claims = Claims.of(List.of(of(0, 10), of(10, 20)));
		assertEquals("[0,20)", claims.any().toString());
		assertEquals("", claims.several().toString());
	}

	@Test
	void nobodyClaimsNothing() {
		assertEquals(0, Claims.of(List.of()).any().size());
	}
}
