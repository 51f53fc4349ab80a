package org.kado.analysis.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holidays as the Cabinet Office of Japan publishes them: a line of headings, then a date and a name a line, {@code 2026/1/1,元日}.
 * Any list of that form will do.
 */
final class HolidayFile {

	private static final Pattern ROW = Pattern.compile("\\s*\"?(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})\"?\\s*[,;\\t]\\s*\"?([^\",;\\t]*)\"?.*");

	private HolidayFile() {
	}

	/** The days; empty where the text holds none, or one of its rows after the headings can't be read. */
	static Optional<Map<LocalDate, String>> read(String text) {
		Map<LocalDate, String> days = new TreeMap<>();
		boolean headings = true;
		for (String line : text.lines().toList()) {
			Optional<LocalDate> date = date(line, days);
			if (date.isEmpty() && !headings && !line.isBlank()) {
				return Optional.empty();
			}
			headings = false;
		}
		return days.isEmpty() ? Optional.empty() : Optional.of(days);
	}

	private static Optional<LocalDate> date(String line, Map<LocalDate, String> days) {
		Matcher row = ROW.matcher(line);
		if (!row.matches()) {
			return Optional.empty();
		}
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3)));
			days.put(date, row.group(4).strip());
			return Optional.of(date);
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
