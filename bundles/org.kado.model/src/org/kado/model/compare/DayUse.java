package org.kado.model.compare;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The use of one day in a comparison.
 *
 * @param date        the day
 * @param utilisation its utilisation; empty where its basis is 0
 * @param coverage    share of its time that is known, on the basis of planned time of its planned time
 * @param counts      whether it counts: it has a utilisation, and enough of it is known
 */
public record DayUse(LocalDate date, OptionalDouble utilisation, double coverage, boolean counts) {
}
