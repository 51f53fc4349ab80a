package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.millis;
import static org.kado.analysis.Figures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Input that no person makes. */
@Requirement("A27")
class GhostInputTest {

	private static List<TimeRange> spans(long... bounds) {
		List<TimeRange> spans = new ArrayList<>();
		for (int i = 0; i < bounds.length; i += 2) {
			spans.add(new TimeRange(Recording.BASE + bounds[i], Recording.BASE + bounds[i + 1]));
		}
		return spans;
	}

	@ParameterizedTest
	@EnumSource(EpisodeConvention.class)
	void noConventionCountsIt(EpisodeConvention convention) {
		Recording recording = Recording.fromBase().start().inputEvery(10 * SECOND, 0, HOUR).runTo(HOUR + 10 * SECOND);
		StateTimeline timeline = analyse(recording.installation(), convention);
		assertEquals("idle 0-3610", text(timeline));
		assertEquals(spans(0, HOUR), timeline.suspicious());
	}

	@ParameterizedTest
	@ValueSource(longs = {30 * MINUTE - SECOND, 30 * MINUTE})
	void halfAnHourIsTheLeast(long span) {
		Recording recording = Recording.fromBase().start().inputEvery(SECOND, 0, span).runTo(HOUR);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(span < 30 * MINUTE ? span : 0, millis(timeline, State.MAN));
		assertEquals(span < 30 * MINUTE ? List.of() : spans(0, span), timeline.suspicious());
	}

	@ParameterizedTest
	@ValueSource(longs = {99, 100})
	void spacingVariesByLessThanATenthOfASecond(long spread) {
		Recording recording = Recording.fromBase().start();
		long at = 0;
		for (int i = 0; at <= HOUR; i++) {
			recording.input(at);
			at += 20 * SECOND + (i % 2) * spread;
		}
		StateTimeline timeline = analyse(recording.runTo(HOUR + MINUTE).installation());
		assertEquals(spread < 100 ? 1 : 0, timeline.suspicious().size());
		assertEquals(spread < 100, millis(timeline, State.MAN) == 0);
	}

	@Test
	void countedKeysShowAPerson() {
		Recording recording = Recording.fromBase();
		recording.keys = 1;
		recording.start().inputEvery(SECOND, 0, HOUR).runTo(HOUR);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(List.of(), timeline.suspicious());
		assertEquals(HOUR - SECOND, millis(timeline, State.MAN));
	}

