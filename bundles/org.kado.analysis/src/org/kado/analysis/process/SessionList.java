package org.kado.analysis.process;

import java.time.Instant;
import java.util.List;

import org.kado.model.report.ProcessOwner;
import org.kado.model.report.ProcessSession;

/** Makes sessions of sightings. */
final class SessionList implements Sightings.Sink {

	private final ProcessOwner owner;
	private final List<ProcessSession> target;
	private final ProcessSums sums = new ProcessSums();
	private long startMillis;
	private long endMillis;

	SessionList(ProcessOwner owner, List<ProcessSession> target) {
		this.owner = owner;
		this.target = target;
	}

	@Override
	public void watched(long calendarEnd, long watchedMillis) {
		// a session tells when it ran, not when it was looked for
	}

	@Override
	public void seen(boolean begins, long start, long end, long ranMillis, ProcessRows rows) {
		if (begins) {
			end();
			startMillis = start;
		}
		endMillis = end;
		sums.add(begins, ranMillis, rows);
	}

	/** Ends the last session. */
	void end() {
		if (sums.sessions() > 0) {
			target.add(new ProcessSession(owner, Instant.ofEpochMilli(startMillis), Instant.ofEpochMilli(endMillis), sums.ranMillis(),
					sums.cpuMillis(), sums.peakResidentBytes()));
		}
		sums.clear();
	}
}
