package org.kado.sampling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;

/** Writes the values of conditions that are decided while recording into the tick. */
public final class ConditionSampler implements Sampler {

	private final ConditionSource[] conditions;
	private final Truth[] last;

	/**
	 * A sampler that closes its conditions.
	 *
	 * @param conditions in the order of the header; empty for one that this PC can't decide: it is never recorded
	 */
	public ConditionSampler(List<Optional<ConditionSource>> conditions) {
		this.conditions = conditions.stream().limit(Truths.MAX).map(each -> each.orElse(null)).toArray(ConditionSource[]::new);
		last = new Truth[this.conditions.length];
	}

	@Override
	public Set<Source> sources() {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		for (ConditionSource condition : conditions) {
			if (condition != null) {
				sources.add(condition.source());
			}
		}
		return sources;
	}

	@Override
	public void baseline(long monotonicMillis) {
		// a condition is looked at, not counted: it needs no beginning
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		long truths = Truths.NONE_KNOWN;
		for (int i = 0; i < conditions.length; i++) {
			last[i] = conditions[i] == null ? Truth.UNKNOWN : conditions[i].look(monotonicMillis);
			truths = Truths.with(truths, i, last[i]);
		}
		tick.conditions(conditions.length, truths);
	}

	@Override
	public boolean isBroken(Source source) {
		return findUnknown(source) >= 0;
	}

	@Override
	public String reason(Source source) {
		int unknown = findUnknown(source);
		return unknown < 0 ? "" : conditions[unknown].reason();
	}

	/** Place of the first condition of the source whose last look could not say; negative where there is none. */
	private int findUnknown(Source source) {
		for (int i = 0; i < conditions.length; i++) {
			if (conditions[i] != null && conditions[i].source() == source && last[i] == Truth.UNKNOWN) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public void close() {
		for (ConditionSource condition : conditions) {
			if (condition != null) {
				condition.close();
			}
		}
	}
}
