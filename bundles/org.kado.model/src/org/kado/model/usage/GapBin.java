package org.kado.model.usage;

import java.util.OptionalLong;

/**
 * Stops of about one length.
 *
 * @param fromMillis shortest, included
 * @param toMillis   longest, not included; empty: no limit
 * @param stops      their number
 * @param millis     their time
 * @param cut        how many of them may have been longer
 */
public record GapBin(long fromMillis, OptionalLong toMillis, int stops, long millis, int cut) {
}
