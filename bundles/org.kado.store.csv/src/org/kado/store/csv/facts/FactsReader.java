package org.kado.store.csv.facts;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Tick;
import org.kado.store.LogSink;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;

/**
 * Reads one facts file (docs/formats/facts.md). Every whole row counts, whatever stands before and after it; what can't be read is
 * told as a problem.
 */
public final class FactsReader {

	private static final int MAX_UNKNOWN_KINDS = 16;
	private static final int MAX_KIND_BYTES = 16;
	private static final int KIB_SHIFT = 10;

	private final LogSink sink;
	private final Problems problems;
	private final ByteFields fields = new ByteFields();
	private final HeaderReader headers = new HeaderReader();
	private final TickReader ticks;
	private final PlainRows plain;
	private final Set<String> unknownKinds = new HashSet<>();
	private Optional<FactsHeader> header = Optional.empty();
	private boolean unheadedTold;
	private long damagedLine;

	/**
	 * @param label the name that problems carry
	 * @param sink  takes what is read
	 */
	public FactsReader(String label, LogSink sink) {
		this.sink = sink;
		this.problems = new Problems(label, sink);
		this.ticks = new TickReader(sink);
		this.plain = new PlainRows(ticks, fields);
	}

	/** Reads the file. */
	public void read(ByteLines lines) throws IOException {
		while (next(lines)) {
			if (lines.isTerminated() && FactsLayout.isFirstLine(lines)) {
				// also in mid-file, where someone joined files
				if (!firstLine(lines)) {
					break;
				}
			} else if (!lines.isEmpty()) {
				line(lines);
			}
		}
		ticks.finish();
	}

	/** Goes to the next line that is not read by the short way. */
	private boolean next(ByteLines lines) throws IOException {
		if (header.isPresent()) {
			long line = lines.number();
			plain.take(lines);
			if (plain.tookTick() && problems.areNone()) {
				sink.resumable(lines.offsetOf(plain.tickPosition()), line + plain.tickRow());
			}
		}
		return lines.next();
	}

	/** Reads the rest of a file whose rows stand under that header. False where another header or the like follows: it hangs on what stands before. */
	public boolean readOn(ByteLines lines, FactsHeader begun) throws IOException {
		header = Optional.of(begun);
		plain.header(begun);
		while (next(lines)) {
			if (isHeaderRow(lines)) {
				return false;
			}
			if (!lines.isEmpty()) {
				line(lines);
			}
		}
		ticks.finish();
		return true;
	}

	/** Whether the line is or may become one of a header, also where a spreadsheet quoted it. */
	private static boolean isHeaderRow(ByteLines line) {
		int at = line.start();
		while (at < line.end() && (line.data()[at] == '"' || line.data()[at] == ' ')) {
			at++;
		}
		return at < line.end() && (line.data()[at] == 'h' || line.data()[at] == 'k');
	}

	/** False where the file is of a later version, whose rows might mean something else. */
	private boolean firstLine(ByteLines line) {
		ticks.finish();
		try {
			fields.split(line.data(), line.start(), line.end());
			long version = fields.number(1, "version");
			if (version > FactsLayout.VERSION) {
				problems.add(line.number(), Problem.Kind.NEWER_FORMAT, fields.excerpt(1));
				return false;
			}
		} catch (BadRowException e) {
			problems.add(line.number(), e);
		}
		return true;
	}

	private void line(ByteLines line) {
		if (line.isPiece()) {
			damaged(line, Problem.Kind.DAMAGED_LINE, "> " + ByteLines.MAX_LINE_BYTES + " bytes");
		} else if (!line.isTerminated()) {
			problems.add(line.number(), Problem.Kind.GROWING_LINE, line.end() - line.start() + " bytes");
		} else if (line.isTorn()) {
			torn(line);
		} else {
			row(line);
		}
	}

	private void damaged(ByteLines line, Problem.Kind kind, String detail) {
		if (line.number() != damagedLine) {
			damagedLine = line.number();
			problems.add(damagedLine, kind, detail);
		}
	}

	/** A cut line that holds more than a part of a row is called damaged. */
	private void torn(ByteLines line) {
		int nuls = ByteFields.countNuls(line.data(), line.start(), line.end());
		if (nuls > 0) {
			problems.add(line.number(), ByteFields.nuls(nuls));
		} else {
			problems.add(line.number(), Problem.Kind.TORN_LINE, line.end() - line.start() - 1 + " bytes");
		}
	}

	private void row(ByteLines line) {
		try {
			fields.split(line.data(), line.start(), line.end());
			Optional<RowKind> kind = fields.length(0) == 1 ? RowKind.find(fields.byteAt(0, 0)) : Optional.empty();
			if (kind.isPresent() && header.isEmpty()) {
				withoutHeader(line);
			} else if (kind.isPresent()) {
				tellPlace(line, kind.get());
				known(kind.get());
			} else {
				other(line);
			}
		} catch (BadRowException e) {
			problems.add(line.number(), e);
			if (isTick(line)) {
				ticks.passOver(fields);
			}
		}
	}

