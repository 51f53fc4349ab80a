package org.kado.model.usage;

import java.util.Optional;

import org.kado.model.TimeRange;

/**
 * What would have happened with fewer equipment.
 *
 * @param equipment           number that is left
 * @param clashMillis         time in which more were in use than are left
 * @param possibleClashMillis the same if what is unknown was in use
 * @param unservedMillis      use that found no equipment, summed over the missing ones
 * @param clashes             number of spans with a clash
 * @param longest             the longest of them; empty where there is none
 */
public record PoolSize(int equipment, long clashMillis, long possibleClashMillis, long unservedMillis, int clashes, Optional<TimeRange> longest) {
}
