package org.kado.model.explain;

import java.util.List;

import org.kado.model.TimeRange;
import org.kado.model.facts.MachineRule;

/**
 * What a figure of one equipment is made of.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param window       the time asked for
 * @param spans        the states in it, touching from end to end; of one state alone where that was asked for
 * @param convention   how input became episodes
 * @param rules        machine rules in force, by name
 */
public record Explanation(String installation, String equipment, TimeRange window, List<ExplainedSpan> spans, String convention, List<MachineRule> rules) {

	/** Copies the lists in. */
	public Explanation {
		spans = List.copyOf(spans);
		rules = List.copyOf(rules);
	}

	/** Time of all spans. */
	public long millis() {
		return spans.stream().mapToLong(span -> span.range().millis()).sum();
	}
}
