package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem.Kind;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** Machine rules in the header and their results in rows. */
@Requirement({"S1-21", "S1-38", "S1-39", "S1-40"})
class RuleRowsTest {

	private static final RecordedCondition WINDOW = new RecordedCondition("切削", "window", List.of());
	private static final RecordedCondition FOLDER = new RecordedCondition("切削#2", "folder", List.of("D:\\結果,1", "500", "7200000"));
	private static final MachineRule OLD = new MachineRule("NC, 1", "ncrun.exe", 3.5);
	private static final MachineRule NESTED = new MachineRule("切削",
			new RuleCondition.Any(List.of(new RuleCondition.ProcessCpu("cnc", 0), new RuleCondition.Recorded("切削"),
					new RuleCondition.All(List.of(new RuleCondition.ProcessIo("log.exe", 100_000), new RuleCondition.Recorded("切削#2"))))));
	private static final String HEADER = """
			\uFEFFkado-facts,1
			h,installation,00000000-0000-0001-0000-000000000002
			h,equipment,A
			h,zone,UTC
			h,session,1
			h,tick_ms,5000
			h,poll_ms,1000
			h,threshold_ms,60000
			h,source,process
			h,source,window
			h,condition,c1,window
			h,rule,a,process,x,1.0
			h,rule,b,%s
			h,end
			t,1,1775001600000,5000,0,,,,,,,,,,
			""";

	@TempDir
	private Path folder;

	private static Collected read(String ruleB, String rows) throws IOException {
		return Collected.facts((HEADER.formatted(ruleB) + rows).replace("\n", "\r\n"));
	}

	@Test
	void rulesConditionsAndTheirTruthsComeBack() throws IOException {
		TickCopy written;
		try (Recording recording = new CsvLogStore().open(Setups.in(folder).rules(OLD, NESTED).conditions(WINDOW, FOLDER).build())) {
			Tick tick = new Tick().begin(1, Samples.NINE, 5_000);
			tick.rules(2, Truths.with(Truths.with(0, 0, Truth.NO), 1, Truth.YES));
			tick.conditions(2, Truths.with(0, 1, Truth.YES));
			written = TickCopy.of(tick);
			recording.append(tick);
		}
		String text = Files.readString(Collected.factsFiles(folder).get(0));
		assertTrue(text.contains("\r\nh,rule,\"NC, 1\",process,ncrun.exe,3.5\r\n"), text);
		assertTrue(text.contains("\r\nh,rule,切削,any,3,process,cnc,0.0,recorded,切削,all,2,io,log.exe,100000,recorded,切削#2\r\n"), text);
		assertTrue(text.contains("\r\nh,condition,切削,window\r\n"), text);
		assertTrue(text.endsWith("\r\nr,1,01,-1\r\n"), text);
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(), read.problems);
		assertEquals(List.of(OLD, NESTED), read.headers.get(0).rules());
		assertEquals(List.of(WINDOW, FOLDER), read.headers.get(0).conditions());
		assertEquals(List.of(written), read.ticks);
	}

	@Test
	void oldFilesWithoutTheNewColumnAndRowsAreRead() throws IOException {
		Collected read = read("process,y,0", "p,1,x,1,20,300\n");
		assertEquals(List.of(), read.problems);
		assertEquals(List.of("x|1|20|300"), read.ticks.get(0).processes());
		assertEquals("0:0|0:0", read.ticks.get(0).truths());
	}

	@ParameterizedTest
	@CsvSource({"'frequency,5,Hz', ''", "'any,2,process,x,1,frequency,5', ''", "'process,x,much', rule", "'process,x', rule", "'any,0', rule",
			"'all,9,process,x,1', rule", "'any,2,process,x,1', rule", "'io,x,-5', rule", "'any,x', rule", "'recorded', rule", "'process,x,-1', rule"})
	void ruleThatCannotBeReadKeepsItsPlace(String rule, String problem) throws IOException {
		Collected read = read(rule, "r,1,01,1\n");
		assertEquals(List.of(new MachineRule("a", "x", 1), new MachineRule("b", new RuleCondition.Unreadable())), read.headers.get(0).rules());
		assertEquals(problem.isEmpty() ? List.of() : List.of(Kind.BAD_VALUE), read.problemKinds());
		assertEquals(Truth.YES, Truths.get(Long.parseLong(read.ticks.get(0).truths().replaceAll(".*2:(\\d+)\\|.*", "$1")), 1));
	}

	@Test
	void groupsWithoutEndAreRefusedAndDoNotOverflow() throws IOException {
		String deep = "any,1,".repeat(100) + "process,x,1";
		assertEquals(List.of(Kind.BAD_VALUE), read(deep, "").problemKinds());
	}

	@ParameterizedTest
	@ValueSource(strings = {"r,1,0,1", "r,1,011,1", "r,1,01,", "r,1,01,11", "r,1,0x,1", "r,1,01,2", "r,1,01", "r,2,01,1", "r,x,01,1"})
	void damagedRowIsToldAndTellsNothing(String row) throws IOException {
		Collected read = read("process,y,0", row + "\ne,2,1775001605000,5,lock\n");
		assertEquals(1, read.problems.size(), row);
		assertEquals("0:0|0:0", read.ticks.get(0).truths());
		assertEquals(1, read.events.size());
	}
}
