package org.kado.analysis.calendar;

import java.util.TreeMap;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;

/**
 * A strip of calendar on which states are painted over each other; what is not painted is no data.
 *
 * <pre>
 *   strip           no data no data no data
 *   paint asleep         ├─────────┤
 *   paint idle                ├────────┤
 *   result          nnnnnaaaaaiiiiiiiiinnnnn
 * </pre>
 *
 * Painting costs logarithmic time in the number of spans. Not safe for use by several threads.
 */
final class StatePainter {

	private final long startMillis;
	private final long endMillis;
	private final TreeMap<Long, State> changes = new TreeMap<>();

	/** A strip of no data. */
	StatePainter(long startMillis, long endMillis) {
		this.startMillis = startMillis;
		this.endMillis = endMillis;
		changes.put(startMillis, State.NO_DATA);
	}

	/** Paints a span over what is there; what lies outside the strip is cut off. */
	void paint(long fromMillis, long toMillis, State state) {
		long from = Math.max(fromMillis, startMillis);
		long to = Math.min(toMillis, endMillis);
		if (to <= from) {
			return;
		}
		State after = changes.floorEntry(to).getValue();
		changes.subMap(from, true, to, true).clear();
		changes.put(from, state);
		if (to < endMillis) {
			changes.put(to, after);
		}
	}

	/** Paints all spans in one state. */
	void paint(Ranges ranges, State state) {
		for (int i = 0; i < ranges.size(); i++) {
			paint(ranges.start(i), ranges.end(i), state);
		}
	}

	/** Paints the spans in their own states. */
	void paint(StateRuns runs) {
		for (int i = 0; i < runs.size(); i++) {
			paint(runs.start(i), runs.end(i), runs.state(i));
		}
	}

	/** Paints the spans in their own states, but leaves what is there where they are no data. */
	void paintKnown(StateRuns runs) {
		for (int i = 0; i < runs.size(); i++) {
			if (runs.state(i) != State.NO_DATA) {
				paint(runs.start(i), runs.end(i), runs.state(i));
			}
		}
	}

	/** The strip from end to end, neighbours in one state joined. */
	StateRuns runs() {
		StateRuns runs = new StateRuns();
		long from = startMillis;
		State state = State.NO_DATA;
		for (var change : changes.entrySet()) {
			runs.append(from, change.getKey(), state);
			from = change.getKey();
			state = change.getValue();
		}
		runs.append(from, endMillis, state);
		return runs;
	}
}
