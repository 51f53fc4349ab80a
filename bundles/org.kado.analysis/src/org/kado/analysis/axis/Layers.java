package org.kado.analysis.axis;

import java.util.EnumMap;
import java.util.Map;

import org.kado.model.State;

/**
 * What is known of a session, layer by layer, and the rule that makes one state of it: the precedence of
 * docs/formats/states.md. Off and clock suspect are decided on the calendar, where they can be seen.
 *
 * <pre>
 *   covered   ├───────────────┤          ├─────┤
 *   asleep                    ├───────┤
 *   man            ├────┤
 *   locked      ├─────────────────────────────┤
 *   state     i  l  man    l   asleep  no   l  i
 * </pre>
 */
final class Layers {

	/** What a layer tells of its spans. */
	enum Layer {
		/** The PC slept. */
		ASLEEP,
		/** Rows tell of the time. */
		COVERED,
		/** An episode of input. */
		MAN,
		/** A machine rule held. */
		MACHINE,
		/** The session was locked or away. */
		LOCKED,
		/** A source that a lower state needs was broken. */
		BROKEN
	}

	private final Map<Layer, Ranges> layers = new EnumMap<>(Layer.class);

	/** Sets the spans of a layer; a layer that is not set has none. */
	Layers with(Layer layer, Ranges ranges) {
		layers.put(layer, ranges);
		return this;
	}

	/** The states between two instants, without gaps. Takes linear time. */
	StateRuns states(long startMillis, long endMillis) {
		Layer[] all = Layer.values();
		Cursor[] cursors = new Cursor[all.length];
		for (Layer layer : all) {
			cursors[layer.ordinal()] = new Cursor(layers.getOrDefault(layer, new Ranges()));
		}
		StateRuns states = new StateRuns();
		long from = startMillis;
		while (from < endMillis) {
			long to = endMillis;
			for (Cursor cursor : cursors) {
				cursor.moveTo(from);
				to = Math.min(to, cursor.nextChange(from));
			}
			states.append(from, to, decide(cursors, from));
			from = to;
		}
		return states;
	}

	private static State decide(Cursor[] cursors, long millis) {
		if (cursors[Layer.ASLEEP.ordinal()].inside(millis)) {
			return State.ASLEEP;
		}
		if (!cursors[Layer.COVERED.ordinal()].inside(millis)) {
			return State.NO_DATA;
		}
		if (cursors[Layer.MAN.ordinal()].inside(millis)) {
			return State.MAN;
		}
		if (cursors[Layer.MACHINE.ordinal()].inside(millis)) {
			return State.MACHINE;
		}
		if (cursors[Layer.LOCKED.ordinal()].inside(millis)) {
			return State.LOCKED;
		}
		return cursors[Layer.BROKEN.ordinal()].inside(millis) ? State.NO_DATA : State.IDLE;
	}

	/** Walks through the spans of one layer. */
	private static final class Cursor {

		private final Ranges ranges;
		private int index;

		Cursor(Ranges ranges) {
			this.ranges = ranges;
		}

		void moveTo(long millis) {
			while (index < ranges.size() && ranges.end(index) <= millis) {
				index++;
			}
		}

		boolean inside(long millis) {
			return index < ranges.size() && ranges.start(index) <= millis;
		}

		long nextChange(long millis) {
			if (index == ranges.size()) {
				return Long.MAX_VALUE;
			}
			return inside(millis) ? ranges.end(index) : ranges.start(index);
		}
	}
}
