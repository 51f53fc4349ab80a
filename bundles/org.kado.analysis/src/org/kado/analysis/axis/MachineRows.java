package org.kado.analysis.axis;

import java.util.List;
import java.util.Optional;

import org.kado.analysis.rules.RuleScope;
import org.kado.analysis.rules.SegmentRules;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Truth;

/**
 * When a machine rule held, and when that is not known. One rule that holds is enough; where none does, one unknown rule makes the row
 * unknown.
 *
 * @param running covers of the rows in which a rule held
 * @param unknown covers of the rows in which it can't be said
 */
record MachineRows(Ranges running, Ranges unknown) {

	/**
	 * Applies rules to the rows.
	 *
	 * @param chosen rules given afterwards; empty: those in force when the rows were recorded
	 */
	static MachineRows of(RecordedAxis axis, Optional<List<MachineRule>> chosen) {
		MachineRows rows = new MachineRows(new Ranges(), new Ranges());
		for (int s = 0; s < axis.segments(); s++) {
			FactsSegment segment = axis.segment(s);
			List<MachineRule> rules = chosen.orElse(segment.header().rules());
			if (RuleScope.of(segment.header()).anyCanHold(rules)) {
				rows.add(axis, axis.firstRow(s), new SegmentRules(segment).decide(rules));
			}
		}
		return rows;
	}

	private void add(RecordedAxis axis, int firstRow, byte[] verdicts) {
		for (int i = 0; i < verdicts.length; i++) {
			Truth truth = SegmentRules.truth(verdicts[i]);
			if (truth != Truth.NO) {
				Ranges ranges = truth == Truth.YES ? running : unknown;
				ranges.append(axis.cover(firstRow + i), axis.end(firstRow + i));
			}
		}
	}
}
