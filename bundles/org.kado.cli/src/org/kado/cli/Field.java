package org.kado.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A value of a report, written alike in every format.
 *
 * @param text   as it stands in CSV; empty where nothing was recorded or the figure is undefined
 * @param number whether JSON writes it without quotes
 */
record Field(String text, boolean number) {

	private static final Field EMPTY = new Field("", true);
	private static final int RATIO_DECIMALS = 6;
	private static final BigDecimal BYTES_PER_MIB = BigDecimal.valueOf(1 << 20);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

	static Field empty() {
		return EMPTY;
	}

	static Field text(String text) {
		return new Field(text, false);
	}

	/** Seconds with up to three decimals. */
	static Field seconds(long millis) {
		return new Field(Seconds.text(millis), true);
	}

	/** A ratio, or another number of its unit, with up to six decimals. */
	static Field ratio(OptionalDouble ratio) {
		if (ratio.isEmpty() || !Double.isFinite(ratio.getAsDouble())) {
			return EMPTY;
		}
		BigDecimal rounded = BigDecimal.valueOf(ratio.getAsDouble()).setScale(RATIO_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return new Field(rounded.toPlainString(), true);
	}

	/** Seconds; nothing where they were not measured. */
	static Field measuredSeconds(long millis) {
		return millis < 0 ? EMPTY : seconds(millis);
	}

	/** MiB with up to three decimals; nothing where they were not measured. */
	static Field mebibytes(long bytes) {
		return bytes < 0 ? EMPTY : new Field(BigDecimal.valueOf(bytes).divide(BYTES_PER_MIB, 3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), true);
	}

	/** A name; nothing where it was not recorded. */
	static Field known(String name) {
		return name.isEmpty() ? EMPTY : text(name);
	}

	/** An instant with its offset in the zone: 2026-04-01T09:00:00.500+09:00. */
	static Field time(Instant instant, ZoneId zone) {
		return text(TIME.format(instant.atZone(zone)));
	}

	static Field count(long count) {
		return new Field(Long.toString(count), true);
	}

	boolean isEmpty() {
		return text.isEmpty() && number;
	}
}
