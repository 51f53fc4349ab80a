package org.kado.model.report;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What is decided after recording.
 *
 * @param thresholdMillis idle threshold T; empty: as recorded in each file
 * @param convention      how input becomes episodes
 */
public record AnalysisSettings(OptionalLong thresholdMillis, EpisodeConvention convention) {

	/** Refuses null and a threshold that is not positive. */
	public AnalysisSettings {
		Objects.requireNonNull(convention, "convention");
		if (thresholdMillis.isPresent() && thresholdMillis.getAsLong() <= 0) {
			throw new IllegalArgumentException("threshold must be positive, but is " + thresholdMillis.getAsLong() + " ms");
		}
	}

	/** T as recorded, back-dated. */
	public static AnalysisSettings asRecorded() {
		return new AnalysisSettings(OptionalLong.empty(), EpisodeConvention.BACK_DATED);
	}

	/** The same convention with another threshold. */
	public AnalysisSettings withThresholdMillis(long millis) {
		return new AnalysisSettings(OptionalLong.of(millis), convention);
	}
}
