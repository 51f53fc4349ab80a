package org.kado.analysis.rules;

import java.util.List;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;

/** Decides machine rules for single ticks, as the recorder does. Allocates nothing after its making. Immutable. */
public final class TickRules {

	/** A condition made ready for one recording. */
	private interface Test {
		Truth of(Tick tick);
	}

	private final Test[] rules;

	/** Rules for ticks of one recording. */
	public TickRules(List<MachineRule> rules, RuleScope scope) {
		this.rules = rules.stream().map(rule -> test(rule.condition(), scope)).toArray(Test[]::new);
	}

	/** Number of rules that {@link #decide} tells. */
	public int size() {
		return Math.min(rules.length, Truths.MAX);
	}

	/** What the tick's facts make of each rule, as {@link Truths}; of more than fit in, the first ones. */
	public long decide(Tick tick) {
		long truths = Truths.NONE_KNOWN;
		for (int i = 0; i < size(); i++) {
			truths = Truths.with(truths, i, rules[i].of(tick));
		}
		return truths;
	}

	/** Whether any rule is known to hold in the tick. */
	public boolean anyHolds(Tick tick) {
		for (Test rule : rules) {
			if (rule.of(tick) == Truth.YES) {
				return true;
			}
		}
		return false;
	}

	private static Test test(RuleCondition condition, RuleScope scope) {
		if (condition instanceof RuleCondition.Any any) {
			Test[] tests = any.conditions().stream().map(each -> test(each, scope)).toArray(Test[]::new);
			return tick -> any(tests, tick);
		}
		if (condition instanceof RuleCondition.All all) {
			Test[] tests = all.conditions().stream().map(each -> test(each, scope)).toArray(Test[]::new);
			return tick -> all(tests, tick);
		}
		return scope.canHold(condition) ? leaf(condition, scope) : tick -> Truth.NO;
	}

	private static Test leaf(RuleCondition condition, RuleScope scope) {
		if (condition instanceof RuleCondition.ProcessCpu cpu) {
			return tick -> cpu(cpu, tick);
		}
		if (condition instanceof RuleCondition.ProcessIo io) {
			return tick -> io(io, tick);
		}
		if (condition instanceof RuleCondition.Recorded recorded) {
			int place = scope.place(recorded.id());
			return tick -> Truths.get(tick.conditionTruths(), place);
		}
		return tick -> Truth.UNKNOWN;
	}

	private static Truth any(Test[] tests, Tick tick) {
		Truth truth = Truth.NO;
		for (Test test : tests) {
			truth = truth.or(test.of(tick));
		}
		return truth;
	}

	private static Truth all(Test[] tests, Tick tick) {
		Truth truth = Truth.YES;
		for (Test test : tests) {
			truth = truth.and(test.of(tick));
		}
		return truth;
	}

	private static Truth cpu(RuleCondition.ProcessCpu condition, Tick tick) {
		int i = find(condition.process(), tick);
		return i < 0 ? Truth.UNKNOWN
				: ProcessTruth.cpu(tick.processPids(i), tick.processCpuMillis(i), tick.elapsedMillis(), condition.percentOfOneCore());
	}

	private static Truth io(RuleCondition.ProcessIo condition, Tick tick) {
		int i = find(condition.process(), tick);
		return i < 0 ? Truth.UNKNOWN
				: ProcessTruth.io(tick.processPids(i), tick.processIoBytes(i), tick.elapsedMillis(), condition.bytesPerSecond());
	}

	private static int find(String process, Tick tick) {
		for (int i = 0; i < tick.processCount(); i++) {
			if (tick.processName(i).equalsIgnoreCase(process)) {
				return i;
			}
		}
		return -1;
	}
}
