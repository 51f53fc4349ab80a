package org.kado.model.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.model.facts.MachineRule;

/**
 * What is decided after recording.
 *
 * @param thresholdMillis idle threshold T; empty: as recorded in each file
 * @param convention      how input becomes episodes
 * @param rules           machine rules; empty: those in force when it was recorded
 */
public record AnalysisSettings(OptionalLong thresholdMillis, EpisodeConvention convention, Optional<List<MachineRule>> rules) {

	/** Refuses null and a threshold that is not positive. */
	public AnalysisSettings {
		Objects.requireNonNull(convention, "convention");
		rules = rules.map(List::copyOf);
		if (thresholdMillis.isPresent() && thresholdMillis.getAsLong() <= 0) {
			throw new IllegalArgumentException("threshold must be positive, but is " + thresholdMillis.getAsLong() + " ms");
		}
	}

	/** Settings by which the machine rules in force hold. */
	public AnalysisSettings(OptionalLong thresholdMillis, EpisodeConvention convention) {
		this(thresholdMillis, convention, Optional.empty());
	}

	/** T as recorded, back-dated. */
	public static AnalysisSettings asRecorded() {
		return new AnalysisSettings(OptionalLong.empty(), EpisodeConvention.BACK_DATED);
	}

	/** The same convention with another threshold. */
	public AnalysisSettings withThresholdMillis(long millis) {
		return new AnalysisSettings(OptionalLong.of(millis), convention, rules);
	}

	/** The same with other machine rules. */
	public AnalysisSettings withRules(List<MachineRule> other) {
		return new AnalysisSettings(thresholdMillis, convention, Optional.of(other));
	}
}
