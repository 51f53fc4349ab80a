package org.kado.formats.mtconnect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.kado.model.Problem;
import org.kado.store.text.BadRowException;
import org.kado.store.text.WrittenTime;

/**
 * A row of SHDR: a time, then keys and values, all between bars. Only the keys that end in {@code execution} or {@code avail} matter; the values of others, messages and
 * programs among them, are not kept.
 *
 * @param time     when; the duration that may follow it behind an @ is of statistics and left out
 * @param timeText the same as it stands in the file
 * @param values   value by key as {@code device:key}, or the key alone, in small letters; the two kinds of keys alone
 */
record ShdrRow(WrittenTime time, String timeText, Map<String, String> values) {

	static final String EXECUTION = "execution";
	static final String AVAILABILITY = "avail";
	static final String UNAVAILABLE = "UNAVAILABLE";

	/** Rows end the time here. */
	private static final char BAR = '|';

	/** Whether the line is a command or an answer of the protocol, such as {@code * PONG 10000}. */
	static boolean isCommand(String line) {
		return line.startsWith("*");
	}

	/**
	 * Takes a row apart.
	 *
	 * @throws BadRowException where it is none
	 */
	static ShdrRow of(String line) throws BadRowException {
		int bar = line.indexOf(BAR);
		if (bar < 0) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, "no |");
		}
		String text = line.substring(0, bar);
		int at = text.indexOf('@');
		String timeText = at < 0 ? text : text.substring(0, at);
		WrittenTime time = WrittenTime.parse(timeText, "timestamp");
		if (timeText.indexOf('T') < 0 || time.form() != WrittenTime.Form.YEAR_FIRST) {
			throw BadRowException.value("timestamp", timeText);
		}
		String[] fields = line.substring(bar + 1).split("\\|", -1);
		if (fields.length < 2) {
			throw BadRowException.fields(fields.length + 1, 3);
		}
		return new ShdrRow(time, timeText, values(fields));
	}

	/** Items of conditions and messages have more fields than two; they stand alone in a row and their first two do no harm. */
	private static Map<String, String> values(String[] fields) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i + 1 < fields.length; i += 2) {
			String key = fields[i].strip().toLowerCase(Locale.ROOT);
			String bare = key.substring(key.indexOf(':') + 1);
			if (bare.equals(EXECUTION) || bare.equals("exec") || bare.equals(AVAILABILITY) || bare.equals("availability")) {
				String kind = bare.startsWith("exec") ? EXECUTION : AVAILABILITY;
				String device = key.indexOf(':') < 0 ? "" : fields[i].strip().substring(0, key.indexOf(':'));
				values.put(device + ':' + kind, fields[i + 1].strip().toUpperCase(Locale.ROOT));
			}
		}
		return values;
	}
}
