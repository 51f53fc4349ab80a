package org.kado.analysis.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Source;

/**
 * What a recording can tell of machine rules: which sources it has at all, and where its rows tell a recorded condition.
 *
 * @param sources    sources that are recorded
 * @param conditions recorded conditions in the order of the rows
 */
public record RuleScope(Set<Source> sources, List<RecordedCondition> conditions) {

	/** Where rows don't tell a condition. */
	static final int NOWHERE = -1;

	/** Copies the collections in. */
	public RuleScope {
		sources = Set.copyOf(sources);
		conditions = List.copyOf(conditions);
	}

	/** What a header says. */
	public static RuleScope of(FactsHeader header) {
		return new RuleScope(header.sources(), header.conditions());
	}

	/** Whether any of the rules can hold at all. */
	public boolean anyCanHold(List<MachineRule> rules) {
		return rules.stream().anyMatch(rule -> canHold(rule.condition()));
	}

	/** Whether the condition can hold: a source that is never recorded holds nothing. */
	boolean canHold(RuleCondition condition) {
		if (condition instanceof RuleCondition.Any any) {
			return any.conditions().stream().anyMatch(this::canHold);
		}
		if (condition instanceof RuleCondition.All all) {
			return all.conditions().stream().allMatch(this::canHold);
		}
		if (condition instanceof RuleCondition.Recorded recorded) {
			return canHold(recorded.id());
		}
		return condition instanceof RuleCondition.Unreadable || sources.contains(Source.PROCESS);
	}

	private boolean canHold(String id) {
		int place = place(id);
		if (place == NOWHERE) {
			return sources.contains(Source.WINDOW) || sources.contains(Source.FOLDER);
		}
		Optional<Source> source = conditions.get(place).findSource();
		return source.isEmpty() || sources.contains(source.get());
	}

	/** Where rows tell the condition of that id, or {@link #NOWHERE}. */
	int place(String id) {
		for (int i = 0; i < conditions.size(); i++) {
			if (conditions.get(i).id().equals(id)) {
				return i;
			}
		}
		return NOWHERE;
	}
}
