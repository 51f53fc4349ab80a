package org.kado.analysis.process;

import org.kado.model.facts.Tick;

/** Sums over sightings. What was not measured adds nothing; a sum of nothing is not measured. */
final class ProcessSums {

	private int sessions;
	private long ranMillis;
	private long watchedMillis;
	private long cpuMillis;
	private long peakResidentBytes;

	ProcessSums() {
		clear();
	}

	void clear() {
		sessions = 0;
		ranMillis = 0;
		watchedMillis = 0;
		cpuMillis = Tick.NOT_MEASURED;
		peakResidentBytes = Tick.NOT_MEASURED;
	}

	void add(boolean begins, long ran, ProcessRows rows) {
		sessions += begins ? 1 : 0;
		ranMillis += ran;
		if (rows.cpuMillis() != Tick.NOT_MEASURED) {
			cpuMillis = Math.max(0, cpuMillis) + rows.cpuMillis();
		}
		peakResidentBytes = Math.max(peakResidentBytes, rows.residentBytes());
	}

	void addWatched(long millis) {
		watchedMillis += millis;
	}

	int sessions() {
		return sessions;
	}

	long ranMillis() {
		return ranMillis;
	}

	long watchedMillis() {
		return watchedMillis;
	}

	long cpuMillis() {
		return cpuMillis;
	}

	long peakResidentBytes() {
		return peakResidentBytes;
	}
}
