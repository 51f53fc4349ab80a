package org.kado.formats.telemetry;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.formats.EquipmentName;
import org.kado.model.Problem;
import org.kado.store.DateOrder;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.Problems;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TextLines;
import org.kado.store.text.TimeReading;

/** Reads a file of the S4 collector twice: for what its times leave open and their usual distance, then for its rows. */
final class TelemetryReader {

	private static final int COUNTED_DISTANCES = 4096;
	private static final long USUAL_MILLIS = 5_000;
	private static final long LONGEST_USUAL_MILLIS = 86_400_000;
	/** Rows of one moment are written one after the other. */
	private static final long SAME_MOMENT_MILLIS = 1_000;

	private final LogSource source;
	private final LogSink sink;
	private final Problems problems;
	private final TimeReading times;
	private final long[] distances = new long[COUNTED_DISTANCES];
	private int counted;
	private long lookedAtMillis = Long.MIN_VALUE;
	private Optional<ZoneOffset> firstOffset = Optional.empty();

	TelemetryReader(LogSource source, ReadRules rules, LogSink sink) {
		this.source = source;
		this.sink = sink;
		problems = new Problems(source.label(), sink);
		times = new TimeReading(rules, Optional.empty());
	}

	private interface RowTaker {

		void take(TelemetryRow row) throws BadRowException;
	}

	void read() throws IOException {
		rows(this::look, false);
		if (times.asks(sink)) {
			return;
		}
		ZoneId zone = firstOffset.<ZoneId>map(offset -> offset).or(times::zone).orElse(ZoneOffset.UTC);
		if (times.hasNaive()) {
			problems.add(0, Problem.Kind.ZONE_ASSUMED, zone(zone).getId());
		}
		TelemetryTicks ticks = new TelemetryTicks(EquipmentName.of(source, ""), zone, usualMillis(), sink);
		rows(row -> ticks.add(times.utcMillis(row.time(), TelemetryRow.COLUMNS.get(0)), row), true);
		ticks.end();
		if (ticks.any()) {
			problems.add(0, Problem.Kind.MEASURED_OTHERWISE, "cpu_usage: mean of the processors above 2 %");
		}
	}

	private ZoneId zone(ZoneId otherwise) {
		return times.zone().orElse(otherwise);
	}

	private void look(TelemetryRow row) throws BadRowException {
		times.look(row.time(), row.timeText());
		if (firstOffset.isEmpty() && row.time().offsetSeconds().isPresent()) {
			firstOffset = Optional.of(ZoneOffset.ofTotalSeconds(row.time().offsetSeconds().getAsInt()));
		}
		long millis = row.time().localMillis(DateOrder.DAY_FIRST, TelemetryRow.COLUMNS.get(0));
		long distance = millis - lookedAtMillis;
		if (lookedAtMillis != Long.MIN_VALUE && distance >= SAME_MOMENT_MILLIS && counted < COUNTED_DISTANCES) {
			distances[counted++] = distance;
		}
		lookedAtMillis = distance >= SAME_MOMENT_MILLIS || distance < 0 || lookedAtMillis == Long.MIN_VALUE ? millis : lookedAtMillis;
	}

	/** The middle one of the distances, rounded to seconds: samples come some milliseconds late. A day at most: longer ones are holes. */
	private long usualMillis() {
		if (counted == 0) {
			return USUAL_MILLIS;
		}
		Arrays.sort(distances, 0, counted);
		return Math.min(LONGEST_USUAL_MILLIS, Math.max(1, Math.round(distances[counted / 2] / 1000.0)) * 1000);
	}

	private void rows(RowTaker taker, boolean tell) throws IOException {
		Decimals decimals = new Decimals();
		try (TextLines lines = TextLines.open(source)) {
			SeparatedFields fields = null;
			while (lines.next()) {
				fields = fields == null ? SeparatedFields.ofHeader(lines.line()) : fields;
				if (TelemetryFormat.isHeader(lines.line()) && lines.isTerminated()) {
					continue;
				}
				try {
					take(lines, fields, decimals, taker);
				} catch (BadRowException e) {
					if (tell) {
						problems.add(lines.number(), e);
					}
				}
			}
		}
	}

	private static void take(TextLines lines, SeparatedFields fields, Decimals decimals, RowTaker taker) throws BadRowException {
		if (!lines.isTerminated()) {
			throw new BadRowException(Problem.Kind.GROWING_LINE, lines.line().length() + " characters");
		}
		if (lines.hasNul()) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, "NUL");
		}
		taker.take(TelemetryRow.of(fields(lines.line(), fields), decimals));
	}

	/** The API put whole rows into quotes, single or double, and lists into brackets. */
	static List<String> fields(String line, SeparatedFields fields) throws BadRowException {
		String stripped = line.strip();
		boolean quoted = stripped.length() > 1 && "'\"[(".indexOf(stripped.charAt(0)) >= 0;
		return quoted ? Arrays.asList(stripped.split(String.valueOf(fields.separator()), -1)) : fields.split(line);
	}
}
