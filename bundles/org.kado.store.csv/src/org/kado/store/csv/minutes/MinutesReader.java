package org.kado.store.csv.minutes;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.store.LogSink;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.csv.text.CivilTime;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;

/** Reads one of our minute files (docs/formats/minutes.md). */
public final class MinutesReader {

	private final String equipment;
	private final LogSink sink;
	private final Problems problems;
	private final ByteFields fields = new ByteFields();
	private final CivilTime times = new CivilTime();
	private Map<MinuteColumn, Integer> columns = Map.of();
	private int fieldCount;
	private String installation = "";
	private boolean headerlessTold;

	/**
	 * @param name  name of the file, which holds the equipment
	 * @param label the name that problems carry
	 * @param sink  takes what is read
	 */
	public MinutesReader(String name, String label, LogSink sink) {
		this.equipment = MinuteFileName.parse(name).map(MinuteFileName::equipment).orElseGet(() -> OriginalFileName.equipment(name));
		this.sink = sink;
		this.problems = new Problems(label, sink);
	}

	/** Whether a file that begins so is one of ours. */
	public static boolean recognises(byte[] head) {
		try {
			ByteLines lines = OriginalReader.lines(head);
			return lines.next() && MinuteHeaderLine.of(lines.data(), lines.start(), lines.end()).columns().isPresent();
		} catch (IOException e) {
			return false;
		}
	}

	/** Reads the file. */
	public void read(ByteLines lines) throws IOException {
		while (lines.next()) {
			if (lines.isEmpty() || isHeader(lines) && lines.isTerminated() && !isZeroed(lines)) {
				continue;
			}
			if (!lines.isTerminated() && !lines.isPiece()) {
				problems.add(lines.number(), Problem.Kind.GROWING_LINE, lines.end() - lines.start() + " bytes");
			} else if (lines.isTorn()) {
				problems.add(lines.number(), Problem.Kind.TORN_LINE, lines.end() - lines.start() - 1 + " bytes");
			} else {
				row(lines);
			}
		}
	}

	private static boolean isZeroed(ByteLines line) {
		return ByteFields.countNuls(line.data(), line.start(), line.end()) > 0;
	}

	/** A header may come again where files were joined. */
	private boolean isHeader(ByteLines line) {
		byte first = line.data()[line.start()];
		if (first >= '0' && first <= '9') {
			return false;
		}
		MinuteHeaderLine header = MinuteHeaderLine.of(line.data(), line.start(), line.end());
		header.columns().ifPresent(found -> {
			columns = found;
			fieldCount = header.names().size();
		});
		return header.columns().isPresent();
	}

	private void row(ByteLines line) {
		if (columns.isEmpty()) {
			withoutHeader(line);
			return;
		}
		try {
			fields.split(line.data(), line.start(), line.end());
			fields.requireCount(fieldCount);
			MinuteRow row = row();
			header();
			sink.minute(row);
		} catch (BadRowException e) {
			problems.add(line.number(), e);
		}
	}

	private void withoutHeader(ByteLines line) {
		if (!headerlessTold) {
			headerlessTold = true;
			problems.add(line.number(), Problem.Kind.DAMAGED_LINE, "no header before");
		}
	}

	private MinuteRow row() throws BadRowException {
		int offset = columns.get(MinuteColumn.OFFSET);
		long local = times.millis(fields, columns.get(MinuteColumn.DATE), MinuteColumn.DATE.id(), columns.get(MinuteColumn.TIME),
				MinuteColumn.TIME.id());
		long stamp = local - times.offsetMillis(fields, offset, MinuteColumn.OFFSET.id());
		Map<State, Long> states = new EnumMap<>(State.class);
		for (Map.Entry<MinuteColumn, Integer> entry : columns.entrySet()) {
			Optional<State> state = entry.getKey().state();
			if (state.isPresent() && !fields.isEmpty(entry.getValue())) {
				states.put(state.get(), millis(entry.getKey()));
			}
		}
		return new MinuteRow(stamp, flag(MinuteColumn.MAN), flag(MinuteColumn.MACHINE), sequence(), millis(MinuteColumn.COVERED),
				millis(MinuteColumn.THRESHOLD), states);
	}

	private boolean flag(MinuteColumn column) throws BadRowException {
		return OriginalReader.flag(fields, columns.get(column), column.id());
	}

	private long sequence() throws BadRowException {
		Integer field = columns.get(MinuteColumn.SEQUENCE);
		return field == null ? -1 : fields.numberOr(field, MinuteColumn.SEQUENCE.id(), -1);
	}

	private long millis(MinuteColumn column) throws BadRowException {
		Integer field = columns.get(column);
		if (field == null || fields.isEmpty(field)) {
			return -1;
		}
		long millis = fields.thousandths(field, column.id());
		if (millis < 0) {
			throw BadRowException.value(column.id(), fields.excerpt(field));
		}
		return millis;
	}

	/** The header is told with the first row, since only rows name the installation; once more where another one follows. */
	private void header() throws BadRowException {
		String found = fields.text(columns.get(MinuteColumn.INSTALLATION));
		if (found.isEmpty()) {
			throw BadRowException.value(MinuteColumn.INSTALLATION.id(), found);
		}
		if (!found.equals(installation)) {
			installation = found;
			sink.minutes(new MinuteHeader(equipment, found, zone(), false));
		}
	}

	/** Rows name their distance from UTC, not the zone. */
	private ZoneId zone() throws BadRowException {
		long millis = times.offsetMillis(fields, columns.get(MinuteColumn.OFFSET), MinuteColumn.OFFSET.id());
		return ZoneOffset.ofTotalSeconds((int) (millis / 1000));
	}
}
