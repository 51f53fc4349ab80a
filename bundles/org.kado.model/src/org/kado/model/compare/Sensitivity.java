package org.kado.model.compare;

import java.util.List;

/**
 * How far utilisation depends on the idle threshold.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param points       by rising thresholds
 */
public record Sensitivity(String installation, String equipment, List<SensitivityPoint> points) {

	/** Copies the list in. */
	public Sensitivity {
		points = List.copyOf(points);
	}
}
