package org.kado.model.facts;

import java.util.Objects;

/**
 * A process in use, as another tool recorded it.
 *
 * @param startMillis first millisecond, UTC since the epoch
 * @param endMillis   first millisecond after it
 * @param process     name of the process
 * @param user        name of the user; empty where it is not told
 * @param computer    name of the computer; empty where it is not told
 */
public record ProcessSpan(long startMillis, long endMillis, String process, String user, String computer) {

	/** Refuses null and a span that ends before it starts. */
	public ProcessSpan {
		Objects.requireNonNull(process, "process");
		Objects.requireNonNull(user, "user");
		Objects.requireNonNull(computer, "computer");
		if (endMillis < startMillis) {
			throw new IllegalArgumentException("a span from " + startMillis + " to " + endMillis);
		}
	}
}
