package org.kado.store.csv.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.facts.MinuteRow;
import org.kado.store.csv.text.CsvBuffer;

/** Writes minute rows. */
final class MinuteRows {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
	private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
	private static final int MINUTE_MILLIS = 60_000;
	private static final int SECOND_MILLIS = 1000;

	private final CsvBuffer out;
	private final ZoneId zone;
	private final String installation;
	private final DateTimeFormatter time;

	/**
	 * @param out          takes the rows
	 * @param zone         zone of their dates and times
	 * @param slotMillis   length of a slot
	 * @param installation first 8 digits of the installation's UUID
	 */
	MinuteRows(CsvBuffer out, ZoneId zone, int slotMillis, String installation) {
		this.out = out;
		this.zone = zone;
		this.installation = installation;
		this.time = slotMillis % SECOND_MILLIS != 0 ? MILLIS : slotMillis < MINUTE_MILLIS ? SECONDS : MINUTES;
	}

	/** Byte order mark and header row. */
	static byte[] header(Locale language) {
		String names = Arrays.stream(MinuteColumn.values()).map(column -> column.name(language)).collect(Collectors.joining(","));
		return ("\uFEFF" + names + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	/** A row. */
	void row(MinuteRow row) {
		ZonedDateTime end = Instant.ofEpochMilli(row.stampMillis()).atZone(zone);
		out.text(DATE.format(end)).text(time.format(end)).number(row.man() ? 1 : 0).number(row.machine() ? 1 : 0).text(OFFSET.format(end));
		if (row.sequence() < 0) {
			out.empty();
		} else {
			out.number(row.sequence());
		}
		seconds(row.coveredMillis());
		out.name(installation);
		seconds(row.thresholdMillis());
		for (MinuteColumn column : MinuteColumn.values()) {
			if (column.state().isPresent()) {
				State state = column.state().get();
				seconds(row.stateMillis().getOrDefault(state, -1L));
			}
		}
		out.endRow();
	}

	private void seconds(long millis) {
		if (millis < 0) {
			out.empty();
		} else {
			out.thousandths(millis);
		}
	}
}
