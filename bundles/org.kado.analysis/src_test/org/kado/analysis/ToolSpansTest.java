package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;
import org.kado.model.report.StateTimeline;

/** Spans and processes that other tools recorded; the pictures of docs/formats/states.md show how facts win. */
class ToolSpansTest {

	private static InstallationFacts facts(String tool, Set<State> states, List<RecordedSpan> spans, ProcessSpan... uses) {
		SpanSeries series = new SpanSeries(new SpanHeader(tool, "press", tool + ":press", ZoneOffset.UTC, states), spans, List.of(uses));
		return new InstallationFacts(tool + ":press", "press", ZoneOffset.UTC, List.of(), List.of(), List.of(), List.of(series));
	}

	private static StateAnalysis analysis(OptionalLong threshold) {
		return new StateAnalysis(new AnalysisSettings(threshold, EpisodeConvention.BACK_DATED));
	}

	@Test
	void noThresholdChangesThem() {
		InstallationFacts facts = facts("activitywatch", Set.of(State.MAN, State.IDLE),
				List.of(new RecordedSpan(0, 60_000, State.MAN), new RecordedSpan(60_000, 90_000, State.IDLE), new RecordedSpan(200_000, 210_000, State.MAN)));
		for (OptionalLong threshold : List.of(OptionalLong.empty(), OptionalLong.of(600_000))) {
			StateTimeline timeline = analysis(threshold).analyse(facts);
			assertEquals(List.of(StateInterval.of(0, 60_000, State.MAN), StateInterval.of(60_000, 90_000, State.IDLE), StateInterval.of(90_000, 200_000, State.NO_DATA),
					StateInterval.of(200_000, 210_000, State.MAN)), timeline.intervals());
			assertEquals("fixed: activitywatch", timeline.convention());
			assertEquals(Set.of(State.MAN, State.IDLE, State.NO_DATA, State.CLOCK_SUSPECT), timeline.recorded());
		}
	}

	@Test
	void onlyAToolOfMachinesKnowsTheMachinesSignal() {
		List<RecordedSpan> spans = List.of(new RecordedSpan(0, 60_000, State.MACHINE), new RecordedSpan(60_000, 90_000, State.IDLE));
		InstallationFacts mill = facts("mtconnect", Set.of(State.MACHINE, State.IDLE), spans);
		assertEquals(analysis(OptionalLong.empty()).analyse(mill).intervals(), analysis(OptionalLong.empty()).machineSignal(mill).intervals());
		InstallationFacts desk = facts("activitywatch", Set.of(State.MAN, State.IDLE), List.of(new RecordedSpan(0, 60_000, State.MAN)));
		assertEquals(List.of(StateInterval.of(0, 60_000, State.NO_DATA)), analysis(OptionalLong.empty()).machineSignal(desk).intervals());
	}

	@Test
	void processesInUseAreSessionsAndDays() {
		long start = Instant.parse("2023-05-01T14:59:00Z").toEpochMilli();
		InstallationFacts facts = facts("s2", Set.of(), List.of(), new ProcessSpan(start, start + 120_000, "x", "u", "PC"), new ProcessSpan(start, start + 5_000, "a", "u", "PC"));
		assertEquals(List.of("a 5000 -1 -1", "x 120000 -1 -1"), ProcessUse.sessions(facts).stream()
				.map(session -> session.owner().process() + " " + session.ranMillis() + " " + session.cpuMillis() + " " + session.peakResidentBytes()).toList());
		assertEquals(Instant.ofEpochMilli(start), ProcessUse.sessions(facts).stream().map(ProcessSession::start).findFirst().orElseThrow());
		List<ProcessDay> days = ProcessUse.days(facts, ZoneId.of("Asia/Tokyo"));
		assertEquals(List.of("a 2023-05-01 1 5000 -1", "x 2023-05-01 1 60000 -1", "x 2023-05-02 1 60000 -1"), days.stream()
				.map(day -> day.owner().process() + " " + day.date() + " " + day.sessions() + " " + day.ranMillis() + " " + day.watchedMillis()).toList());
		assertEquals(LocalDate.of(2023, 5, 1), days.get(0).date());
		assertEquals(List.of(), analysis(OptionalLong.empty()).analyse(facts).intervals());
	}
}
