package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.List;

import org.kado.archive.file.ClockPart;
import org.kado.archive.file.FileSegment;

/** Settings of a PC's clock that recorders saw, by what the clock said before and after. */
final class ClockSettings {

	private final List<Long> stampsMillis = new ArrayList<>();

	void add(List<FileSegment> segments) {
		for (FileSegment segment : segments) {
			for (ClockPart part : segment.clock()) {
				if (part.opening() == ClockPart.Opening.CHANGE) {
					stampsMillis.add(part.firstMillis());
					stampsMillis.add(part.firstMillis() - part.shiftMillis());
				}
			}
		}
	}

	/** Whether one of them may lie between two moments of the PC's clock. */
	boolean between(long fromMillis, long toMillis) {
		return stampsMillis.stream().anyMatch(stamp -> fromMillis <= stamp && stamp <= toMillis);
	}
}
