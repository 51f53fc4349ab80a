package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.kado.archive.file.ClockPart;
import org.kado.archive.file.FileSegment;

/** What a session's rows tell of its PC's clock: the stretches between disturbances, and how they hang together. */
final class SessionClock {

	private final List<Stretch> stretches = new ArrayList<>();
	/** What the clock was set by before each stretch; empty where that is not known. */
	private final List<OptionalLong> shifts = new ArrayList<>();
	private final ClockSettings others;
	private ClockPart before;
	private int run;

	/**
	 * @param segments the session's files in recorded order
	 * @param others   settings of the clock that other sessions recorded
	 */
	SessionClock(List<FileSegment> segments, ClockSettings others) {
		this.others = others;
		for (int segment = 0; segment < segments.size(); segment++) {
			for (ClockPart part : segments.get(segment).clock()) {
				add(segment, part);
			}
		}
		for (int i = stretches.size() - 2; i >= 0; i--) {
			if (stretches.get(i).run() == stretches.get(i + 1).run()) {
				stretches.get(i).frame(stretches.get(i + 1).frameMillis() + shifts.get(i + 1).orElseThrow());
			}
		}
	}

	/** In recorded order. */
	List<Stretch> stretches() {
		return stretches;
	}

	private void add(int segment, ClockPart part) {
		if (before == null) {
			begin(segment, part, OptionalLong.empty());
		} else if (continues(part)) {
			stretches.get(stretches.size() - 1).add(part);
		} else {
			begin(segment, part, shift(part));
		}
		before = part;
	}

	private void begin(int segment, ClockPart part, OptionalLong shift) {
		run += shift.isPresent() ? 0 : 1;
		stretches.add(new Stretch(segment, part, run));
		shifts.add(shift);
	}

	/** Whether the clock ran on undisturbed from the part before. */
	private boolean continues(ClockPart part) {
		boolean watched = part.opening() == ClockPart.Opening.HEADER || part.opening() == ClockPart.Opening.START;
		if (!watched || part.firstMillis() < before.lastMillis() - Drift.TOLERANCE_MILLIS) {
			return false;
		}
		Stretch last = stretches.get(stretches.size() - 1);
		boolean comparable = part.firstMark().isKnown() && last.nearestMark(part.firstMillis()).isKnown();
		return comparable ? last.isOfSameClock(part.firstMark()) : part.opening() == ClockPart.Opening.HEADER;
	}

	private OptionalLong shift(ClockPart part) {
		if (part.opening() == ClockPart.Opening.CHANGE) {
			return OptionalLong.of(part.shiftMillis());
		}
		if (isOfSameBoot(part)) {
			return OptionalLong.of(part.firstMark().originMillis() - before.lastMark().originMillis());
		}
		// a boot: the clock runs on while the PC is off, unless its battery is empty or somebody set it
		boolean ranOn = part.firstMillis() >= before.lastMillis() - Drift.TOLERANCE_MILLIS && !others.between(before.lastMillis(), part.firstMillis());
		return ranOn ? OptionalLong.of(0) : OptionalLong.empty();
	}

	/** The clock may have been set while no recorder watched. A boot would have a row of its own, if no row is missing. */
	private boolean isOfSameBoot(ClockPart part) {
		return part.opening() != ClockPart.Opening.BOOT && part.firstMark().isKnown() && before.lastMark().isKnown()
				&& part.firstMark().monotonicMillis() >= before.lastMark().monotonicMillis() && part.firstSequence() == before.lastSequence() + 1;
	}
}
