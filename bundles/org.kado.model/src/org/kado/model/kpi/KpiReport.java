package org.kado.model.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kado.model.TimeRange;

/**
 * The figures of an equipment over a span of time.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param period       the span: whole days, or as far as the question went
 * @param figures      all of {@link Kpi}, in its order, also those that can't be derived
 * @param states       time in each state of SEMI E10; all are there, and they sum to the period
 * @param waterfall    how the definitions hang together
 */
public record KpiReport(String installation, String equipment, TimeRange period, List<KpiFigure> figures, Map<EquipmentState, Long> states,
		Waterfall waterfall) {

	/** Copies the collections in. */
	public KpiReport {
		figures = List.copyOf(figures);
		EnumMap<EquipmentState, Long> copy = new EnumMap<>(EquipmentState.class);
		copy.putAll(states);
		states = Collections.unmodifiableMap(copy);
	}

	/** The figure of that kind. */
	public KpiFigure figure(Kpi kpi) {
		return figures.get(kpi.ordinal());
	}
}
