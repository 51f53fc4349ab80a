package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;

/**
 * Moves minute rows with the ticks that they sum up: they carry the number of the last one. Without it they would stay where the wrong clock put them and
 * count beside the facts that were moved away.
 */
public final class MinuteRetiming {

	private final List<Retiming> sessions;

	MinuteRetiming(List<Retiming> sessions) {
		this.sessions = List.copyOf(sessions);
	}

	/** The series with its rows put right, sorted by stamp, each slot once; the same one where nothing is moved. */
	public MinuteSeries series(MinuteSeries recorded) {
		if (sessions.isEmpty()) {
			return recorded;
		}
		List<MinuteRow> rows = new ArrayList<>();
		long shiftMillis = 0;
		boolean moved = false;
		for (MinuteRow row : recorded.rows()) {
			// a slot in which no tick ended goes with the one before
			shiftMillis = row.sequence() < 0 ? shiftMillis : shift(row, recorded.slotMillis());
			moved |= shiftMillis != 0;
			rows.add(new MinuteRow(row.stampMillis() + shiftMillis, row.man(), row.machine(), row.sequence(), row.coveredMillis(), row.thresholdMillis(),
					row.stateMillis()));
		}
		return moved ? new MinuteSeries(recorded.header(), recorded.slotMillis(), inOrder(rows)) : recorded;
	}

	private long shift(MinuteRow row, long slotMillis) {
		return sessions.stream().map(session -> session.shift(row.sequence(), row.stampMillis(), slotMillis)).flatMap(Optional::stream).findFirst().orElse(0L);
	}

	private static List<MinuteRow> inOrder(List<MinuteRow> rows) {
		rows.sort(Comparator.comparingLong(MinuteRow::stampMillis));
		List<MinuteRow> once = new ArrayList<>();
		for (MinuteRow row : rows) {
			if (once.isEmpty() || once.get(once.size() - 1).stampMillis() != row.stampMillis()) {
				once.add(row);
			}
		}
		return once;
	}
}
