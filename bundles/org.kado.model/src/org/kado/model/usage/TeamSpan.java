package org.kado.model.usage;

import org.kado.model.TimeRange;

/**
 * A span in one class.
 *
 * @param range the span
 * @param kind  who works
 */
public record TeamSpan(TimeRange range, TeamClass kind) {
}
