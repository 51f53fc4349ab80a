package org.kado.store.csv.minutes;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of one of our minute files.
 *
 * @param first     first day that the file holds
 * @param last      last day that the file holds, included
 * @param equipment the equipment's name as it stands in file names
 * @param part      1, or more for side files
 */
record MinuteFileName(LocalDate first, LocalDate last, String equipment, int part) {

	/** Main files before side files, then the one that reaches furthest. */
	static final Comparator<MinuteFileName> BEST_FIRST = Comparator.comparingInt(MinuteFileName::part)
			.thenComparing(Comparator.comparing(MinuteFileName::last).reversed());

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
	private static final String SUFFIX = "_稼働率";
	private static final Pattern NAME = Pattern.compile("(\\d{8})-(\\d{8})_(.+)" + SUFFIX + "(?:_(\\d{1,3}))?\\.csv", Pattern.CASE_INSENSITIVE);

	/** Takes a name apart; empty where it is not such a name. */
	static Optional<MinuteFileName> parse(String fileName) {
		// some systems hand names out with their accents and voiced marks apart
		Matcher matcher = NAME.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			LocalDate first = LocalDate.parse(matcher.group(1), DAY);
			LocalDate last = LocalDate.parse(matcher.group(2), DAY);
			int part = matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4));
			return Optional.of(new MinuteFileName(first, last, matcher.group(3), part));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** The name as text. */
	String fileName() {
		return DAY.format(first) + "-" + DAY.format(last) + "_" + equipment + SUFFIX + (part == 1 ? "" : "_" + part) + ".csv";
	}

	/** The month whose slots the file takes. */
	YearMonth month() {
		return YearMonth.from(first);
	}

	/** Whether the name covers the day. */
	boolean covers(LocalDate day) {
		return !day.isBefore(first) && !day.isAfter(last);
	}

	/** The name that covers the day as well. */
	MinuteFileName with(LocalDate day) {
		return new MinuteFileName(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last, equipment, part);
	}

	/** The same with another part number. */
	MinuteFileName withPart(int newPart) {
		return new MinuteFileName(first, last, equipment, newPart);
	}
}
