package org.kado.model.usage;

import java.util.OptionalInt;

/**
 * How many were enough for a share of the time.
 *
 * @param percent share of time
 * @param known   at most so many were in use for that share of the time in which all were known; empty where there is no such time
 * @param least   the same for all time, if what is unknown was not in use
 * @param most    the same for all time, if what is unknown was in use
 */
public record ConcurrencyPercentile(int percent, OptionalInt known, int least, int most) {
}
