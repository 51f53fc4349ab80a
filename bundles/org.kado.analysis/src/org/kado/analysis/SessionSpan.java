package org.kado.analysis;

import org.kado.analysis.axis.PlacedEvent;
import org.kado.analysis.axis.RecordedAxis;

/**
 * What a session claims of the calendar, in UTC milliseconds: by its rows, and by what it tells of shutdowns and boots.
 *
 * @param startMillis beginning of the earliest claim
 * @param endMillis   end of the latest
 */
record SessionSpan(long startMillis, long endMillis) {

	static SessionSpan of(RecordedAxis axis) {
		RecordedAxis.Rows rows = axis.rows();
		long start = Long.MAX_VALUE;
		long end = Long.MIN_VALUE;
		for (int row = 0; row < axis.size(); row++) {
			start = Math.min(start, rows.cover(row) + rows.offset(row));
			end = Math.max(end, rows.end(row) + rows.offset(row));
		}
		for (PlacedEvent event : axis.events()) {
			switch (event.kind()) {
				case SHUTDOWN -> {
					start = Math.min(start, event.stampMillis());
					end = Math.max(end, event.stampMillis() + (long) RecordedAxis.HOLE_TICKS * event.header().tickMillis());
				}
				case BOOT -> {
					start = Math.min(start, event.event().detailMillis("boot_ms", Long.MAX_VALUE) - 1);
					end = Math.max(end, event.event().detailMillis("boot_ms", Long.MIN_VALUE));
				}
				default -> {
					// Claims nothing.
				}
			}
		}
		return new SessionSpan(start, end);
	}

	boolean endsBefore(long millis) {
		return endMillis <= millis;
	}

	boolean beginsAfter(long millis) {
		return startMillis >= millis;
	}
}
