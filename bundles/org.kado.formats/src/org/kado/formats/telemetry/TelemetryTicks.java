package org.kado.formats.telemetry;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.LogSink;

/**
 * Makes a tick of the rows of one moment, an adapter each. A tick is numbered by its stamp, so that the same moment in two files is the same
 * row. Where time goes back a new stretch begins. Not safe for use by several threads.
 */
final class TelemetryTicks {

	private static final long SAME_MOMENT_MILLIS = 1_000;
	/** A longer distance is a hole, and the row after it covers the usual one. */
	private static final int LONGEST_TICKS = 2;
	private static final int USUAL_THRESHOLD_MILLIS = 60_000;

	private final FactsHeader header;
	private final long usualMillis;
	private final LogSink sink;
	private final Tick tick = new Tick();
	private final Map<String, TelemetryRow> adapters = new LinkedHashMap<>();
	private long momentMillis;
	private long previousMillis = Long.MIN_VALUE;
	private boolean any;

	TelemetryTicks(String equipment, ZoneId zone, long usualMillis, LogSink sink) {
		UUID installation = UUID.nameUUIDFromBytes((TelemetryFormat.ID + ":" + equipment).getBytes(StandardCharsets.UTF_8));
		this.header = new FactsHeader(1, installation, "", equipment, zone, "1", "", (int) usualMillis, (int) usualMillis,
				(int) Math.max(USUAL_THRESHOLD_MILLIS, usualMillis), Tick.NOT_MEASURED, Tick.NOT_MEASURED, Set.of(Source.CPU, Source.NETWORK), List.of());
		this.usualMillis = usualMillis;
		this.sink = sink;
	}

	/** Takes a row; the rows of a moment come one after the other. */
	void add(long stampMillis, TelemetryRow row) {
		boolean same = !adapters.isEmpty() && !adapters.containsKey(row.adapter()) && Math.abs(stampMillis - momentMillis) <= SAME_MOMENT_MILLIS;
		if (!same) {
			end();
			momentMillis = stampMillis;
		}
		adapters.put(row.adapter(), row);
	}

	/** Tells the moment that is open. */
	void end() {
		if (adapters.isEmpty()) {
			return;
		}
		if (!any || momentMillis <= previousMillis) {
			sink.facts(header);
			previousMillis = Long.MIN_VALUE;
		}
		boolean follows = previousMillis != Long.MIN_VALUE && momentMillis - previousMillis <= LONGEST_TICKS * usualMillis;
		long elapsed = follows ? momentMillis - previousMillis : usualMillis;
		tick.begin(momentMillis, momentMillis, elapsed);
		TelemetryRow first = adapters.values().iterator().next();
		tick.cpu(first.cpuPercent());
		tick.memoryFree(first.memoryFreePercent());
		adapters.forEach((name, row) -> tick.networkInterface(name, bytes(row.receivedBytesPerSecond(), elapsed), bytes(row.sentBytesPerSecond(), elapsed)));
		sink.tick(tick);
		any = true;
		previousMillis = momentMillis;
		adapters.clear();
	}

	/** Whether any tick was told. */
	boolean any() {
		return any;
	}

	private static long bytes(double perSecond, long millis) {
		return Math.round(perSecond * millis / 1000);
	}
}
