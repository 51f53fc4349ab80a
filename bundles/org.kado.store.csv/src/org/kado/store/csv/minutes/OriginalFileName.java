package org.kado.store.csv.minutes;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the original tool's files: two dates, the equipment, perhaps a word for the utilisation. */
final class OriginalFileName {

	/** Dates of 6 or 8 digits, and of 9 by a slip that is in its manual; they are never used. */
	private static final Pattern NAME = Pattern.compile("\\d{6,9}-\\d{6,9}_(.+?)(?:_稼働率(?:_\\d{1,3})?)?\\.csv", Pattern.CASE_INSENSITIVE);
	private static final Pattern ENDING = Pattern.compile("\\.csv$", Pattern.CASE_INSENSITIVE);

	private OriginalFileName() {
	}

	/** Whether the name is of that form. */
	static boolean matches(String fileName) {
		return matcher(fileName).matches();
	}

	/** The equipment in the name, which may hold underscores; of other names all but the ending. */
	static String equipment(String fileName) {
		Matcher matcher = matcher(fileName);
		return matcher.matches() ? matcher.group(1) : ENDING.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC)).replaceFirst("");
	}

	private static Matcher matcher(String fileName) {
		return NAME.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC));
	}
}
