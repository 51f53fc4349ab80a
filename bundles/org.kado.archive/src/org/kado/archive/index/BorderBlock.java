package org.kado.archive.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.model.State;
import org.kado.model.report.StateBorder;

/** Borders of states as values of a block, each with the hash of what it stands on. */
final class BorderBlock {

	private static final State[] STATES = State.values();

	private BorderBlock() {
	}

	/**
	 * A border and what it stands on.
	 *
	 * @param key    of {@link StatesKey#beginning}
	 * @param border the border
	 */
	record Keyed(String key, StateBorder border) {
	}

	static void write(BlockOutput out, Keyed keyed) {
		StateBorder border = keyed.border;
		out.text(keyed.key).number(border.millis()).list(border.sessions(), BorderBlock::session).list(border.thresholdsMillis(), BlockOutput::number);
		out.list(new TreeSet<>(border.minuteStates()), (o, state) -> o.number(state.ordinal()));
	}

	private static void session(BlockOutput out, StateBorder.Session session) {
		out.text(session.session()).number(session.from()).number(session.through()).number(session.rows());
		out.list(session.start().stream().toList(), (o, start) -> {
			o.number(start.endMillis()).number(start.offsetMillis()).number(start.shiftMillis());
			o.list(start.events(), BorderBlock::earlier);
		});
	}

	private static void earlier(BlockOutput out, StateBorder.Earlier earlier) {
		SegmentBlock.event(out, earlier.event());
		out.number(earlier.segment()).number(earlier.axisMillis());
	}

	static Keyed read(BlockInput in) throws IndexDamageException {
		return new Keyed(in.text(), new StateBorder(in.number(), in.list(BorderBlock::readSession), in.list(BlockInput::number), states(in)));
	}

	private static Set<State> states(BlockInput in) throws IndexDamageException {
		Set<State> states = EnumSet.noneOf(State.class);
		states.addAll(in.list(each -> STATES[each.choice(STATES.length)]));
		return states;
	}

	private static StateBorder.Session readSession(BlockInput in) throws IndexDamageException {
		return new StateBorder.Session(in.text(), in.integer(), in.integer(), in.integer(), first(in.list(BorderBlock::readStart)));
	}

	private static Optional<StateBorder.Start> first(List<StateBorder.Start> starts) {
		return starts.stream().findFirst();
	}

	private static StateBorder.Start readStart(BlockInput in) throws IndexDamageException {
		return new StateBorder.Start(in.number(), in.number(), in.number(), in.list(BorderBlock::readEarlier));
	}

	private static StateBorder.Earlier readEarlier(BlockInput in) throws IndexDamageException {
		return new StateBorder.Earlier(SegmentBlock.readEvent(in), in.integer(), in.number());
	}
}
