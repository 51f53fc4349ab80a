package org.kado.agent.collect;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time of a trusted clock as somebody typed it: it lay in <code>[utcMillis, utcMillis + precisionMillis)</code>.
 *
 * @param utcMillis       since the epoch
 * @param precisionMillis a minute, or a second where seconds were typed
 */
public record TrueTime(long utcMillis, int precisionMillis) {

	private static final int MINUTE_LENGTH = "2026-04-01T09:30".length();

	/** Reads <code>2026-04-01 09:30</code> or <code>2026-04-01 09:30:15</code> in the zone; empty where it is neither. */
	public static Optional<TrueTime> read(String text, ZoneId zone) {
		String iso = text.strip().replaceFirst(" +", "T");
		if (!iso.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")) {
			return Optional.empty();
		}
		try {
			long millis = LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli();
			return Optional.of(new TrueTime(millis, iso.length() > MINUTE_LENGTH ? 1_000 : 60_000));
		} catch (DateTimeException e) {
			return Optional.empty(); // the 31st of April
		}
	}
}
