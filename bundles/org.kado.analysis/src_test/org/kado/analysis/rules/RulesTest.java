package org.kado.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.RuleCondition.All;
import org.kado.model.facts.RuleCondition.Any;
import org.kado.model.facts.RuleCondition.ProcessCpu;
import org.kado.model.facts.RuleCondition.ProcessIo;
import org.kado.model.facts.RuleCondition.Recorded;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.testing.Requirement;

import com.sun.management.ThreadMXBean;

/** Conditions and rules, by single ticks and by columns. */
@Requirement({"S1-21", "S1-38", "S1-39", "S1-40"})
class RulesTest {

	private static final List<RecordedCondition> CONDITIONS = List.of(new RecordedCondition("w", "window", List.of()),
			new RecordedCondition("f", "folder", List.of()), new RecordedCondition("later", "sound", List.of()));
	private static final Set<Source> ALL = Set.of(Source.PROCESS, Source.WINDOW, Source.FOLDER);

	private static Tick tick() {
		return new Tick().begin(1, 5_000, 5_000);
	}

	private static MachineRule rule(RuleCondition condition) {
		return new MachineRule("rule", condition);
	}

	/** The truth by the tick and by columns, which must agree. */
	private static Truth decide(RuleCondition condition, Tick tick, Set<Source> sources) {
		Truth byTick = Truths.get(new TickRules(List.of(rule(condition)), new RuleScope(sources, CONDITIONS)).decide(tick), 0);
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(byTick, decide(columns, List.of(rule(condition)), List.of(), sources).get(0), condition.toString());
		return byTick;
	}

	private static List<Truth> decide(TickColumns columns, List<MachineRule> rules, List<MachineRule> inForce, Set<Source> sources) {
		FactsHeader header = new FactsHeader(1, new UUID(0, 1), "", "a", ZoneOffset.UTC, "1", "", 5_000, 1_000, 60_000, -1, -1, sources, inForce,
				CONDITIONS);
		byte[] truths = new SegmentRules(new FactsSegment(header, columns, List.of(), List.of())).decide(rules);
		List<Truth> list = new ArrayList<>();
		for (byte truth : truths) {
			list.add(SegmentRules.truth(truth));
		}
		return list;
	}

	@ParameterizedTest
	@CsvSource({"1, 2500, YES", "1, 2499, NO", "3, 9000, YES", "1, -1, UNKNOWN", "0, -1, NO", "-1, 9000, UNKNOWN"})
	void cpuIsPercentOfOneCoreOverTheTick(int pids, long cpuMillis, Truth truth) {
		Tick tick = tick();
		tick.process("CNC.exe", pids, cpuMillis, 1, 0);
		assertEquals(truth, decide(new ProcessCpu("cnc.EXE", 50), tick, ALL));
	}

	@ParameterizedTest
	@CsvSource({"1, YES", "0, NO", "-1, UNKNOWN"})
	void presenceNeedsNoFigures(int pids, Truth truth) {
		Tick tick = tick();
		tick.process("cnc", pids, -1, -1, -1);
		assertEquals(truth, decide(new ProcessCpu("cnc", 0), tick, ALL));
	}

	@ParameterizedTest
	@CsvSource({"1, 5000, YES", "1, 4999, NO", "1, 0, NO", "1, -1, UNKNOWN", "0, -1, NO", "0, 0, NO", "-1, 9000, UNKNOWN"})
	void ioIsBytesASecondOverTheTick(int pids, long ioBytes, Truth truth) {
		Tick tick = tick();
		tick.process("cnc", pids, 0, 1, ioBytes);
		assertEquals(truth, decide(new ProcessIo("CNC", 1_000), tick, ALL));
	}

	@Test
	void hugeRatesDoNotOverflow() {
		Tick tick = tick();
		tick.process("cnc", 1, 0, 1, Long.MAX_VALUE);
		assertEquals(Truth.YES, decide(new ProcessIo("cnc", Long.MAX_VALUE / 10_000), tick, ALL));
		assertEquals(Truth.NO, decide(new ProcessIo("cnc", Long.MAX_VALUE), tick, ALL));
	}

