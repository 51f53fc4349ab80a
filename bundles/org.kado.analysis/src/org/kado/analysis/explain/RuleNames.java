package org.kado.analysis.explain;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.analysis.rules.SegmentRules;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Truth;

/** Names the machine rules that held in ticks. Keeps what it decided. Not safe for use by several threads. */
final class RuleNames {

	private final Optional<List<MachineRule>> chosen;
	private final Map<FactsSegment, Map<MachineRule, byte[]>> decided = new IdentityHashMap<>();

	/** @param chosen rules given afterwards; empty: those in force */
	RuleNames(Optional<List<MachineRule>> chosen) {
		this.chosen = chosen;
	}

	/** Names of the rules that held in any of the ticks. */
	List<String> holding(List<WindowFacts.TickPlace> ticks) {
		return names(ticks, Truth.YES);
	}

	/** Names of the rules that can't be said in any of the ticks. */
	List<String> unknown(List<WindowFacts.TickPlace> ticks) {
		return names(ticks, Truth.UNKNOWN);
	}

	private List<String> names(List<WindowFacts.TickPlace> ticks, Truth wanted) {
		Set<String> names = new TreeSet<>();
		for (WindowFacts.TickPlace tick : ticks) {
			decided(tick.segment()).forEach((rule, truths) -> {
				if (SegmentRules.truth(truths[tick.row()]) == wanted) {
					names.add(rule.name());
				}
			});
		}
		return List.copyOf(names);
	}

	private Map<MachineRule, byte[]> decided(FactsSegment segment) {
		return decided.computeIfAbsent(segment, one -> {
			Map<MachineRule, byte[]> truths = new LinkedHashMap<>();
			SegmentRules rules = new SegmentRules(one);
			chosen.orElse(one.header().rules()).forEach(rule -> truths.put(rule, rules.decide(List.of(rule))));
			return truths;
		});
	}
}
