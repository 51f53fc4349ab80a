package org.kado.analysis.usage;

import java.util.Set;

import org.kado.analysis.axis.Ranges;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/**
 * Of one equipment only when it was in use and when that is not known, in little memory. Time outside of its records is unknown.
 * Immutable.
 */
public final class KnownUse {

	private final String equipment;
	private final TimeRange period;
	private final Ranges used = new Ranges();
	private final Ranges known = new Ranges();

	private KnownUse(String equipment, TimeRange period) {
		this.equipment = equipment;
		this.period = period;
	}

	/** Takes what is needed out of a timeline. @param states those that are use */
	public static KnownUse of(StateTimeline timeline, Set<State> states) {
		KnownUse use = new KnownUse(timeline.equipment(), timeline.period());
		for (StateInterval interval : timeline.intervals()) {
			long start = interval.range().startMillis();
			long end = interval.range().endMillis();
			if (states.contains(interval.state())) {
				use.used.append(start, end);
			}
			if (interval.state() != State.NO_DATA && interval.state() != State.CLOCK_SUSPECT) {
				use.known.append(start, end);
			}
		}
		return use;
	}

	/** Name of the equipment. */
	public String equipment() {
		return equipment;
	}

	/** First to last record. */
	public TimeRange period() {
		return period;
	}

	/** Spans of use. */
	Ranges used() {
		return used;
	}

	/** Spans of which it is known whether they are of use. */
	Ranges known() {
		return known;
	}
}
