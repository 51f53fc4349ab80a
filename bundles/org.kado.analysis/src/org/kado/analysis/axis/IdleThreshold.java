package org.kado.analysis.axis;

import java.util.OptionalLong;

import org.kado.model.facts.FactsHeader;

/**
 * The idle threshold T that holds for a segment: the chosen one, or as recorded. Never shorter than a tick, since nothing
 * shorter can be told from the facts.
 *
 * @param chosenMillis the chosen T; empty: as recorded
 */
public record IdleThreshold(OptionalLong chosenMillis) {

	/** T for a segment of that header, in milliseconds. */
	public long millisFor(FactsHeader header) {
		return Math.max(header.tickMillis(), chosenMillis.orElse(header.thresholdMillis()));
	}
}
