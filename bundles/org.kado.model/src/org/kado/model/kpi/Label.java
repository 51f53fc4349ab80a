package org.kado.model.kpi;

import java.util.Locale;
import java.util.Objects;

import org.kado.model.TimeRange;

/**
 * What a person says of a span of time (docs/formats/labels.md).
 *
 * @param installation name of the equipment, id or first digits of the id; {@code *}: all
 * @param range        the span
 * @param state        engineering, scheduled or unscheduled down
 * @param remark       why; may be empty
 */
public record Label(String installation, TimeRange range, EquipmentState state, String remark) {

	/** Means all installations. */
	public static final String ALL = "*";

	/** Refuses a state that is no label. */
	public Label {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(range, "range");
		Objects.requireNonNull(remark, "remark");
		if (!state.isLabel()) {
			throw new IllegalArgumentException("no label: " + state);
		}
	}

	/** Whether it is said of that installation. */
	public boolean isOf(String id, String equipment) {
		return installation.equals(ALL) || installation.equals(equipment) || id.startsWith(installation.toLowerCase(Locale.ROOT));
	}
}
