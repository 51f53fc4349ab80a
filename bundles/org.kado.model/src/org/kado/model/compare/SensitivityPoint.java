package org.kado.model.compare;

import org.kado.model.report.UsageFigures;

/**
 * Use by one idle threshold.
 *
 * @param thresholdMillis the threshold
 * @param figures         use by it
 */
public record SensitivityPoint(long thresholdMillis, UsageFigures figures) {
}