	@Test
	void oneKeyInTheMiddleSplitsTheSpan() {
		Recording recording = Recording.fromBase();
		recording.keys = 0;
		recording.start().inputEvery(SECOND, 0, 70 * MINUTE).runTo(35 * MINUTE);
		recording.keys = 1;
		recording.run(5 * SECOND);
		recording.keys = 0;
		recording.runTo(71 * MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(spans(0, 35 * MINUTE - SECOND, 35 * MINUTE + 4 * SECOND, 70 * MINUTE), timeline.suspicious());
	}

	@Test
	void machineIsStillCountedUnderGhostInput() {
		Recording recording = Recording.fromBase();
		recording.pids = 1;
		recording.cpuPercent = 90;
		recording.start().inputEvery(10 * SECOND, 0, HOUR).runTo(HOUR + 10 * SECOND);
		assertEquals("machine 0-3610", text(analyse(recording.installation())));
	}

	@Test
	void personBeforeAndAfterIsCounted() {
		Recording recording = Recording.fromBase().start().input(0, 1_300, 7_900, 9_000, 20_000);
		recording.inputEvery(10 * SECOND, 30 * SECOND, 30 * SECOND + HOUR);
		long end = 30 * SECOND + HOUR;
		recording.input(end + 3_700, end + 9_100).runTo(end + 30 * SECOND);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals("man 0-20, idle 20-3630, man 3630-3639.1, idle 3639.1-3660", text(timeline));
		assertEquals(spans(20 * SECOND, end - 10 * SECOND), timeline.suspicious(), "the row of the last even instant holds an uneven one");
	}

	@Test
	void longPauseIsNoEvenSpacing() {
		Recording recording = Recording.fromBase().start().input(0, HOUR, 2 * HOUR + 50, 4 * HOUR, 4 * HOUR + 7_300).runTo(5 * HOUR);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(List.of(), timeline.suspicious());
		assertEquals(3 * 5 * SECOND + 7_300, millis(timeline, State.MAN));
	}

	@Test
	void spansOfOneMachineAreApartWhereItPauses() {
		Recording recording = Recording.fromBase().start().inputEvery(5 * SECOND, 0, HOUR).inputEvery(5 * SECOND, 3 * HOUR, 4 * HOUR).runTo(5 * HOUR);
		assertEquals(spans(0, HOUR, 3 * HOUR, 4 * HOUR), analyse(recording.installation()).suspicious());
	}

	@Test
	void restartCutsTheSpan() {
		Recording recording = Recording.fromBase().start().inputEvery(10 * SECOND, 0, 100 * MINUTE);
		recording.runTo(20 * MINUTE).start().runTo(60 * MINUTE).start().runTo(101 * MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(spans(20 * MINUTE, 60 * MINUTE - 10 * SECOND, 60 * MINUTE, 100 * MINUTE), timeline.suspicious());
	}

	@Test
	void personsInputIsHardlyEverThatEven() {
		Random random = new Random(7);
		Recording recording = Recording.fromBase().start();
		for (long at = 0; at < 8 * HOUR; at += 1_000 + random.nextInt(400)) {
			recording.input(at);
		}
		assertEquals(List.of(), analyse(recording.runTo(8 * HOUR).installation()).suspicious());
	}

	/** Plain search over all pairs of instants, in input that switches between even and uneven. */
	@Test
	void spansAreThoseOfPlainSearch() {
		for (long seed = 1; seed <= 60; seed++) {
			Random random = new Random(seed);
			List<Long> instants = new ArrayList<>(List.of(0L));
			while (instants.get(instants.size() - 1) < 4 * HOUR) {
				long step = 20 * SECOND + random.nextInt(3) * 30;
				int count = random.nextInt(200);
				for (int i = 0; i < count; i++) {
					instants.add(instants.get(instants.size() - 1) + step + random.nextInt(60));
				}
				instants.add(instants.get(instants.size() - 1) + 20 * SECOND + random.nextInt(200));
			}
			Recording recording = Recording.fromBase().start();
			instants.forEach(recording::input);
			long end = (instants.get(instants.size() - 1) / (5 * SECOND) + 2) * 5 * SECOND;
			assertEquals(plainSearch(instants), analyse(recording.runTo(end).installation()).suspicious(), "seed " + seed);
		}
	}

	private static List<TimeRange> plainSearch(List<Long> instants) {
		TreeMap<Long, Long> spans = new TreeMap<>();
		for (int i = 0; i < instants.size(); i++) {
			long smallest = Long.MAX_VALUE;
			long largest = Long.MIN_VALUE;
			for (int j = i + 1; j < instants.size(); j++) {
				long spacing = instants.get(j) - instants.get(j - 1);
				smallest = Math.min(smallest, spacing);
				largest = Math.max(largest, spacing);
				if (largest - smallest >= 100) {
					break;
				}
				if (j - i >= 3 && instants.get(j) - instants.get(i) >= 30 * MINUTE) {
					spans.merge(instants.get(i), instants.get(j), Math::max);
				}
			}
		}
		List<TimeRange> joined = new ArrayList<>();
		spans.forEach((from, to) -> {
			TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			TimeRange next = new TimeRange(Recording.BASE + from, Recording.BASE + to);
			if (last != null && next.startMillis() <= last.endMillis()) {
				joined.set(joined.size() - 1, last.span(next));
			} else {
				joined.add(next);
			}
		});
		return joined;
	}
}
