package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.kado.analysis.explain.Explanations;
import org.kado.analysis.sum.TimeSums;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.explain.ExplainedSpan;
import org.kado.model.explain.Explanation;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/** What figures are made of. */
class ExplanationsTest {

	private static Explanation explain(InstallationFacts facts, TimeRange window, Optional<State> state) {
		StateTimeline timeline = analyse(facts);
		return Explanations.of(facts, timeline, AnalysisSettings.asRecorded(), window, state);
	}

	private static TimeRange seconds(long from, long to) {
		return new TimeRange(Recording.BASE + from * SECOND, Recording.BASE + to * SECOND);
	}

	private static String text(ExplainedSpan span) {
		return span.state().id() + " " + span.reason().id() + " " + span.count() + " " + span.names() + span.evidence()
				.map(range -> " " + (range.startMillis() - Recording.BASE) / SECOND + "-" + (range.endMillis() - Recording.BASE) / SECOND).orElse("");
	}

	private static List<String> texts(InstallationFacts facts, long from, long to) {
		return explain(facts, seconds(from, to), Optional.empty()).spans().stream().map(ExplanationsTest::text).toList();
	}

	@Test
	void everyStateHasItsReason() {
		Recording recording = Recording.fromBase().start().inputEvery(SECOND, 10 * SECOND, 20 * SECOND).runTo(60 * SECOND);
		recording.pids = 1;
		recording.cpuPercent = 90;
		recording.runTo(90 * SECOND);
		recording.pids = 0;
		recording.event(EventKind.LOCK).runTo(120 * SECOND).event(EventKind.UNLOCK);
		recording.inputBroken = true;
		recording.runTo(150 * SECOND);
		recording.inputBroken = false;
		InstallationFacts facts = recording.hole(100 * SECOND).start().runTo(300 * SECOND).installation();
		List<String> spans = texts(facts, -10, 310);
		assertEquals("no_data outside 0 []", spans.get(0));
		assertEquals("idle nothing 2 []", spans.get(1));
		assertTrue(spans.get(2).startsWith("man input ") && spans.get(2).contains(" [] 10-"), spans.get(2));
		assertEquals("machine rule 6 [press]", spans.get(4));
		assertEquals("locked lock 1 [lock] 90-90", spans.get(5));
		assertEquals("no_data broken 6 [input]", spans.get(6));
		assertEquals("no_data outside 0 []", spans.get(spans.size() - 1));
	}

	@Test
	void sleepShutdownAndHoles() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SUSPEND);
		recording.hole(100 * SECOND).event(EventKind.RESUME).run(MINUTE).event(EventKind.SHUTDOWN);
		long boot = recording.now() + 50 * SECOND;
		recording.hole(60 * SECOND).startAfterBoot(boot).run(MINUTE);
		recording.hole(100 * SECOND).start();
		List<String> spans = texts(recording.run(MINUTE).installation(), 0, 500);
		assertEquals(List.of("idle nothing 12 []", "asleep sleep 2 [suspend, resume] 60-160", "idle nothing 12 []", "off shutdown 2 [shutdown, boot] 220-280",
				"no_data hole 1 [agent_start] 280-280", "idle nothing 12 []", "no_data hole 1 [agent_start] 440-440", "idle nothing 12 []"), spans);
	}

	@Test
	void minuteRowsTellThemselves() {
		MinuteHeader header = new MinuteHeader("a", "s1:a", ZoneId.of("UTC"), true);
		List<MinuteRow> rows = List.of(new MinuteRow(Recording.BASE + MINUTE, true, false, -1, -1, -1, Map.of()),
				new MinuteRow(Recording.BASE + 2 * MINUTE, false, true, -1, -1, -1, Map.of()));
		InstallationFacts facts = new InstallationFacts("s1:a", "a", ZoneId.of("UTC"), List.of(), List.of(new MinuteSeries(header, MINUTE, rows)));
		assertEquals(List.of("man minutes 1 []", "machine minutes 1 []"), texts(facts, 0, 120));
	}

	@Test
	void theSpansSumToTheFigure() {
		for (long seed = 1; seed <= 150; seed++) {
			RandomWorld world = new RandomWorld(seed, 1);
			InstallationFacts facts = Recording.installation(world.live());
			StateTimeline timeline = analyse(facts);
			if (timeline.period().isEmpty()) {
				continue;
			}
			TimeRange window = new TimeRange(timeline.period().startMillis() - 7_000, timeline.period().endMillis() - (seed % 40) * 1_000);
			if (window.startMillis() >= window.endMillis()) {
				continue;
			}
			TimeSums figure = TimeSums.of(timeline, List.of(window)).get(0);
			long all = 0;
			for (State state : State.values()) {
				Explanation explanation = explain(facts, window, Optional.of(state));
				assertEquals(figure.millisOf(state), explanation.millis(), "seed " + seed + " " + state);
				all += explanation.millis();
			}
			assertEquals(window.millis(), all, "seed " + seed);
			Explanation whole = explain(facts, window, Optional.empty());
			long at = window.startMillis();
			for (ExplainedSpan span : whole.spans()) {
				assertEquals(at, span.range().startMillis(), "seed " + seed);
				at = span.range().endMillis();
				assertTrue(span.state() != State.MAN || span.count() > 0, "seed " + seed + ": man time without an instant: " + span);
				assertTrue(span.state() != State.MACHINE || !span.names().isEmpty(), "seed " + seed + ": machine time without a rule: " + span);
			}
			assertEquals(window.endMillis(), at, "seed " + seed);
		}
	}
}
