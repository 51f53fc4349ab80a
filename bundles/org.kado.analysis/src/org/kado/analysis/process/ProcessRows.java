package org.kado.analysis.process;

import org.kado.analysis.axis.RecordedAxis;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.ProcessColumns;

/** Goes through the rows of one desktop session that tell of one process, in recorded order. */
final class ProcessRows {

	private final RecordedAxis axis;
	private final ProcessKey key;
	private int segment = -1;
	private ProcessColumns columns;
	private int at = -1;
	private int row;

	/** Stands before the first row. */
	ProcessRows(RecordedAxis axis, ProcessKey key) {
		this.axis = axis;
		this.key = key;
	}

	/** Steps on. @return false where there is no further row */
	boolean next() {
		at++;
		while (columns == null || at >= columns.size()) {
			if (++segment >= axis.segments()) {
				return false;
			}
			FactsSegment facts = axis.segment(segment);
			boolean ours = ProcessKey.of(key.process(), facts.header()).equals(key);
			columns = ours ? facts.ticks().findProcess(key.process()).orElse(null) : null;
			at = 0;
		}
		row = axis.firstRow(segment) + columns.tickRow(at);
		return true;
	}

	/** Whether the process ran; else it was looked for in vain. */
	boolean runs() {
		return columns.pids(at) > 0;
	}

	/** CPU time within the tick, or -1. */
	long cpuMillis() {
		return columns.cpuMillis(at);
	}

	/** Resident memory at the end of the tick, or -1. */
	long residentBytes() {
		return columns.residentBytes(at);
	}

	/** Start of the tick on the axis. */
	long axisStart() {
		return axis.start(row);
	}

	/** Start of what the row covers on the axis: a short hole before the tick belongs to it. */
	long axisCover() {
		return axis.cover(row);
	}

	/** End of the tick on the axis. */
	long axisEnd() {
		return axis.end(row);
	}

	/** Start of the tick on the calendar. */
	long calendarStart() {
		return axis.start(row) + axis.offset(row);
	}

	/** End of the tick on the calendar. */
	long calendarEnd() {
		return axis.end(row) + axis.offset(row);
	}

	/** Planned distance of ticks. */
	long tickMillis() {
		return axis.segment(segment).header().tickMillis();
	}
}
