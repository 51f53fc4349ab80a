package org.kado.model.compare;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * A span whose class changed.
 *
 * @param range the span
 * @param from  class by the first way to decide
 * @param to    class by the second way
 */
public record ChangedSpan(TimeRange range, State from, State to) {
}
