package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;

/** One letter of a picture of time is 10 ms, so a column of 40 ms is four letters wide. */
class StateColumnsTest {

	private static final long LETTER_MILLIS = 10;

	private static List<StateInterval> intervals(String time) {
		List<StateInterval> intervals = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= time.length(); i++) {
			if (i == time.length() || time.charAt(i) != time.charAt(start)) {
				if (time.charAt(start) != ' ') {
					intervals.add(StateInterval.of(start * LETTER_MILLIS, i * LETTER_MILLIS, state(time.charAt(start))));
				}
				start = i;
			}
		}
		return intervals;
	}

	private static State state(char letter) {
		return switch (letter) {
		case 'm' -> State.MAN;
		case 'M' -> State.MACHINE;
		case 'i' -> State.IDLE;
		case 'l' -> State.LOCKED;
		case '-' -> State.OFF;
		default -> State.NO_DATA;
		};
	}

	private static char letter(State state) {
		return switch (state) {
		case MAN -> 'm';
		case MACHINE -> 'M';
		case IDLE -> 'i';
		case LOCKED -> 'l';
		case OFF -> '-';
		default -> '.';
		};
	}

	private static StateColumns columns(String time, int count) {
		TimeScale scale = new TimeScale(new TimeRange(0, time.length() * LETTER_MILLIS), 100, count);
		return new StateColumns(new StateIndex(intervals(time)), scale);
	}

	private static String drawn(StateColumns columns, int count) {
		char[] picture = " ".repeat(count).toCharArray();
		columns.runs().forEach(run -> Arrays.fill(picture, run.from(), run.to(), letter(run.state())));
		return new String(picture);
	}

	private static String hidden(StateColumns columns, int count) {
		char[] picture = " ".repeat(count).toCharArray();
		columns.hidden().forEach(each -> Arrays.fill(picture, each.from(), each.to(), '^'));
		return new String(picture);
	}

	/** Columns are four letters wide, from the first letter on. */
	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
			// time                  columns  more inside
			"mmmmmmmmiiiiiiii,mmii,    ", // nothing shared
			"mmmmmmmmmiiiiiii,mmii,    ", // a quarter of a column is lost to its neighbour, both are seen
			"mmmmmimmmmmmmmmm,mmmm, ^  ", // too short to be seen
			"mmmmmiiimmmmmmmm,mimm,    ", // seen
			"mmmmmmmiimmmmmmm,mmmm,  ^ ", // shorter than a column, spread over two, seen in none
			"mmmmiimlmmmmmmmm,mimm, ^  ", // two of man and of locked lose
			"mmmmimimmmmmmmmm,mmmm, ^  ", // a tie goes to what stands first in the stack
			"ilililililililil,iiii,^^^^", // grey would be a lie
			"....mmmm----MMMM,.m-M,    ",
			"    mmmm        , m  ,    ", // not recorded is not no data
			"      mm        , m  ,    ",
			"imimmmmmmmmmiiii,mmmi,^   "})
	void showsTheLongestStateAndTellsWhatItHides(String time, String expected, String more) {
		StateColumns columns = columns(time, 4);
		assertEquals(expected, drawn(columns, 4));
		assertEquals(more, hidden(columns, 4));
	}

	@Test
	void keepsIntervalsOfOneStateApart() {
		List<StateColumns.Run> runs = columns("mmmmmmmmiiiimmmm", 4).runs();
		assertEquals(List.of(new StateColumns.Run(0, 2, State.MAN, new TimeRange(0, 80), 80),
				new StateColumns.Run(2, 3, State.IDLE, new TimeRange(80, 120), 40), new StateColumns.Run(3, 4, State.MAN, new TimeRange(120, 160), 40)),
				runs);
	}

	@Test
	void tellsTheWholeIntervalBeyondTheEdges() {
		TimeScale scale = new TimeScale(new TimeRange(50, 90), 0, 4);
		List<StateColumns.Run> runs = new StateColumns(new StateIndex(intervals("mmmmmmmmmmmmmmmm")), scale).runs();
		assertEquals(List.of(new StateColumns.Run(0, 4, State.MAN, new TimeRange(0, 160), 160)), runs);
	}

	@Test
	void tellsTheSumWhereManyIntervalsShareAColumn() {
		StateColumns.Run run = columns("imimimimimimimim" + "i".repeat(48), 4).runs().get(0);
		assertEquals(new TimeRange(0, 160), run.range());
		assertEquals(80, run.millis());
	}

	@Test
	void joinsMarksThatAreNearEachOther() {
		StateColumns columns = columns("mimm" + "mmmm".repeat(2) + "mmim" + "mmmm".repeat(4) + "mimm", 9);
		assertEquals(List.of(new StateColumns.Columns(0, 4), new StateColumns.Columns(8, 9)), columns.hidden());
	}

	@Test
	void winsAsCountingWouldOnRandomTimes() {
		Random random = new Random(11);
		for (int round = 0; round < 200; round++) {
			StringBuilder time = new StringBuilder();
			while (time.length() < 400) {
				time.append(String.valueOf("mMil-.".charAt(random.nextInt(6))).repeat(1 + random.nextInt(12)));
			}
			String letters = time.substring(0, 400);
			int perColumn = new int[] {1, 2, 4, 5, 8, 10, 20}[random.nextInt(7)];
			int count = 400 / perColumn;
			String drawn = drawn(columns(letters, count), count);
			for (int column = 0; column < count; column++) {
				String part = letters.substring(column * perColumn, (column + 1) * perColumn);
				assertEquals(longest(part), drawn.charAt(column), () -> "of " + part);
			}
		}
	}

	private static char longest(String part) {
		Map<State, Integer> counts = new EnumMap<>(State.class);
		part.chars().forEach(c -> counts.merge(state((char) c), 1, Integer::sum));
		int most = counts.values().stream().max(Integer::compare).orElseThrow();
		return letter(counts.entrySet().stream().filter(entry -> entry.getValue() == most).findFirst().orElseThrow().getKey());
	}

	@Test
	void coversTheRecordedPeriodWithoutHoleOrOverlap() {
		Random random = new Random(3);
		for (int round = 0; round < 200; round++) {
			List<StateInterval> intervals = new ArrayList<>();
			long at = random.nextInt(10_000);
			for (int i = 0; i < 200; i++) {
				long end = at + 1 + random.nextInt(5_000);
				intervals.add(StateInterval.of(at, end, State.values()[random.nextInt(8)]));
				at = end;
			}
			StateIndex index = new StateIndex(intervals);
			long start = random.nextInt(400_000);
			TimeScale scale = new TimeScale(new TimeRange(start, start + 997 + random.nextInt(300_000)), 10, 1 + random.nextInt(900));
			int next = -1;
			for (StateColumns.Run run : new StateColumns(index, scale).runs()) {
				assertTrue(run.from() == next || next < 0, "a hole");
				assertTrue(run.from() >= 0 && run.to() <= scale.width(), "out of sight");
				next = run.to();
			}
		}
	}
}
