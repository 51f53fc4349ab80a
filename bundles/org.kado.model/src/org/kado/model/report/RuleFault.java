package org.kado.model.report;

import java.util.Objects;

/**
 * A mistake in a file of machine rules.
 *
 * @param line  1-based line, or 0 where the whole file is meant
 * @param kind  what is wrong; the edges say it in words
 * @param found what stands there, or what is expected
 */
public record RuleFault(int line, Kind kind, String found) {

	/** What can be wrong. */
	public enum Kind {
		/** The first line is not {@code kado-rules,1}. */
		FIRST_LINE,
		/** A row whose first word is unknown. */
		UNKNOWN_ROW,
		/** A row with too few fields; found: the names of its fields. */
		FIELDS,
		/** Not a number of percent or bytes. */
		NUMBER,
		/** A condition above the first rule. */
		NO_RULE_ABOVE,
		/** A rule without a condition. */
		NO_CONDITION,
		/** A rule of that name stands there already. */
		RULE_TWICE,
		/** More rules than there can be. */
		TOO_MANY,
		/** There is no rule. */
		NO_RULE
	}

	/** Refuses null. */
	public RuleFault {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(found, "found");
	}
}
