package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.text;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.State;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Machine rules, row by row. */
@Requirement({"S1-21", "S1-26", "S1-39"})
class MachineRuleTest {

	private static String decide(List<MachineRule> rules, int pids, int cpuPercent) {
		Recording recording = Recording.fromBase();
		recording.rules = rules;
		recording.pids = pids;
		recording.cpuPercent = cpuPercent;
		return text(analyse(recording.start().runTo(MINUTE).installation()));
	}

	private static MachineRule rule(String process, double percent) {
		return new MachineRule("rule", process, percent);
	}

	@ParameterizedTest
	@CsvSource({"50, machine", "49, idle", "51, machine", "200, machine", "-1, no_data"})
	void thresholdIsPercentOfOneCore(int cpuPercent, String state) {
		assertEquals(state + " 0-60", decide(List.of(rule("Press.exe", 50)), 1, cpuPercent));
	}

	@ParameterizedTest
	@CsvSource({"1, 0, machine", "3, -1, machine", "0, 0, idle", "-1, 0, no_data"})
	void thresholdOfZeroAsksForThePresenceAlone(int pids, int cpuPercent, String state) {
		assertEquals(state + " 0-60", decide(List.of(rule("Press.exe", 0)), pids, cpuPercent));
	}

	@ParameterizedTest
	@CsvSource({"press.exe", "PRESS.EXE", "Press.exe"})
	void letterCaseDoesNotMatter(String name) {
		assertEquals("machine 0-60", decide(List.of(rule(name, 50)), 1, 80));
	}

	@Test
	void oneRuleThatHoldsIsEnough() {
		assertEquals("machine 0-60", decide(List.of(rule("Press.exe", 90), rule("Press.exe", 50)), 1, 60));
		assertEquals("machine 0-60", decide(List.of(rule("Press.exe", 50), rule("missing.exe", 50)), 1, 60));
	}

	@Test
	void oneRuleThatIsUnknownMakesTheRowUnknown() {
		assertEquals("no_data 0-60", decide(List.of(rule("Press.exe", 50), rule("missing.exe", 50)), 1, 40));
	}

	@Test
	void processThatDoesNotRunNeedsNoCpuTime() {
		assertEquals("idle 0-60", decide(List.of(rule("Press.exe", 50)), 0, -1));
	}

	@Test
	void cpuTimeIsTakenByTheRowsOwnLength() {
		Recording recording = Recording.fromBase();
		recording.pids = 1;
		recording.cpuPercent = 50;
		assertEquals("machine 0-15.7", text(analyse(recording.start().row(15 * SECOND).row(700).installation())));
	}

	@Test
	void rulesAreThoseOfEachFile() {
		Recording recording = Recording.fromBase();
		recording.pids = 1;
		recording.cpuPercent = 60;
		recording.start().runTo(MINUTE).rotate();
		recording.rules = List.of(rule("Press.exe", 90));
		assertEquals("machine 0-60, idle 60-120", text(analyse(recording.runTo(2 * MINUTE).installation())));
	}

	@Test
	void rulesGivenAfterwardsReplaceThoseInForce() {
		Recording recording = Recording.fromBase();
		recording.pids = 1;
		recording.cpuPercent = 60;
		recording.ioBytesPerSecond = 2_000;
		InstallationFacts facts = recording.start().runTo(MINUTE).installation();
		assertEquals("idle 0-60", text(new StateAnalysis(AnalysisSettings.asRecorded().withRules(List.of(rule("press.exe", 61)))).analyse(facts)));
		assertEquals("machine 0-60", text(new StateAnalysis(AnalysisSettings.asRecorded()
				.withRules(List.of(new MachineRule("io", new RuleCondition.ProcessIo("press.exe", 2_000))))).analyse(facts)));
		StateTimeline without = new StateAnalysis(AnalysisSettings.asRecorded().withRules(List.of())).analyse(facts);
		assertEquals("idle 0-60", text(without));
		assertFalse(without.recorded().contains(State.MACHINE));
		assertEquals("machine 0-60", text(analyse(facts)));
	}

	@Test
	@Requirement("A20")
	void tenSlotsOfARuleThatJoinsConditions() {
		Recording recording = Recording.fromBase();
		recording.sources = EnumSet.of(Source.INPUT, Source.PROCESS, Source.FOLDER, Source.SLEEP);
		recording.conditions = List.of(new RecordedCondition("press", "folder", List.of()));
		recording.rules = List.of(new MachineRule("press",
				new RuleCondition.All(List.of(new RuleCondition.ProcessCpu(Recording.PROCESS, 50), new RuleCondition.Recorded("press")))));
		recording.pids = 1;
		recording.cpuPercent = 50;
		recording.condition = Truth.NO;
		recording.work(0, 3 * MINUTE - 1).start().runTo(MINUTE);
		recording.condition = Truth.YES;
		recording.runTo(8 * MINUTE);
		recording.cpuPercent = 49;
		StateTimeline timeline = analyse(recording.runTo(10 * MINUTE).installation());
		assertEquals("man 0-179.999, machine 179.999-480, idle 480-600", text(timeline));
	}
}
