package org.kado.model.facts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.kado.model.State;

/**
 * One row of a minute file: the slot that ends at its stamp.
 *
 * @param stampMillis     end of the slot, UTC since the epoch
 * @param man             実作業有無: at least one instant of input in the slot
 * @param machine         マシンタイム: a machine rule held, and no input
 * @param sequence        number of the row, or -1 (original files)
 * @param coveredMillis   how much of the slot was recorded, or -1 where the file does not say
 * @param thresholdMillis idle threshold in force, or -1 where the file does not say
 * @param stateMillis     time of each state as known at the slot's end; empty in original files
 */
public record MinuteRow(long stampMillis, boolean man, boolean machine, long sequence, long coveredMillis, long thresholdMillis,
		Map<State, Long> stateMillis) {

	/** Copies the map in. */
	public MinuteRow {
		EnumMap<State, Long> copy = new EnumMap<>(State.class);
		copy.putAll(stateMillis);
		stateMillis = Collections.unmodifiableMap(copy);
	}
}
