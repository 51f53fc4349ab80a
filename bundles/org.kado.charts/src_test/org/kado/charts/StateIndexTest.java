package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;

class StateIndexTest {

	@Test
	void answersAsCountingMillisecondsWould() {
		Random random = new Random(7);
		for (int round = 0; round < 50; round++) {
			List<StateInterval> intervals = new ArrayList<>();
			State[] truth = new State[200];
			int at = 0;
			while (at < truth.length) {
				int end = Math.min(truth.length, at + 1 + random.nextInt(20));
				State state = State.values()[random.nextInt(State.values().length)];
				intervals.add(StateInterval.of(1000 + at, 1000 + end, state));
				Arrays.fill(truth, at, end, state);
				at = end;
			}
			StateIndex index = new StateIndex(intervals);
			int from = random.nextInt(200);
			int to = from + 1 + random.nextInt(200 - from);
			for (State state : State.values()) {
				long expected = IntStream.range(from, to).filter(i -> truth[i] == state).count();
				assertEquals(expected, index.millis(state, new TimeRange(1000 + from, 1000 + to)));
			}
			assertEquals(truth[from], index.state(index.indexAt(1000 + from)));
			assertTrue(index.range(index.indexAt(1000 + from)).contains(1000 + from));
		}
	}

	@Test
	void mayBeEmpty() {
		StateIndex index = new StateIndex(List.of());
		assertEquals(new TimeRange(0, 0), index.period());
		assertEquals(0, index.size());
	}

	@Test
	void refusesHoles() {
		List<StateInterval> holed = List.of(StateInterval.of(0, 5, State.MAN), StateInterval.of(6, 9, State.IDLE));
		assertThrows(IllegalArgumentException.class, () -> new StateIndex(holed));
	}
}
