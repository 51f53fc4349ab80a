package org.kado.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.analysis.rules.RuleScope;
import org.kado.model.State;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;

/** Says which states can occur with the sources that were recorded; figures of the others are empty, not 0. */
final class RecordedStates {

	private RecordedStates() {
	}

	/**
	 * The states that any segment with rows can tell of. Clock suspect and no data can always occur.
	 *
	 * @param rules machine rules given afterwards; empty: those in force
	 */
	static Set<State> of(InstallationFacts facts, Optional<List<MachineRule>> rules) {
		Set<State> states = EnumSet.of(State.CLOCK_SUSPECT, State.NO_DATA);
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				add(segment.header(), rules.orElse(segment.header().rules()), states);
			}
		}
		return states;
	}

	private static void add(FactsHeader header, List<MachineRule> rules, Set<State> states) {
		states.add(State.IDLE);
		addIf(header.records(Source.INPUT), State.MAN, states);
		addIf(RuleScope.of(header).anyCanHold(rules), State.MACHINE, states);
		addIf(header.records(Source.LOCK), State.LOCKED, states);
		addIf(header.records(Source.SLEEP), State.ASLEEP, states);
		addIf(header.records(Source.SHUTDOWN), State.OFF, states);
	}

	private static void addIf(boolean condition, State state, Set<State> states) {
		if (condition) {
			states.add(state);
		}
	}
}
