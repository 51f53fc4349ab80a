package org.kado.model.usage;

import java.time.ZonedDateTime;
import java.util.OptionalDouble;

import org.kado.model.report.UsageFigures;

/**
 * One bucket of a trend.
 *
 * @param start   start of the bucket
 * @param figures use in the bucket
 * @param average utilisation of this and the buckets before it as one span; empty where its basis is 0
 */
public record TrendPoint(ZonedDateTime start, UsageFigures figures, OptionalDouble average) {
}
