package org.kado.agent.recording;

import java.util.List;
import java.util.Set;

import org.kado.analysis.rules.RuleScope;
import org.kado.analysis.rules.TickRules;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Writes what the tick's facts make of the machine rules into it; to be asked after all that fill in facts. */
public final class RuleSampler implements Sampler {

	private final TickRules rules;

	/**
	 * A sampler of results.
	 *
	 * @param rules rules in force, in the order of the header
	 * @param scope what is recorded
	 */
	public RuleSampler(List<MachineRule> rules, RuleScope scope) {
		this.rules = new TickRules(rules, scope);
	}

	@Override
	public Set<Source> sources() {
		return Set.of();
	}

	@Override
	public void baseline(long monotonicMillis) {
		// facts of the tick decide, nothing is counted
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		tick.rules(rules.size(), rules.decide(tick));
	}

	@Override
	public void close() {
		// holds nothing
	}
}
