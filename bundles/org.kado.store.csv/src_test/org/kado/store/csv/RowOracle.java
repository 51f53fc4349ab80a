package org.kado.store.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which rows were given to recordings, and what their fate may be. */
final class RowOracle {

	private final Map<Integer, Row> rows = new LinkedHashMap<>();
	/** Sessions that may write into files without a name until their next force. */
	private final Set<String> unsure = new HashSet<>();
	private int losses;

	/** What may have become of a row. */
	enum Fate {
		/** It may be there, once, or not: the recording did not take it, or it was lost with bytes that nobody forced. */
		MAYBE,
		/** The recording took it: it is there unless the power fails. */
		TAKEN,
		/** It was forced: it is there. */
		SAFE
	}

	/** The kinds of row that the oracle follows. */
	enum Kind {
		TICK, EVENT, MINUTE
	}

	/** A row. */
	static final class Row {

		final int id;
		final Kind kind;
		final String session;
		final TickCopy tick;
		final long stampMillis;
		Fate fate = Fate.MAYBE;
		int losses;
		boolean ofFormerRun;

		Row(int id, Kind kind, String session, TickCopy tick, long stampMillis) {
			this.id = id;
			this.kind = kind;
			this.session = session;
			this.tick = tick;
			this.stampMillis = stampMillis;
		}

		@Override
		public String toString() {
			return kind + " " + id + " of session " + session + " (" + fate + ")";
		}
	}

	/** A row is about to be given to a recording. */
	Row given(Kind kind, String session, TickCopy tick, long stampMillis) {
		Row row = new Row(rows.size() + 1, kind, session, tick, stampMillis);
		rows.put(row.id, row);
		row.losses = losses;
		return row;
	}

	/** The row is given once more. */
	void givenAgain(Row row) {
		row.losses = losses;
	}

	/** Number of the next row. */
	int nextId() {
		return rows.size() + 1;
	}

	/** The recording took the row; where bytes were lost while it did, they may have been the row's. */
	void taken(Row row) {
		row.fate = unsure.contains(row.session) || row.losses != losses ? Fate.MAYBE : Fate.TAKEN;
	}

	/**
	 * A force begins: what it makes safe once it has succeeded.
	 *
	 * @param formerRunToo whether nothing hindered the run in opening the files of the one before
	 */
	Forcing forcing(String session, boolean formerRunToo) {
		List<Row> taken = rows.values().stream().filter(row -> row.session.equals(session) && row.fate == Fate.TAKEN).toList();
		// a run forces the facts of the one before as soon as it has a file of its own, and never its minute rows
		boolean begun = formerRunToo && taken.stream().anyMatch(row -> !row.ofFormerRun && row.kind != Kind.MINUTE);
		return new Forcing(session, unsure.contains(session), losses,
				taken.stream().filter(row -> !row.ofFormerRun || begun && row.kind != Kind.MINUTE).toList());
	}

	void forced(Forcing forcing) {
		forcing.rows.stream().filter(row -> row.fate == Fate.TAKEN).forEach(row -> row.fate = Fate.SAFE);
		if (forcing.unsure) {
			// it began after the files were taken away, and must have noticed
			unsure.remove(forcing.session);
		}
	}

	/**
	 * A force that has begun.
	 *
	 * @param unsure whether files may have been without names when it began
	 * @param losses how often anything was lost before
	 * @param rows   what it makes safe
	 */
	record Forcing(String session, boolean unsure, int losses, List<Row> rows) {
	}

	/** A run ended in order or not: files are opened by their names next time. */
	void restarted(String session) {
		unsure.remove(session);
		rows.values().stream().filter(row -> row.session.equals(session)).forEach(row -> row.ofFormerRun = true);
	}

	void folderDeleted(List<String> recording) {
		losses++;
		rows.values().forEach(row -> row.fate = Fate.MAYBE);
		unsure.addAll(recording);
	}

	void unforcedLost() {
		losses++;
		rows.values().stream().filter(row -> row.fate == Fate.TAKEN).forEach(row -> row.fate = Fate.MAYBE);
	}

	/** Rows whose absence would be a loss. */
	long owed() {
		return rows.values().stream().filter(row -> row.fate != Fate.MAYBE).count();
	}

	/** What is wrong with the rows that were read back. */
	List<String> judge(ReadBack read) {
		List<String> wrong = new ArrayList<>(read.violations());
		Map<Integer, Integer> times = new HashMap<>();
		read.ticks().forEach(tick -> tick(tick, times, wrong));
		read.eventIds().forEach(id -> times.merge(id, 1, Integer::sum));
		read.minuteIds().forEach(id -> times.merge(id, 1, Integer::sum));
		for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
			if (!rows.containsKey(entry.getKey())) {
				wrong.add("a row that nobody recorded: " + entry.getKey());
			} else if (entry.getValue() > 1) {
				wrong.add("there " + entry.getValue() + " times: " + rows.get(entry.getKey()));
			}
		}
		rows.values().stream().filter(row -> row.fate != Fate.MAYBE && !times.containsKey(row.id)).forEach(row -> wrong.add("lost: " + row));
		order(read, wrong);
		return wrong;
	}

	private void tick(TickCopy tick, Map<Integer, Integer> times, List<String> wrong) {
		times.merge(tick.moves(), 1, Integer::sum);
		Row row = rows.get(tick.moves());
		if (row == null || row.tick == null) {
			return;
		}
		boolean complete = row.fate != Fate.MAYBE;
		if (!sameFigures(tick, row.tick) || !isBeginning(tick.processes(), row.tick.processes(), complete)
				|| !isBeginning(tick.interfaces(), row.tick.interfaces(), complete)) {
			wrong.add("other figures than recorded: " + row + ": " + tick + " instead of " + row.tick);
		}
	}

	private static boolean sameFigures(TickCopy a, TickCopy b) {
		return a.stamp() == b.stamp() && a.elapsed() == b.elapsed() && a.inputs() == b.inputs() && a.first() == b.first() && a.last() == b.last()
				&& a.smallest() == b.smallest() && a.largest() == b.largest() && a.keys() == b.keys() && a.clicks() == b.clicks()
				&& a.wheel() == b.wheel() && a.cpu() == b.cpu() && a.memory() == b.memory();
	}

	/** Rows of processes may be missing at the end of a batch that was cut, or in its middle where a power cut left zeros. */
	private static boolean isBeginning(List<String> found, List<String> recorded, boolean complete) {
		return complete ? found.equals(recorded) : recorded.containsAll(found);
	}

	/** Numbers rise as rows were recorded, in each session. */
	private void order(ReadBack read, List<String> wrong) {
		Map<String, Integer> last = new HashMap<>();
		for (ReadBack.Numbered row : read.numbered()) {
			if (row.id() > 0 && rows.containsKey(row.id())) {
				Integer before = last.put(row.stream(), row.id());
				if (before != null && before > row.id() && rows.get(row.id()).kind == Kind.TICK && rows.get(before).kind == Kind.TICK) {
					wrong.add("numbers do not rise as rows were recorded: " + rows.get(before) + " before " + rows.get(row.id()));
				}
			}
		}
	}
}