	@Test
	void processWithoutRowIsUnknownAndOneNeverRecordedDoesNotHold() {
		assertEquals(Truth.UNKNOWN, decide(new ProcessCpu("cnc", 0), tick(), ALL));
		assertEquals(Truth.NO, decide(new ProcessCpu("cnc", 0), tick(), Set.of(Source.WINDOW)));
		assertEquals(Truth.NO, decide(new ProcessIo("cnc", 1), tick(), Set.of(Source.WINDOW)));
	}

	/** Its rows are not those of the ticks. */
	@Test
	void aProcessThatSomeTicksTellOfCountsInThese() {
		Random random = new Random(20260401);
		TickColumns.Builder columns = new TickColumns.Builder();
		List<Truth> cpu = new ArrayList<>();
		List<Truth> io = new ArrayList<>();
		for (int row = 0; row < 700; row++) {
			Tick tick = new Tick().begin(row, row * 5_000L, 4_000 + random.nextInt(2_000));
			if (random.nextInt(3) > 0) {
				tick.process("cnc", random.nextInt(3) - 1, random.nextInt(5_000), 1, random.nextInt(10_000));
			}
			columns.add(tick);
			cpu.add(decide(new ProcessCpu("cnc", 50), tick, ALL));
			io.add(decide(new ProcessIo("cnc", 1_000), tick, ALL));
		}
		TickColumns all = columns.build();
		assertEquals(cpu, decide(all, List.of(rule(new ProcessCpu("cnc", 50))), List.of(), ALL));
		assertEquals(io, decide(all, List.of(rule(new ProcessIo("cnc", 1_000))), List.of(), ALL));
	}

	@Test
	void recordedConditionIsFoundByItsId() {
		Tick tick = tick();
		tick.conditions(3, Truths.with(Truths.with(Truths.with(0, 0, Truth.NO), 1, Truth.YES), 2, Truth.YES));
		assertEquals(Truth.NO, decide(new Recorded("w"), tick, ALL));
		assertEquals(Truth.YES, decide(new Recorded("f"), tick, ALL));
		assertEquals(Truth.NO, decide(new Recorded("f"), tick, Set.of(Source.WINDOW)));
		assertEquals(Truth.UNKNOWN, decide(new Recorded("other"), tick, ALL));
		assertEquals(Truth.NO, decide(new Recorded("other"), tick, Set.of(Source.PROCESS)));
		assertEquals(Truth.YES, decide(new Recorded("later"), tick, Set.of()));
		assertEquals(Truth.UNKNOWN, decide(new Recorded("f"), tick(), ALL));
	}

	@Test
	void groupsStandInGroups() {
		RuleCondition nested = new Any(List.of(new Recorded("w"), new All(List.of(new ProcessCpu("a", 0), new ProcessIo("a", 1)))));
		Tick tick = tick();
		tick.process("a", 1, 0, 0, 0);
		tick.conditions(3, Truths.with(0, 0, Truth.NO));
		assertEquals(Truth.NO, decide(nested, tick, ALL));
		tick.process("A", 1, 0, 0, 10);
		Tick io = tick();
		io.process("a", 1, 0, 0, 10);
		io.conditions(3, Truths.with(0, 0, Truth.NO));
		assertEquals(Truth.YES, decide(nested, io, ALL));
	}

	@Test
	void whatCanHoldIsToldWithoutRows() {
		RuleScope processes = new RuleScope(Set.of(Source.PROCESS), CONDITIONS);
		assertTrue(processes.anyCanHold(List.of(rule(new Any(List.of(new Recorded("w"), new ProcessCpu("a", 0)))))));
		assertFalse(processes.anyCanHold(List.of(rule(new All(List.of(new Recorded("w"), new ProcessCpu("a", 0)))))));
		assertFalse(processes.anyCanHold(List.of()));
		assertTrue(processes.anyCanHold(List.of(rule(new RuleCondition.Unreadable()))));
	}

