package org.kado.formats.activitywatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;

/**
 * Events without their overlaps: where one says that somebody was there and another that nobody was, somebody was. Between events that are apart by at
 * most a minute the one before goes on; a longer distance is no data.
 *
 * <pre>
 *   not-afk   ├─────┤   ├───┤
 *   afk            ├──────┤  ├──┤            ├──┤
 *   spans     ├─man─┼idl┼man┼idle          ├idle     (more than 60 s apart)
 * </pre>
 */
final class UnitedSpans {

	private static final long LONGEST_SILENCE_MILLIS = 60_000;

	private UnitedSpans() {
	}

	/** The spans in rising order; they don't overlap. */
	static List<RecordedSpan> of(List<RecordedSpan> events) {
		List<RecordedSpan> sorted = new ArrayList<>(events);
		sorted.removeIf(event -> event.endMillis() == event.startMillis());
		sorted.sort(Comparator.comparingLong(RecordedSpan::startMillis).thenComparingLong(RecordedSpan::endMillis));
		List<RecordedSpan> united = new ArrayList<>();
		for (RecordedSpan piece : pieces(sorted)) {
			append(united, piece);
		}
		return united;
	}

	/** The time between all edges, each with its state; found in one sweep. */
	private static List<RecordedSpan> pieces(List<RecordedSpan> sorted) {
		TreeSet<Long> edges = new TreeSet<>();
		sorted.forEach(event -> {
			edges.add(event.startMillis());
			edges.add(event.endMillis());
		});
		List<RecordedSpan> pieces = new ArrayList<>();
		long manUntil = Long.MIN_VALUE;
		long idleUntil = Long.MIN_VALUE;
		int next = 0;
		Long from = edges.isEmpty() ? null : edges.first();
		while (from != null) {
			for (; next < sorted.size() && sorted.get(next).startMillis() == from; next++) {
				RecordedSpan event = sorted.get(next);
				manUntil = event.state() == State.MAN ? Math.max(manUntil, event.endMillis()) : manUntil;
				idleUntil = event.state() == State.MAN ? idleUntil : Math.max(idleUntil, event.endMillis());
			}
			Long to = edges.higher(from);
			if (to != null && (manUntil > from || idleUntil > from)) {
				pieces.add(new RecordedSpan(from, to, manUntil > from ? State.MAN : State.IDLE));
			}
			from = to;
		}
		return pieces;
	}

	private static void append(List<RecordedSpan> united, RecordedSpan piece) {
		int last = united.size() - 1;
		if (last < 0) {
			united.add(piece);
			return;
		}
		RecordedSpan before = united.get(last);
		boolean joins = piece.startMillis() - before.endMillis() <= LONGEST_SILENCE_MILLIS;
		if (joins && before.state() == piece.state()) {
			united.set(last, new RecordedSpan(before.startMillis(), piece.endMillis(), before.state()));
		} else {
			united.set(last, joins ? new RecordedSpan(before.startMillis(), piece.startMillis(), before.state()) : before);
			united.add(piece);
		}
	}
}
