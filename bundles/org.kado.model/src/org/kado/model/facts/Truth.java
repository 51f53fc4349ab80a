package org.kado.model.facts;

/** Whether something holds, where it may be that nobody knows. In rising order, so that "any" is the largest and "all" the smallest. */
public enum Truth {
	/** It does not hold. */
	NO,
	/** It can't be said: what it depends on was not measured. */
	UNKNOWN,
	/** It holds. */
	YES;

	/** Whether at least one of both holds. */
	public Truth or(Truth other) {
		return ordinal() >= other.ordinal() ? this : other;
	}

	/** Whether both hold. */
	public Truth and(Truth other) {
		return ordinal() <= other.ordinal() ? this : other;
	}

	/** Yes or no. */
	public static Truth of(boolean holds) {
		return holds ? YES : NO;
	}
}
