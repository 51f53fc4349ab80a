package org.kado.analysis.axis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kado.model.TimeRange;

/**
 * The slot convention: a slot with at least one instant counts whole. Slots are as long as T and lie on the calendar at
 * multiples of T since the epoch, so that slots of a minute are the minutes of the clock.
 *
 * <pre>
 *   slots      │         │         │         │
 *   instants       ·  ·                   ·
 *   slot       ├─────────┤         ├─────────┤
 * </pre>
 *
 * Where the stretch ends within the slot, the slot counts to its last instant, as episodes do; a lone instant counts a tick.
 */
final class SlotInput {

	private final RecordedAxis axis;
	private final Instants instants;
	private final Stretches stretches;
	private final IdleThreshold threshold;
	private final List<TimeRange> found = new ArrayList<>();

	private SlotInput(RecordedAxis axis, Instants instants, Stretches stretches, IdleThreshold threshold) {
		this.axis = axis;
		this.instants = instants;
		this.stretches = stretches;
		this.threshold = threshold;
	}

	/** The spans of the axis that count as worked. */
	static Ranges of(RecordedAxis axis, Instants instants, Stretches stretches, GhostInput ghost, IdleThreshold threshold) {
		SlotInput slots = new SlotInput(axis, instants, stretches, threshold);
		for (int i = 0; i < instants.size(); i++) {
			if (!ghost.isGhost(i)) {
				slots.note(i, instants.first(i), instants.stretchOfFirst(i, stretches));
				slots.note(i, instants.last(i), instants.stretchOfLast(i, stretches));
			}
		}
		slots.found.sort(Comparator.comparingLong(TimeRange::startMillis));
		Ranges man = new Ranges();
		slots.found.forEach(r -> man.append(r.startMillis(), r.endMillis()));
		return man;
	}

	private void note(int i, long instantMillis, int stretch) {
		if (stretch == Stretches.NONE) {
			return;
		}
		long millis = Math.max(instantMillis, stretches.start(stretch));
		long slotMillis = threshold.millisFor(instants.header(i));
		long offset = axis.offset(instants.row(i));
		long slotStart = Math.floorDiv(millis + offset, slotMillis) * slotMillis - offset;
		long from = Math.max(slotStart, stretches.start(stretch));
		long end = slotStart + slotMillis;
		if (end > stretches.end(stretch)) {
			end = Math.min(Math.max(millis, from + instants.header(i).tickMillis()), stretches.end(stretch));
		}
		found.add(new TimeRange(from, Math.max(from, end)));
	}
}
