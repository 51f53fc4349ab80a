package org.kado.formats.records;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.kado.formats.EquipmentName;
import org.kado.model.Problem;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextLines;
import org.kado.store.text.TimeReading;
import org.kado.store.text.WrittenTime;

/** Reads the table twice: for what its times leave open, then for its rows. Times are those of the server's clock. */
final class RecordsReader {

	/** Clients look once in this time: a program that was seen once ran for one of them, not for no time. */
	private static final long CHECK_MILLIS = 5_000;

	private final LogSource source;
	private final LogSink sink;
	private final Problems problems;
	private final TimeReading times;
	private final Map<String, List<ProcessSpan>> byComputer = new TreeMap<>();

	RecordsReader(LogSource source, ReadRules rules, LogSink sink) {
		this.source = source;
		this.sink = sink;
		problems = new Problems(source.label(), sink);
		times = new TimeReading(rules, Optional.empty());
	}

	private interface RowTaker {

		void take(List<String> row) throws BadRowException;
	}

	void read() throws IOException {
		rows(this::look, false);
		if (times.asks(sink)) {
			return;
		}
		if (times.hasNaive()) {
			problems.add(0, Problem.Kind.ZONE_ASSUMED, times.zone().map(ZoneId::getId).orElse(""));
		}
		boolean certain = rows(this::add, true);
		if (!certain) {
			problems.add(0, Problem.Kind.ENCODING_DOUBTED, "");
		}
		byComputer.forEach((computer, uses) -> {
			sink.spans(new SpanHeader(RecordsFormat.TOOL, computer, RecordsFormat.TOOL + ":" + computer, times.zone().orElse(ZoneOffset.UTC), Set.of()));
			uses.forEach(sink::use);
		});
	}

	/** Goes through the rows. @return whether the text's encoding is certain */
	private boolean rows(RowTaker taker, boolean tell) throws IOException {
		try (TextLines lines = TextLines.open(source)) {
			Optional<RecordsLayout> layout = Optional.empty();
			while (lines.next()) {
				if (layout.isEmpty()) {
					layout = RecordsLayout.find(lines.line(), SeparatedFields.ofHeader(lines.line()));
				}
				if (layout.isPresent() && layout.get().hasHeader() && RecordsLayout.find(lines.line(), layout.get().fields()).filter(RecordsLayout::hasHeader).isPresent()) {
					continue;
				}
				try {
					take(lines, layout, taker);
				} catch (BadRowException e) {
					if (tell) {
						problems.add(lines.number(), e);
					}
				}
			}
			return lines.encoding().certain();
		}
	}

	private static void take(TextLines lines, Optional<RecordsLayout> layout, RowTaker taker) throws BadRowException {
		if (!lines.isTerminated()) {
			throw new BadRowException(Problem.Kind.GROWING_LINE, lines.line().length() + " characters");
		}
		if (lines.hasNul() || layout.isEmpty()) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, lines.hasNul() ? "NUL" : "no header");
		}
		taker.take(layout.get().row(lines.line()));
	}

	private void look(List<String> row) throws BadRowException {
		for (int column : List.of(RecordsLayout.START, RecordsLayout.END)) {
			times.look(WrittenTime.parse(row.get(column), RecordsLayout.COLUMNS.get(column)), row.get(column));
		}
	}

	private void add(List<String> row) throws BadRowException {
		long start = millis(row, RecordsLayout.START);
		long end = millis(row, RecordsLayout.END);
		if (end < start || row.get(RecordsLayout.PROCESS).isBlank()) {
			int column = end < start ? RecordsLayout.END : RecordsLayout.PROCESS;
			throw BadRowException.value(RecordsLayout.COLUMNS.get(column), row.get(column));
		}
		String told = row.get(RecordsLayout.COMPUTER).isBlank() ? row.get(RecordsLayout.CLIENT) : row.get(RecordsLayout.COMPUTER);
		String computer = EquipmentName.of(source, told);
		byComputer.computeIfAbsent(computer, c -> new ArrayList<>())
				.add(new ProcessSpan(start, end + CHECK_MILLIS, row.get(RecordsLayout.PROCESS), row.get(RecordsLayout.USER), computer));
	}

	private long millis(List<String> row, int column) throws BadRowException {
		String name = RecordsLayout.COLUMNS.get(column);
		return times.utcMillis(WrittenTime.parse(row.get(column), name), name);
	}
}
