package org.kado.analysis.axis;

import java.util.List;
import java.util.Optional;

import org.kado.model.facts.EventKind;

/**
 * What rows leave behind for those that follow, so that the axis of these is the same as if all were laid out.
 *
 * @param endMillis    end of the last row before, on the axis
 * @param offsetMillis calendar minus axis within it
 * @param shiftMillis  what the clock was set by since
 * @param events       earlier events that opened what is still open, at their final places
 */
public record AxisStart(long endMillis, long offsetMillis, long shiftMillis, List<PlacedEvent> events) {

	/** Copies the list in. */
	public AxisStart {
		events = List.copyOf(events);
	}

	/**
	 * What comes before a segment.
	 *
	 * @param segment one before which there are rows, or the first one
	 * @return empty where no row does
	 */
	public static Optional<AxisStart> before(RecordedAxis axis, int segment) {
		int row = axis.firstRow(segment);
		if (row == 0) {
			return axis.start();
		}
		List<PlacedEvent> earlier = axis.events().subList(0, axis.firstEvent(segment));
		long shiftMillis = earlier.stream().filter(event -> event.nextRow() == row && event.kind() == EventKind.CLOCK_CHANGE)
				.mapToLong(event -> event.event().detailMillis(AxisBuilder.SHIFT, 0)).sum();
		return Optional.of(new AxisStart(axis.end(row - 1), axis.offset(row - 1), shiftMillis, LockSpans.openedBy(earlier)));
	}
}
