package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;

class TickWindowTest {

	private final TickWindow window = new TickWindow();

	@Test
	void holdsTheNewestTicksInOrderHoweverItGrew() {
		ArrayDeque<Long> expected = new ArrayDeque<>();
		Random random = new Random(7);
		for (long stamp = 1; stamp <= 2_000; stamp++) {
			window.add(new Tick().begin(stamp, stamp * 10, 10));
			expected.addLast(stamp * 10);
			if (random.nextInt(20) == 0) {
				long until = expected.peekFirst() + random.nextInt(150);
				window.dropUntil(until);
				expected.removeIf(kept -> kept <= until);
			}
			assertHolds(expected);
		}
	}

	@Test
	void dropsTheOldestWhereThereIsNoRoom() {
		for (long stamp = 1; stamp <= 3_000; stamp++) {
			window.add(new Tick().begin(stamp, stamp, 1));
		}
		assertEquals(2_160, window.size());
		assertEquals(841, window.get(0).stampMillis());
		assertEquals(3_000, window.get(2_159).stampMillis());
		window.clear();
		assertEquals(0, window.size());
	}

	private void assertHolds(ArrayDeque<Long> expected) {
		assertEquals(expected.size(), window.size());
		int i = 0;
		for (long stamp : expected) {
			assertEquals(stamp, window.get(i++).stampMillis());
		}
	}
}
