package org.kado.archive.index;

import java.util.OptionalLong;

import org.kado.archive.file.ClockBeacon;
import org.kado.archive.file.ClockPart;

/** What segments and visits tell of a PC's clock. Times lie close to each other and take few bytes. */
final class ClockBlock {

	private static final ClockPart.Opening[] OPENINGS = ClockPart.Opening.values();

	private ClockBlock() {
	}

	static void write(BlockOutput out, ClockPart part) {
		out.number(part.firstSequence()).number(part.lastSequence() - part.firstSequence()).number(part.opening().ordinal()).number(part.shiftMillis());
		out.number(part.firstMillis()).number(part.lastMillis() - part.firstMillis());
		write(out, part, part.firstMark());
		write(out, part, part.lastMark());
	}

	private static void write(BlockOutput out, ClockPart part, ClockPart.Mark mark) {
		out.number(mark.isKnown() ? 1 : 0);
		if (mark.isKnown()) {
			out.number(mark.stampMillis() - part.firstMillis()).number(mark.monotonicMillis());
		}
	}

	static ClockPart read(BlockInput in) throws IndexDamageException {
		long firstSequence = in.number();
		long lastSequence = firstSequence + in.number();
		ClockPart.Opening opening = OPENINGS[in.choice(OPENINGS.length)];
		long shiftMillis = in.number();
		long firstMillis = in.number();
		long lastMillis = firstMillis + in.number();
		return new ClockPart(firstSequence, lastSequence, opening, shiftMillis, firstMillis, lastMillis, mark(in, firstMillis), mark(in, firstMillis));
	}

	static void write(BlockOutput out, ClockBeacon beacon) {
		out.text(beacon.id()).text(beacon.installation()).number(beacon.utcMillis()).number(beacon.monotonicMillis());
		write(out, beacon.stickMillis());
		write(out, beacon.trueMillis());
		out.number(beacon.truePrecisionMillis());
	}

	private static void write(BlockOutput out, OptionalLong millis) {
		out.number(millis.isPresent() ? 1 : 0).number(millis.orElse(0));
	}

	static ClockBeacon readBeacon(BlockInput in) throws IndexDamageException {
		return new ClockBeacon(in.text(), in.text(), in.number(), in.number(), optional(in), optional(in), in.integer());
	}

	private static OptionalLong optional(BlockInput in) throws IndexDamageException {
		boolean present = in.choice(2) == 1;
		long millis = in.number();
		return present ? OptionalLong.of(millis) : OptionalLong.empty();
	}

	private static ClockPart.Mark mark(BlockInput in, long firstMillis) throws IndexDamageException {
		return in.choice(2) == 0 ? ClockPart.Mark.NONE : new ClockPart.Mark(firstMillis + in.number(), in.number());
	}
}
