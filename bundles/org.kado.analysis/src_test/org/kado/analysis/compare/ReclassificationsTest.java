package org.kado.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.compare.ChangedSpan;
import org.kado.model.compare.ClassChange;
import org.kado.model.compare.Reclassification;
import org.kado.model.report.StateTimeline;

class ReclassificationsTest {

	private static StateTimeline line(long start, String states) {
		List<StateInterval> intervals = new ArrayList<>();
		String signs = "Mm.lzox?";
		for (int i = 0; i < states.length(); i++) {
			intervals.add(StateInterval.of(start + i, start + i + 1, State.values()[signs.indexOf(states.charAt(i))]));
		}
		return new StateTimeline("id", "press", ZoneId.of("UTC"), new TimeRange(start, start + states.length()), intervals, List.of(),
				EnumSet.allOf(State.class), "x");
	}

	@Test
	void changedMinutesAreListed() {
		Reclassification changed = Reclassifications.of(line(0, "MM..mm?"), line(0, "MMMMm.."), List.of(new TimeRange(0, 9)));
		assertEquals(List.of(new ChangedSpan(new TimeRange(2, 4), State.IDLE, State.MAN), new ChangedSpan(new TimeRange(5, 6), State.MACHINE, State.IDLE),
				new ChangedSpan(new TimeRange(6, 7), State.NO_DATA, State.IDLE)), changed.spans());
		assertEquals(4, changed.changedMillis());
		assertTrue(changed.changes().contains(new ClassChange(State.IDLE, State.MAN, 2)));
		assertEquals(0, Reclassifications.of(line(0, "M.m"), line(0, "M.m"), List.of(new TimeRange(0, 3))).changedMillis());
	}

	@Test
	void rowsAndColumnsAreTheSumsOfBothSides() {
		for (int seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			String a = text(random);
			String b = text(random);
			TimeRange counted = new TimeRange(20, 180);
			Reclassification sum = Reclassifications.of(line(0, a), line(0, b), List.of(counted));
			assertEquals(counted.millis(), sum.changes().stream().mapToLong(ClassChange::millis).sum(), "seed " + seed);
			for (State state : State.values()) {
				char sign = "Mm.lzox?".charAt(state.ordinal());
				assertEquals(a.substring(20, 180).chars().filter(c -> c == sign).count(),
						sum.changes().stream().filter(change -> change.from() == state).mapToLong(ClassChange::millis).sum(), "seed " + seed);
				assertEquals(b.substring(20, 180).chars().filter(c -> c == sign).count(),
						sum.changes().stream().filter(change -> change.to() == state).mapToLong(ClassChange::millis).sum(), "seed " + seed);
			}
			assertEquals(sum.changedMillis(), sum.spans().stream().mapToLong(span -> span.range().millis()).sum(), "seed " + seed);
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		while (text.length() < 200) {
			text.append(String.valueOf("Mm.lzox?".charAt(random.nextInt(8))).repeat(1 + random.nextInt(9)));
		}
		return text.substring(0, 200);
	}
}
