package org.kado.formats.mtconnect;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.kado.formats.EquipmentName;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;
import org.kado.store.text.TimeReading;

/**
 * Reads a recorded stream. Rows may stand in any order; they are sorted by time. What a device's execution says holds until it says
 * something else, as long as rows of whatever key follow each other: a stream that is silent for more than a minute tells nothing.
 */
final class ShdrReader {

	private static final ZoneOffset STANDARD = ZoneOffset.UTC;

	private final LogSource source;
	private final LogSink sink;
	private final Problems problems;
	private final TimeReading times;
	private final List<Long> stamps = new ArrayList<>();
	private final Map<String, List<DeviceChange>> devices = new TreeMap<>();

	ShdrReader(LogSource source, ReadRules rules, LogSink sink) {
		this.source = source;
		this.sink = sink;
		problems = new Problems(source.label(), sink);
		// the standard asks for UTC: a time without Z is UTC all the same
		times = new TimeReading(new ReadRules(rules.zoneForNaive(), Optional.empty()), Optional.of(STANDARD));
	}

	void read() throws IOException {
		try (TextLines lines = TextLines.open(source)) {
			while (lines.next()) {
				if (!ShdrRow.isCommand(lines.line())) {
					row(lines);
				}
			}
		}
		if (times.hasNaive()) {
			problems.add(0, Problem.Kind.ZONE_ASSUMED, times.zone().map(ZoneId::getId).orElse(""));
		}
		long[] sorted = stamps.stream().mapToLong(Long::longValue).sorted().toArray();
		devices.forEach((device, changes) -> tell(device, changes, sorted));
	}

	private void row(TextLines lines) {
		try {
			if (!lines.isTerminated()) {
				throw new BadRowException(Problem.Kind.GROWING_LINE, lines.line().length() + " characters");
			}
			if (lines.hasNul()) {
				throw new BadRowException(Problem.Kind.DAMAGED_LINE, "NUL");
			}
			ShdrRow row = ShdrRow.of(lines.line());
			times.look(row.time(), row.timeText());
			long stamp = times.utcMillis(row.time(), "timestamp");
			stamps.add(stamp);
			row.values().forEach((key, value) -> {
				int colon = key.lastIndexOf(':');
				devices.computeIfAbsent(key.substring(0, colon), d -> new ArrayList<>())
						.add(new DeviceChange(stamp, stamps.size(), key.endsWith(ShdrRow.EXECUTION), value));
			});
		} catch (BadRowException e) {
			problems.add(lines.number(), e);
		}
	}

	private void tell(String device, List<DeviceChange> changes, long[] rows) {
		List<RecordedSpan> spans = DeviceSpans.of(changes, rows);
		if (!spans.isEmpty()) {
			String equipment = EquipmentName.of(source, device);
			sink.spans(new SpanHeader(ShdrFormat.TOOL, equipment, ShdrFormat.TOOL + ":" + equipment, times.zone().orElse(STANDARD),
					EnumSet.of(State.MACHINE, State.IDLE)));
			spans.forEach(sink::span);
		}
	}
}