	/** Reading could go on at each tick as long as no problem has changed what comes. */
	private void tellPlace(ByteLines line, RowKind kind) {
		if (kind == RowKind.TICK && problems.areNone()) {
			ticks.finish();
			sink.resumable(line.offset(), line.number());
		}
	}

	/** Whether the line would be a tick if it were whole; a spreadsheet may have quoted it. */
	private static boolean isTick(ByteLines line) {
		int quotes = line.data()[line.start()] == '"' ? 1 : 0;
		return line.end() - line.start() > quotes && line.data()[line.start() + quotes] == 't';
	}

	private void withoutHeader(ByteLines line) {
		if (!unheadedTold) {
			unheadedTold = true;
			problems.add(line.number(), Problem.Kind.DAMAGED_LINE, "no h,end before");
		}
	}

	private void known(RowKind kind) throws BadRowException {
		switch (kind) {
			case PROCESS -> ticks.process(fields);
			case NETWORK -> ticks.network(fields);
			case RULES -> ticks.rules(fields, header.orElseThrow());
			case TOTAL -> ticks.total(fields);
			case PROCESSORS -> ticks.processors(fields);
			case DISK -> ticks.disk(fields);
			case TICK -> {
				ticks.finish();
				ticks.tick(fields);
			}
			case EVENT -> {
				ticks.finish();
				event();
			}
			case ANCHOR -> {
				ticks.finish();
				anchor();
			}
			case COST -> {
				ticks.finish();
				cost();
			}
			case INVENTORY -> {
				ticks.finish();
				fields.requireCount(kind.fields());
				sink.inventory(fields.text(1), fields.text(2));
			}
			default -> throw new IllegalStateException(kind.id());
		}
	}

	private void other(ByteLines line) throws BadRowException {
		ticks.finish();
		if (fields.is(0, "h")) {
			Optional<FactsHeader> whole = headers.row(fields);
			if (whole.isPresent()) {
				header = whole;
				plain.header(whole.get());
				sink.facts(whole.get());
			}
		} else if (!isKindName()) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, fields.excerpt(0));
		} else if (unknownKinds.size() < MAX_UNKNOWN_KINDS && unknownKinds.add(fields.text(0))) {
			problems.add(line.number(), Problem.Kind.UNKNOWN_ROW, fields.text(0));
		}
	}

	private boolean isKindName() {
		int length = fields.length(0);
		for (int i = 0; i < length; i++) {
			byte b = fields.byteAt(0, i);
			if (b < 'a' || b > 'z') {
				return false;
			}
		}
		return length > 0 && length <= MAX_KIND_BYTES && fields.count() > 1;
	}

	private void event() throws BadRowException {
		RowKind kind = RowKind.EVENT;
		fields.requireCount(kind.fields());
		long sequence = fields.number(1, kind.column(1));
		long stamp = fields.number(2, kind.column(2));
		long monotonic = fields.numberOr(3, kind.column(3), Tick.NOT_MEASURED);
		String name = fields.text(4);
		EventKind eventKind = EventKind.of(name);
		Map<String, String> details = new HashMap<>();
		for (int i = kind.fields(); i < fields.count(); i++) {
			String detail = fields.text(i);
			int equals = detail.indexOf('=');
			if (equals < 0) {
				throw BadRowException.value("details", fields.excerpt(i));
			}
			details.put(detail.substring(0, equals), detail.substring(equals + 1));
		}
		if (eventKind == EventKind.UNKNOWN) {
			details.put("kind", name);
		}
		sink.event(new Event(sequence, stamp, monotonic, eventKind, details));
	}

	private void cost() throws BadRowException {
		RowKind kind = RowKind.COST;
		fields.requireCount(kind.fields());
		long residentKib = fields.numberOr(4, kind.column(4), Tick.NOT_MEASURED);
		sink.cost(new AgentCost(fields.number(1, kind.column(1)), fields.number(2, kind.column(2)),
				fields.numberOr(3, kind.column(3), Tick.NOT_MEASURED), residentKib < 0 ? Tick.NOT_MEASURED : residentKib << KIB_SHIFT,
				fields.numberOr(5, kind.column(5), Tick.NOT_MEASURED), fields.numberOr(6, kind.column(6), Tick.NOT_MEASURED)));
	}

	private void anchor() throws BadRowException {
		RowKind kind = RowKind.ANCHOR;
		fields.requireCount(kind.fields());
		sink.anchor(new ClockAnchor(fields.number(1, kind.column(1)), fields.number(2, kind.column(2)), fields.number(3, kind.column(3))));
	}
}
