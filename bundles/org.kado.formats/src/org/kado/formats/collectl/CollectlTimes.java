package org.kado.formats.collectl;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

import org.kado.formats.sample.FileClock;
import org.kado.formats.sample.SampleStamps;
import org.kado.store.text.BadRowException;

/**
 * Times of rows: {@code 20261128 12:44:43}, {@code 11/28 12:44:43} ({@code -od}), seconds since the epoch ({@code --utc}), each perhaps with
 * thousandths ({@code -om}). Not safe for use by several threads.
 */
final class CollectlTimes {

	private static final int DATE_DIGITS = 8;
	private static final int SHORT_DATE = 5;
	private static final int EPOCH_DIGITS = 10;

	private final boolean utc;
	private final FileClock clock;
	private OptionalInt year;
	private int month;

	private CollectlTimes(FileClock clock, boolean utc, OptionalInt year, int month) {
		this.clock = clock;
		this.utc = utc;
		this.year = year;
		this.month = month;
	}

	/** Times below such comments; empty where neither they nor anybody told the zone. */
	static Optional<CollectlTimes> of(boolean utc, CollectlPreamble preamble, Optional<ZoneId> said) {
		Optional<ZoneOffset> told = preamble.offset().or(() -> utc && said.isEmpty() ? Optional.of(ZoneOffset.UTC) : Optional.empty());
		return FileClock.of(told, said).map(clock -> new CollectlTimes(clock, utc, preamble.year(), preamble.month()));
	}

	/** Zone of the host as far as it is known, from the first row on. */
	ZoneId zone() {
		return clock.zone();
	}

	/** Time of a row, UTC since the epoch. */
	long millis(String[] fields) throws BadRowException {
		if (utc) {
			long millis = epoch(fields[0]);
			clock.utcMillis(millis); // decides the zone, which is only shown
			return millis;
		}
		String date = fields[0];
		String text = date + " " + fields[1];
		if (date.length() == DATE_DIGITS) {
			return clock.utcMillis(SampleStamps.localMillis(SampleStamps.number(date, 0, 4, text), SampleStamps.number(date, 4, 6, text),
					SampleStamps.number(date, 6, DATE_DIGITS, text), fields[1], text));
		}
		if (date.length() != SHORT_DATE || date.charAt(2) != '/' || year.isEmpty()) {
			throw SampleStamps.bad(text);
		}
		int newMonth = SampleStamps.number(date, 0, 2, text);
		// rows tell no year; one that begins in a month before is in the next
		int newYear = year.getAsInt() + (newMonth < month ? 1 : 0);
		long millis = clock.utcMillis(SampleStamps.localMillis(newYear, newMonth, SampleStamps.number(date, 3, SHORT_DATE, text), fields[1], text));
		year = OptionalInt.of(newYear);
		month = newMonth;
		return millis;
	}

	private static long epoch(String text) throws BadRowException {
		int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
		if (point == 0 || point > EPOCH_DIGITS || point == text.length() - 1) {
			throw SampleStamps.bad(text);
		}
		long seconds = 0;
		for (int i = 0; i < point; i++) {
			seconds = seconds * 10 + SampleStamps.number(text, i, i + 1, text);
		}
		int thousandths = 0;
		for (int i = 1; i <= 3; i++) {
			thousandths = thousandths * 10 + (point + i < text.length() ? SampleStamps.number(text, point + i, point + i + 1, text) : 0);
		}
		return SampleStamps.plausible(seconds * 1000 + thousandths, text);
	}
}
