package org.kado.analysis.calendar;

import java.util.List;
import java.util.TreeMap;

import org.kado.analysis.axis.PlacedEvent;
import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.RecordedAxis;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;

/**
 * Finds when the PC was off: from a shutdown row to the boot that a later start tells of. Decided on the calendar and over all
 * sessions, since a boot starts the axis anew and the session that starts may be another one than that which shut down.
 *
 * <pre>
 *   rows       ├──────────┤S                         B├───────
 *   off                    ├───────────────────┤            to the boot, not to the recorder's start
 * </pre>
 *
 * Rows that go on for more than three ticks after a shutdown row show that it was not carried out.
 */
final class OffSpans {

	/** Shutdown stamps, with how long rows may go on after them. */
	private final TreeMap<Long, Long> shutdowns = new TreeMap<>();
	private final Ranges covered;
	private final TreeMap<Long, Long> found = new TreeMap<>();

	private OffSpans(Ranges covered) {
		this.covered = covered;
	}

	/**
	 * Pairs shutdowns and boots.
	 *
	 * @param sessions all sessions of the PC
	 * @param covered  time that rows of any of them tell of
	 */
	static Ranges of(List<RecordedAxis> sessions, Ranges covered) {
		OffSpans spans = new OffSpans(covered);
		sessions.forEach(axis -> axis.events().forEach(spans::noteShutdown));
		sessions.forEach(axis -> axis.events().forEach(spans::noteBoot));
		Ranges off = new Ranges();
		spans.found.forEach(off::append);
		return off;
	}

	private void noteShutdown(PlacedEvent event) {
		if (event.kind() == EventKind.SHUTDOWN && event.header().records(Source.SHUTDOWN)) {
			shutdowns.put(event.stampMillis(), (long) RecordedAxis.HOLE_TICKS * event.header().tickMillis());
		}
	}

	private void noteBoot(PlacedEvent event) {
		if (event.kind() != EventKind.BOOT) {
			return;
		}
		long boot = event.event().detailMillis("boot_ms", Long.MIN_VALUE);
		var shutdown = shutdowns.lowerEntry(boot);
		if (shutdown != null && !covered.overlaps(shutdown.getKey() + shutdown.getValue(), boot)) {
			found.merge(shutdown.getKey(), boot, Math::min);
		}
	}
}
