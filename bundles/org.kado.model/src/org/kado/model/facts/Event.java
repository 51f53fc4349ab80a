package org.kado.model.facts;

import java.util.Map;
import java.util.Objects;

/**
 * Something that happened at one instant.
 *
 * @param sequence        number of the row in its installation and session; rises by one a row, never used twice
 * @param stampMillis     UTC since the epoch, as the PC's clock said
 * @param monotonicMillis the monotonic clock that counts sleep, milliseconds since an origin that a boot resets
 * @param kind            what happened
 * @param details         values by name, see {@link EventKind}
 */
public record Event(long sequence, long stampMillis, long monotonicMillis, EventKind kind, Map<String, String> details) {

	/** Copies the details in. */
	public Event {
		Objects.requireNonNull(kind, "kind");
		details = Map.copyOf(details);
	}

	/** The detail as a whole number, or the fallback where it is missing or not a number. */
	public long detailMillis(String name, long fallbackMillis) {
		String text = details.get(name);
		if (text == null) {
			return fallbackMillis;
		}
		try {
			return Long.parseLong(text);
		} catch (NumberFormatException e) {
			return fallbackMillis;
		}
	}
}
