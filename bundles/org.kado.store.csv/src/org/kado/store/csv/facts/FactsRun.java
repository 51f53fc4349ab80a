package org.kado.store.csv.facts;

import java.util.OptionalLong;

/**
 * A recording that goes on where the last one ended.
 *
 * @param writer              takes the rows
 * @param closer              compresses the days before
 * @param previousStampMillis UTC of the last tick or event before; empty where there is none
 * @param previousBootMillis  UTC of the boot that was recorded last; empty where none is known
 */
public record FactsRun(FactsWriter writer, DayCloser closer, OptionalLong previousStampMillis, OptionalLong previousBootMillis) {
}
