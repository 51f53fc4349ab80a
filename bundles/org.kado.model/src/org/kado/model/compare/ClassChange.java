package org.kado.model.compare;

import org.kado.model.State;

/**
 * Time that is of one class by one way to decide and of another by the other.
 *
 * @param from   class by the first way
 * @param to     class by the second way; may be the same
 * @param millis its time
 */
public record ClassChange(State from, State to, long millis) {
}
