package org.kado.model.facts;

/**
 * The clocks read together: ties the monotonic axis to UTC.
 *
 * @param stampMillis     UTC since the epoch
 * @param monotonicMillis clock that counts sleep (CLOCK_BOOTTIME, GetTickCount64), milliseconds
 * @param awakeMillis     clock that stands still in sleep (CLOCK_MONOTONIC, QueryUnbiasedInterruptTime), milliseconds
 */
public record ClockAnchor(long stampMillis, long monotonicMillis, long awakeMillis) {
}
