package org.kado.model.facts;

import java.util.List;
import java.util.Objects;

/**
 * What another tool says of one installation: spans of states, and processes in use.
 *
 * @param header what is known of the tool and the equipment
 * @param spans  states in rising order; they don't overlap
 * @param uses   processes in use, by their start
 */
public record SpanSeries(SpanHeader header, List<RecordedSpan> spans, List<ProcessSpan> uses) {

	/** Copies the lists in. */
	public SpanSeries {
		Objects.requireNonNull(header, "header");
		spans = List.copyOf(spans);
		uses = List.copyOf(uses);
	}
}
