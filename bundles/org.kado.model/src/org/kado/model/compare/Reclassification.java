package org.kado.model.compare;

import java.util.List;

/**
 * What another way to decide (threshold, convention, rules) makes of the same time.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param changes      all pairs that occur, those that did not change included; they sum to the period
 * @param spans        spans whose class changed, by time
 */
public record Reclassification(String installation, String equipment, List<ClassChange> changes, List<ChangedSpan> spans) {

	/** Copies the lists in. */
	public Reclassification {
		changes = List.copyOf(changes);
		spans = List.copyOf(spans);
	}

	/** Time whose class changed. */
	public long changedMillis() {
		return changes.stream().filter(change -> change.from() != change.to()).mapToLong(ClassChange::millis).sum();
	}
}
