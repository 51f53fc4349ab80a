package org.kado.charts;

import java.util.List;
import java.util.Objects;

import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/**
 * One equipment's states, prepared so that drawing any part costs the same however long the recording is. Make it once per timeline and
 * keep it while zooming. Immutable.
 */
public final class TimelineRow {

	private final String installation;
	private final String label;
	private final StateIndex index;
	private final List<TimeRange> suspicious;

	private TimelineRow(StateTimeline timeline) {
		installation = timeline.installation();
		label = timeline.equipment();
		index = new StateIndex(timeline.intervals());
		suspicious = timeline.suspicious();
	}

	/** The row of a timeline. */
	public static TimelineRow of(StateTimeline timeline) {
		return new TimelineRow(Objects.requireNonNull(timeline, "timeline"));
	}

	/** The rows of timelines, in their order. */
	public static List<TimelineRow> of(List<StateTimeline> timelines) {
		return timelines.stream().map(TimelineRow::of).toList();
	}

	/** Id of the installation. */
	public String installation() {
		return installation;
	}

	/** Name of the equipment. */
	public String label() {
		return label;
	}

	/** First to last record; empty where nothing is recorded. */
	public TimeRange period() {
		return index.period();
	}

	StateIndex index() {
		return index;
	}

	List<TimeRange> suspicious() {
		return suspicious;
	}
}