	@Test
	void recordedResultCountsForTheVerySameRuleOnly() {
		MachineRule inForce = rule(new RuleCondition.Unreadable());
		MachineRule cpu = rule(new ProcessCpu("a", 50));
		Tick tick = tick();
		tick.rules(2, Truths.with(Truths.with(0, 0, Truth.YES), 1, Truth.NO));
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(List.of(Truth.YES), decide(columns, List.of(inForce), List.of(inForce, cpu), ALL));
		assertEquals(List.of(Truth.NO), decide(columns, List.of(cpu), List.of(inForce, cpu), ALL));
		assertEquals(List.of(Truth.YES), decide(columns, List.of(cpu, inForce), List.of(inForce, cpu), ALL));
		assertEquals(List.of(Truth.UNKNOWN), decide(columns, List.of(rule(new ProcessCpu("a", 40))), List.of(inForce, cpu), ALL));
		assertEquals(List.of(Truth.UNKNOWN), decide(columns, List.of(new MachineRule("other", cpu.condition())), List.of(inForce, cpu), ALL));
	}

	@Test
	void noRuleNeverHolds() {
		assertEquals(List.of(Truth.NO), decide(new TickColumns.Builder().add(tick()).build(), List.of(), List.of(), ALL));
	}

	@Test
	void ticksAndColumnsAgreeOnAnything() {
		Random random = new Random(20261124);
		for (int i = 0; i < 3_000; i++) {
			decide(condition(random, 0), tick(random), random.nextInt(3) == 0 ? Set.of(Source.PROCESS, Source.FOLDER) : ALL);
		}
	}

	private static Tick tick(Random random) {
		Tick tick = new Tick().begin(1, 50_000, random.nextInt(4) * 2_500);
		for (String name : List.of("a", "b", "c")) {
			if (random.nextInt(4) > 0) {
				tick.process(name, random.nextInt(3), random.nextInt(4_000) - 1, 0, random.nextInt(8_000) - 1);
			}
		}
		for (int i = 0; i < 3; i++) {
			tick.conditions(3, Truths.with(tick.conditionTruths(), i, Truth.values()[random.nextInt(3)]));
		}
		return tick;
	}

	private static RuleCondition condition(Random random, int depth) {
		int kind = random.nextInt(depth < 3 ? 5 : 3);
		return switch (kind) {
			case 0 -> new ProcessCpu(List.of("A", "b", "c", "d").get(random.nextInt(4)), random.nextInt(3) * 20);
			case 1 -> new ProcessIo(List.of("a", "B", "c", "d").get(random.nextInt(4)), 1 + random.nextInt(1_500));
			case 2 -> new Recorded(List.of("w", "f", "later", "other").get(random.nextInt(4)));
			case 3 -> new Any(conditions(random, depth));
			default -> new All(conditions(random, depth));
		};
	}

	private static List<RuleCondition> conditions(Random random, int depth) {
		List<RuleCondition> conditions = new ArrayList<>();
		for (int i = 0; i <= random.nextInt(3); i++) {
			conditions.add(condition(random, depth + 1));
		}
		return conditions;
	}

	@Test
	@Requirement("S1-29")
	void aDecisionAllocatesNothing() {
		Random random = new Random(7);
		List<MachineRule> rules = new ArrayList<>();
		for (int i = 0; i < Truths.MAX; i++) {
			rules.add(rule(condition(random, 0)));
		}
		TickRules tickRules = new TickRules(rules, new RuleScope(ALL, CONDITIONS));
		Tick tick = tick(random);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		decideOften(tickRules, tick);
		long before = threads.getCurrentThreadAllocatedBytes();
		decideOften(tickRules, tick);
		long bytes = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(bytes < 5_000, bytes + " bytes in 5,000 decisions");
	}

	@Test
	void ofManyRulesTheFirstAreToldAndAllCount() {
		List<MachineRule> rules = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			rules.add(rule(new ProcessCpu(i == 39 ? "a" : "b", 0)));
		}
		Tick tick = tick();
		tick.process("a", 1, 0, 0, 0);
		tick.process("b", 0, 0, 0, 0);
		TickRules tickRules = new TickRules(rules, new RuleScope(ALL, CONDITIONS));
		assertEquals(Truths.MAX, tickRules.size());
		assertEquals(Truth.NO, Truths.get(tickRules.decide(tick), 31));
		assertTrue(tickRules.anyHolds(tick));
	}

	private static void decideOften(TickRules rules, Tick tick) {
		for (int i = 0; i < 5_000; i++) {
			rules.decide(tick);
			rules.anyHolds(tick);
		}
	}
}
