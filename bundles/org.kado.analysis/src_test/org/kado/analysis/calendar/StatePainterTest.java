package org.kado.analysis.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;

class StatePainterTest {

	@Test
	void laterPaintCoversEarlierAndTheRestIsNoData() {
		Random random = new Random(2);
		for (int round = 0; round < 300; round++) {
			State[] cells = new State[50];
			Arrays.fill(cells, State.NO_DATA);
			StatePainter painter = new StatePainter(100, 150);
			for (int i = random.nextInt(30); i > 0; i--) {
				int from = random.nextInt(80) - 15;
				int to = from + random.nextInt(20);
				State state = State.values()[random.nextInt(8)];
				painter.paint(100 + from, 100 + to, state);
				for (int c = Math.max(0, from); c < Math.min(50, to); c++) {
					cells[c] = state;
				}
			}
			assertEquals(text(cells), text(painter.runs()));
		}
	}

	private static String text(State[] cells) {
		StateRuns runs = new StateRuns();
		for (int i = 0; i < cells.length; i++) {
			runs.append(100 + i, 101 + i, cells[i]);
		}
		return text(runs);
	}

	private static String text(StateRuns runs) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < runs.size(); i++) {
			text.append(runs.start(i)).append('-').append(runs.end(i)).append(runs.state(i)).append(' ');
		}
		return text.toString();
	}
}
