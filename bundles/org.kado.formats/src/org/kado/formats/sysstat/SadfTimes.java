package org.kado.formats.sysstat;

import java.time.ZoneId;
import java.util.Optional;

import org.kado.formats.sample.SampleStamps;
import org.kado.store.text.BadRowException;
import org.kado.store.text.ZoneTimes;

/**
 * Times as {@code sadf} writes them: {@code 2026-11-28 12:44:06 UTC}, without {@code UTC} on a local clock ({@code -t}, {@code -T}), or seconds since
 * the epoch ({@code -U}). Not safe for use by several threads.
 */
final class SadfTimes {

	private static final String UTC = " UTC";
	private static final int DATE_LENGTH = 10;
	private static final int MOST_DIGITS = 10;

	private final Optional<ZoneId> zone;
	private Optional<ZoneTimes> local = Optional.empty();
	private String lastText = "";
	private long lastMillis;

	/** @param zone zone of times on a local clock */
	SadfTimes(Optional<ZoneId> zone) {
		this.zone = zone;
		restart();
	}

	/** Time begins anew, as it does with each activity. */
	void restart() {
		local = zone.map(ZoneTimes::new);
		lastText = "";
	}

	/** UTC since the epoch; empty where the text is of a local clock and nobody said which zone. */
	Optional<Long> millis(String text) throws BadRowException {
		if (!text.equals(lastText)) {
			// the same text again is another device at the same time, not the second of two hours
			Optional<Long> millis = parse(text);
			if (millis.isEmpty()) {
				return millis;
			}
			lastText = text;
			lastMillis = millis.get();
		}
		return Optional.of(lastMillis);
	}

	private Optional<Long> parse(String text) throws BadRowException {
		if (text.indexOf('-') < 0) {
			if (text.isEmpty() || text.length() > MOST_DIGITS) {
				throw SampleStamps.bad(text);
			}
			long seconds = Long.parseLong(digits(text));
			return Optional.of(SampleStamps.plausible(seconds * 1000, text));
		}
		boolean utc = text.endsWith(UTC);
		String local = utc ? text.substring(0, text.length() - UTC.length()) : text;
		if (local.length() <= DATE_LENGTH || local.charAt(4) != '-' || local.charAt(7) != '-' || local.charAt(DATE_LENGTH) != ' ') {
			throw SampleStamps.bad(text);
		}
		long millis = SampleStamps.localMillis(SampleStamps.number(local, 0, 4, text), SampleStamps.number(local, 5, 7, text),
				SampleStamps.number(local, 8, DATE_LENGTH, text), local.substring(DATE_LENGTH + 1), text);
		return utc ? Optional.of(millis) : this.local.map(times -> times.utcMillis(millis));
	}

	private static String digits(String text) throws BadRowException {
		for (int i = 0; i < text.length(); i++) {
			SampleStamps.number(text, i, i + 1, text);
		}
		return text;
	}
}
