package org.kado.model.facts;

import java.util.List;
import java.util.Objects;

/**
 * All facts of one desktop session of an installation.
 *
 * @param session  the session's name
 * @param segments its files in recorded order (by sequence)
 */
public record SessionFacts(String session, List<FactsSegment> segments) {

	/** Copies the list in. */
	public SessionFacts {
		Objects.requireNonNull(session, "session");
		segments = List.copyOf(segments);
	}
}
