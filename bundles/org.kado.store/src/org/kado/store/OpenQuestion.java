package org.kado.store;

import java.util.Objects;

/**
 * Something that a file's content leaves open and that no reader may guess.
 *
 * @param kind    what is open
 * @param example what stands in the file, for a person to see
 */
public record OpenQuestion(Kind kind, String example) {

	/** What can be open. */
	public enum Kind {
		/** Times without a zone, of a tool that writes them in the zone of its PC. */
		ZONE,
		/** Dates whose day and month can't be told from each other anywhere in the file. */
		DATE_ORDER
	}

	/** Refuses null. */
	public OpenQuestion {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(example, "example");
	}
}
