package org.kado.analysis.kpi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.kpi.EquipmentState;

/** What the figures are made of, summed over pieces of time. */
final class KpiSums implements Pieces.Taker {

	private final Map<EquipmentState, Long> equipment = new EnumMap<>(EquipmentState.class);
	private final Map<EquipmentState, Long> equipmentInPlan = new EnumMap<>(EquipmentState.class);
	private long overlapMillis;
	private long overlapUnknownMillis;
	private long productionInPlanMillis;
	private long productionUnknownInPlanMillis;

	KpiSums() {
		for (EquipmentState state : EquipmentState.values()) {
			equipment.put(state, 0L);
			equipmentInPlan.put(state, 0L);
		}
	}

	@Override
	public void take(long millis, State state, State signal, boolean planned, Optional<EquipmentState> label) {
		EquipmentState kind = label.orElseGet(() -> kind(state, planned));
		equipment.merge(kind, millis, Long::sum);
		boolean unknown = state == State.NO_DATA || state == State.CLOCK_SUSPECT;
		boolean dark = signal == State.NO_DATA || signal == State.CLOCK_SUSPECT;
		boolean together = state == State.MAN && signal == State.MACHINE;
		overlapMillis += together ? millis : 0;
		overlapUnknownMillis += unknown || state == State.MAN && dark ? millis : 0;
		if (planned) {
			equipmentInPlan.merge(kind, millis, Long::sum);
			productionInPlanMillis += together || state == State.MACHINE ? millis : 0;
			productionUnknownInPlanMillis += unknown || state == State.MAN && dark ? millis : 0;
		}
	}

	private static EquipmentState kind(State state, boolean planned) {
		return switch (state) {
			case MAN, MACHINE -> EquipmentState.PRODUCTIVE;
			case NO_DATA, CLOCK_SUSPECT -> EquipmentState.UNKNOWN;
			case IDLE, LOCKED, ASLEEP, OFF -> planned ? EquipmentState.STANDBY : EquipmentState.NON_SCHEDULED;
		};
	}

	Map<EquipmentState, Long> equipment() {
		return equipment;
	}

	long of(EquipmentState state) {
		return equipment.get(state);
	}

	long inPlan(EquipmentState state) {
		return equipmentInPlan.get(state);
	}

	long overlapMillis() {
		return overlapMillis;
	}

	long overlapUnknownMillis() {
		return overlapUnknownMillis;
	}

	/** Time within the plan in which the machine runs, with a person or without. */
	long productionInPlanMillis() {
		return productionInPlanMillis;
	}

	long productionUnknownInPlanMillis() {
		return productionUnknownInPlanMillis;
	}
}
