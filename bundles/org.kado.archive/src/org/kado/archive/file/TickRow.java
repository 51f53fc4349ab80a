package org.kado.archive.file;

import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.facts.Truths;

/** Compares and copies single ticks of columns; needed only where files overlap or grew. */
public final class TickRow {

	private TickRow() {
	}

	/**
	 * Whether the first row tells all that the second one tells, and nothing else. The second may lack processes: they stand in
	 * lines of their own, and a copy made while the file grew may have missed the last ones.
	 */
	public static boolean holds(TickColumns a, int i, TickColumns b, int j) {
		return a.stampMillis(i) == b.stampMillis(j) && a.elapsedMillis(i) == b.elapsedMillis(j) //
				&& sameInput(a, i, b, j) //
				&& a.keys(i) == b.keys(j) && a.memoryAvailableBytes(i) == b.memoryAvailableBytes(j) //
				&& Float.compare(a.cpuPercent(i), b.cpuPercent(j)) == 0 //
				&& holdsTruths(a.ruleTruths(i), b.ruleTruths(j)) && holdsTruths(a.conditionTruths(i), b.conditionTruths(j)) //
				&& b.processes().stream().allMatch(process -> holdsProcess(a, i, process, j));
	}

	/** Truths stand in a line of their own as well. */
	private static boolean holdsTruths(long a, long b) {
		return a == b || b == Truths.NONE_KNOWN;
	}

	private static boolean sameInput(TickColumns a, int i, TickColumns b, int j) {
		return a.inputCount(i) == b.inputCount(j) && a.firstInputMillis(i) == b.firstInputMillis(j) //
				&& a.lastInputMillis(i) == b.lastInputMillis(j) //
				&& a.minSpacingMillis(i) == b.minSpacingMillis(j) && a.maxSpacingMillis(i) == b.maxSpacingMillis(j);
	}

	private static boolean holdsProcess(TickColumns a, int i, ProcessColumns process, int j) {
		int row = find(process, j);
		return row < 0 || a.findProcess(process.name()).filter(own -> sameProcess(own, find(own, i), process, row)).isPresent();
	}

	private static boolean sameProcess(ProcessColumns a, int i, ProcessColumns b, int j) {
		return i >= 0 && a.pids(i) == b.pids(j) && a.cpuMillis(i) == b.cpuMillis(j) && a.residentBytes(i) == b.residentBytes(j)
				&& a.ioBytes(i) == b.ioBytes(j);
	}

	/** Row of the process that belongs to the tick; negative where there is none. */
	private static int find(ProcessColumns process, int tickRow) {
		int low = 0;
		int high = process.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int found = process.tickRow(middle);
			if (found == tickRow) {
				return middle;
			}
			if (found < tickRow) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return -1;
	}

	/** Fills the holder with the row. */
	public static Tick fill(Tick tick, TickColumns from, int row) {
		tick.begin(from.sequence(row), from.stampMillis(row), from.elapsedMillis(row));
		if (from.inputCount(row) == 0) {
			tick.noInput();
		} else if (from.inputCount(row) > 0) {
			tick.input(from.inputCount(row), from.firstInputMillis(row), from.lastInputMillis(row), from.minSpacingMillis(row),
					from.maxSpacingMillis(row));
		}
		tick.counts(from.keys(row), Tick.NOT_MEASURED, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		tick.cpu(from.cpuPercent(row));
		tick.memoryAvailable(from.memoryAvailableBytes(row));
		for (ProcessColumns process : from.processes()) {
			int i = find(process, row);
			if (i >= 0) {
				tick.process(process.name(), process.pids(i), process.cpuMillis(i), process.residentBytes(i), process.ioBytes(i));
			}
		}
		tick.rules(Truths.MAX, from.ruleTruths(row));
		tick.conditions(Truths.MAX, from.conditionTruths(row));
		return tick;
	}
}
