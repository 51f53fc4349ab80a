package org.kado.analysis.rules;

import java.util.Arrays;
import java.util.List;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.TickColumns;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;

/**
 * Decides machine rules for all rows of a segment, by the rules in force or by any others. Facts decide; where they don't, the result
 * counts that was recorded for the same rule.
 *
 * <pre>
 *   any   one holds: yes     none holds and one is unknown: unknown     else no
 *   all   one does not: no   none fails and one is unknown: unknown     else yes
 * </pre>
 */
public final class SegmentRules {

	private static final byte NO = (byte) Truth.NO.ordinal();
	private static final byte UNKNOWN = (byte) Truth.UNKNOWN.ordinal();
	private static final byte YES = (byte) Truth.YES.ordinal();
	private static final Truth[] TRUTHS = Truth.values();

	private final FactsSegment segment;
	private final TickColumns ticks;
	private final RuleScope scope;

	/** Rules for the rows of a segment. */
	public SegmentRules(FactsSegment segment) {
		this.segment = segment;
		ticks = segment.ticks();
		scope = RuleScope.of(segment.header());
	}

	/**
	 * Whether any of the rules holds, row by row.
	 *
	 * @return ordinals of {@link Truth}
	 */
	public byte[] decide(List<MachineRule> rules) {
		byte[] anyRule = filled(NO);
		for (MachineRule rule : rules) {
			byte[] truths = decide(rule.condition());
			fillFromRecorded(rule, truths);
			join(anyRule, truths, true);
		}
		return anyRule;
	}

	/** What facts leave open is taken from the results that were recorded of this very rule. */
	private void fillFromRecorded(MachineRule rule, byte[] truths) {
		int place = segment.header().rules().indexOf(rule);
		for (int row = 0; place >= 0 && row < truths.length; row++) {
			if (truths[row] == UNKNOWN) {
				truths[row] = (byte) Truths.get(ticks.ruleTruths(row), place).ordinal();
			}
		}
	}

	private byte[] decide(RuleCondition condition) {
		if (condition instanceof RuleCondition.Any any) {
			return decide(any.conditions(), true);
		}
		if (condition instanceof RuleCondition.All all) {
			return decide(all.conditions(), false);
		}
		return scope.canHold(condition) ? leaf(condition) : filled(NO);
	}

	private byte[] decide(List<RuleCondition> conditions, boolean any) {
		byte[] joined = filled(any ? NO : YES);
		for (RuleCondition condition : conditions) {
			join(joined, decide(condition), any);
		}
		return joined;
	}

	private static void join(byte[] joined, byte[] next, boolean any) {
		for (int row = 0; row < joined.length; row++) {
			joined[row] = (byte) (any ? Math.max(joined[row], next[row]) : Math.min(joined[row], next[row]));
		}
	}

	private byte[] leaf(RuleCondition condition) {
		byte[] truths = filled(UNKNOWN);
		if (condition instanceof RuleCondition.ProcessCpu cpu) {
			ticks.findProcess(cpu.process()).ifPresent(process -> cpu(cpu, process, truths));
		} else if (condition instanceof RuleCondition.ProcessIo io) {
			ticks.findProcess(io.process()).ifPresent(process -> io(io, process, truths));
		} else if (condition instanceof RuleCondition.Recorded recorded) {
			int place = scope.place(recorded.id());
			for (int row = 0; row < truths.length; row++) {
				truths[row] = (byte) Truths.get(ticks.conditionTruths(row), place).ordinal();
			}
		}
		return truths;
	}

	private void cpu(RuleCondition.ProcessCpu condition, ProcessColumns process, byte[] truths) {
		PackedLongs.Cursor rows = process.tickRows().cursor();
		PackedLongs.Cursor pids = process.pidCounts().cursor();
		PackedLongs.Cursor millis = process.cpusMillis().cursor();
		PackedLongs.Cursor lengths = ticks.lengthsMillis().cursor();
		for (int i = 0; i < process.size(); i++) {
			int row = (int) rows.get(i);
			truths[row] = (byte) ProcessTruth.cpu((int) pids.get(i), millis.get(i), lengths.get(row), condition.percentOfOneCore()).ordinal();
		}
	}

	private void io(RuleCondition.ProcessIo condition, ProcessColumns process, byte[] truths) {
		PackedLongs.Cursor rows = process.tickRows().cursor();
		PackedLongs.Cursor pids = process.pidCounts().cursor();
		PackedLongs.Cursor bytes = process.iosBytes().cursor();
		PackedLongs.Cursor lengths = ticks.lengthsMillis().cursor();
		for (int i = 0; i < process.size(); i++) {
			int row = (int) rows.get(i);
			truths[row] = (byte) ProcessTruth.io((int) pids.get(i), bytes.get(i), lengths.get(row), condition.bytesPerSecond()).ordinal();
		}
	}

	private byte[] filled(byte value) {
		byte[] truths = new byte[ticks.size()];
		Arrays.fill(truths, value);
		return truths;
	}

	/** The truth of that ordinal. */
	public static Truth truth(byte ordinal) {
		return TRUTHS[ordinal];
	}
}
