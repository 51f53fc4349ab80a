package org.kado.model.report;

/**
 * What a work calendar makes of a bucket.
 *
 * @param plannedMillis time planned for work: shifts without their breaks
 * @param manMillis     man time within it
 * @param machineMillis machine time within it
 * @param breakMillis   man and machine time in breaks
 * @param outsideMillis man and machine time outside of all shifts
 */
public record PlannedFigures(long plannedMillis, long manMillis, long machineMillis, long breakMillis, long outsideMillis) {
}
