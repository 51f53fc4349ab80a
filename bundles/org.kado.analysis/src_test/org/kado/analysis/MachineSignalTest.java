package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/** The machine's own signal, which man time hides in the states. */
class MachineSignalTest {

	private static StateTimeline signal(InstallationFacts facts) {
		return new StateAnalysis(AnalysisSettings.asRecorded()).machineSignal(facts);
	}

	@Test
	void manTimeDoesNotHideTheMachine() {
		Recording recording = Recording.fromBase().start();
		recording.work(0, 20 * SECOND);
		recording.pids = 1;
		recording.cpuPercent = 90;
		recording.runTo(30 * SECOND);
		recording.cpuPercent = 0;
		recording.runTo(40 * SECOND);
		recording.pids = -1;
		InstallationFacts facts = recording.runTo(50 * SECOND).installation();
		assertEquals("machine 0-30, idle 30-40, no_data 40-50", Figures.text(signal(facts)));
		assertTrue(Figures.text(analyse(facts)).startsWith("man 0-"), Figures.text(analyse(facts)));
	}

	@Test
	void minuteRowsDoNotTellTheMachineUnderManTime() {
		MinuteHeader header = new MinuteHeader("a", "s1:a", ZoneId.of("UTC"), true);
		List<MinuteRow> rows = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			rows.add(new MinuteRow(Recording.BASE + (i + 1) * MINUTE, i == 0, i == 1, -1, -1, -1, Map.of()));
		}
		InstallationFacts facts = new InstallationFacts("s1:a", "a", ZoneId.of("UTC"), List.of(), List.of(new MinuteSeries(header, MINUTE, rows)));
		assertEquals("no_data 0-60, machine 60-120, idle 120-180", Figures.text(signal(facts)));
	}

	@Test
	void thePeriodIsThatOfTheStatesAndMachineTimeIsAlwaysInTheSignal() {
		for (long seed = 1; seed <= 200; seed++) {
			SessionFacts session = new RandomWorld(seed, 1).live();
			InstallationFacts facts = Recording.installation(session);
			StateTimeline states = analyse(facts);
			StateTimeline signal = signal(facts);
			assertEquals(states.period(), signal.period(), "seed " + seed);
			assertTrue(Figures.millis(signal, State.MACHINE) >= Figures.millis(states, State.MACHINE), "seed " + seed);
			assertEquals(Figures.millis(states, State.OFF), Figures.millis(signal, State.OFF), "seed " + seed);
			assertEquals(Figures.millis(states, State.ASLEEP), Figures.millis(signal, State.ASLEEP), "seed " + seed);
		}
	}
}
