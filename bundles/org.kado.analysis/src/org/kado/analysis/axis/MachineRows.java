package org.kado.analysis.axis;

import java.util.Arrays;

import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * When a machine rule held, and when that is not known: the watched process's row is missing, or its CPU time was not
 * measured although the rule asks for it. One rule that holds is enough; where none does, one unknown rule makes the row unknown.
 *
 * @param running covers of the rows in which a rule held
 * @param unknown covers of the rows in which it can't be said
 */
record MachineRows(Ranges running, Ranges unknown) {

	private static final byte NO = 0;
	private static final byte UNKNOWN = 1;
	private static final byte YES = 2;

	/** Applies each segment's rules to its rows. */
	static MachineRows of(RecordedAxis axis) {
		MachineRows rows = new MachineRows(new Ranges(), new Ranges());
		for (int s = 0; s < axis.segments(); s++) {
			FactsSegment segment = axis.segment(s);
			if (canOccur(segment)) {
				rows.add(axis, axis.firstRow(s), verdicts(segment));
			}
		}
		return rows;
	}

	/** Whether the segment can tell of machine time at all. */
	static boolean canOccur(FactsSegment segment) {
		return segment.header().records(Source.PROCESS) && !segment.header().rules().isEmpty();
	}

	private void add(RecordedAxis axis, int firstRow, byte[] verdicts) {
		for (int i = 0; i < verdicts.length; i++) {
			if (verdicts[i] != NO) {
				Ranges ranges = verdicts[i] == YES ? running : unknown;
				ranges.append(axis.cover(firstRow + i), axis.end(firstRow + i));
			}
		}
	}

	private static byte[] verdicts(FactsSegment segment) {
		byte[] verdicts = new byte[segment.ticks().size()];
		for (MachineRule rule : segment.header().rules()) {
			apply(rule, segment, verdicts);
		}
		return verdicts;
	}

	private static void apply(MachineRule rule, FactsSegment segment, byte[] verdicts) {
		byte[] ofRule = new byte[verdicts.length];
		Arrays.fill(ofRule, UNKNOWN);
		segment.ticks().findProcess(rule.process()).ifPresent(process -> {
			for (int i = 0; i < process.size(); i++) {
				int row = process.tickRow(i);
				ofRule[row] = verdict(rule, process, i, segment.ticks().elapsedMillis(row));
			}
		});
		for (int row = 0; row < verdicts.length; row++) {
			verdicts[row] = (byte) Math.max(verdicts[row], ofRule[row]);
		}
	}

	private static byte verdict(MachineRule rule, ProcessColumns process, int i, long elapsedMillis) {
		int pids = process.pids(i);
		if (pids <= 0) {
			return pids == Tick.NOT_MEASURED ? UNKNOWN : NO;
		}
		if (rule.cpuPercentOfOneCore() == 0) {
			return YES;
		}
		long cpuMillis = process.cpuMillis(i);
		if (cpuMillis == Tick.NOT_MEASURED || elapsedMillis <= 0) {
			return UNKNOWN;
		}
		return cpuMillis * 100.0 >= rule.cpuPercentOfOneCore() * elapsedMillis ? YES : NO;
	}
}
