package org.kado.formats.mtconnect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;

/**
 * What the execution of a device was, from row to row.
 *
 * <pre>
 *   rows        |   |   |  |    |                  |  |      of any key
 *   execution   ACTIVE     READY                   ACTIVE
 *   spans       ├─machine──┼idle┤     no data      ├machine
 *                               └ more than 60 s ──┘
 * </pre>
 */
final class DeviceSpans {

	/** A stream that is silent for longer has stopped. */
	static final long LONGEST_SILENCE_MILLIS = 60_000;

	private static final String ACTIVE = "ACTIVE";

	private final List<RecordedSpan> spans = new ArrayList<>();
	private Optional<State> execution = Optional.empty();
	private boolean available = true;
	private RecordedSpan open;

	private DeviceSpans() {
	}

	/**
	 * The spans of a device.
	 *
	 * @param changes what it said, in file order
	 * @param rows    stamps of all rows of the file, sorted
	 */
	static List<RecordedSpan> of(List<DeviceChange> changes, long[] rows) {
		List<DeviceChange> sorted = new ArrayList<>(changes);
		sorted.sort(Comparator.comparingLong(DeviceChange::stampMillis).thenComparingInt(DeviceChange::order));
		DeviceSpans device = new DeviceSpans();
		int next = 0;
		for (int row = 0; row < rows.length; row++) {
			while (next < sorted.size() && sorted.get(next).stampMillis() == rows[row]) {
				device.take(sorted.get(next++));
			}
			if (row + 1 < rows.length && rows[row + 1] - rows[row] <= LONGEST_SILENCE_MILLIS) {
				device.append(rows[row], rows[row + 1]);
			}
		}
		device.close();
		return device.spans;
	}

	private void take(DeviceChange change) {
		boolean known = !change.value().equals(ShdrRow.UNAVAILABLE) && !change.value().isEmpty();
		if (change.execution()) {
			execution = known ? Optional.of(change.value().equals(ACTIVE) ? State.MACHINE : State.IDLE) : Optional.empty();
		} else {
			available = known;
		}
	}

	private void append(long from, long to) {
		if (execution.isEmpty() || !available || to == from) {
			return;
		}
		boolean goesOn = open != null && open.endMillis() == from && open.state() == execution.get();
		if (!goesOn) {
			close();
		}
		open = new RecordedSpan(goesOn ? open.startMillis() : from, to, execution.get());
	}

	private void close() {
		if (open != null) {
			spans.add(open);
		}
	}
}
