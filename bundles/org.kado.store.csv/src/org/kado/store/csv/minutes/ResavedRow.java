package org.kado.store.csv.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.kado.store.text.BadRowException;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.TimeReading;
import org.kado.store.text.WrittenTime;

/** A row of a minute file as a spreadsheet saved it. */
final class ResavedRow {

	private static final Pattern YEAR_LAST = Pattern.compile("\\s*\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}\\s*");
	private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
	private static final String COLUMN = "date";

	private ResavedRow() {
	}

	/** Whether its date has the year at its end. */
	static boolean hasYearLast(String line, SeparatedFields fields) {
		try {
			return YEAR_LAST.matcher(fields.split(line).get(0)).matches();
		} catch (BadRowException e) {
			return false;
		}
	}

	/** Shows the row's date. */
	static void look(String line, SeparatedFields fields, TimeReading times) {
		try {
			String date = fields.split(line).get(0);
			if (YEAR_LAST.matcher(date).matches()) {
				times.look(WrittenTime.parse(date, COLUMN), date);
			}
		} catch (BadRowException e) {
			// the reader tells of it
		}
	}

	/** The row with commas between its fields, points in its numbers and the year first. */
	static String plain(String line, SeparatedFields fields, TimeReading times) {
		try {
			List<String> plain = new ArrayList<>();
			for (String field : fields.split(line)) {
				plain.add(quoted(plain.isEmpty() ? date(field, times) : number(field, fields.separator())));
			}
			return String.join(",", plain);
		} catch (BadRowException e) {
			// quotes that don't pair are the reader's to judge: it looks at the first columns only
			return line.replace(fields.separator(), ',');
		}
	}

	private static String date(String field, TimeReading times) throws BadRowException {
		if (!YEAR_LAST.matcher(field).matches()) {
			return field;
		}
		long localMillis = WrittenTime.parse(field, COLUMN).localMillis(times.dateOrder(), COLUMN);
		return LocalDate.ofEpochDay(Math.floorDiv(localMillis, 86_400_000L)).toString();
	}

	private static String number(String field, char separator) {
		return separator != ',' && DECIMAL_COMMA.matcher(field).matches() ? field.replace(',', '.') : field;
	}

	private static String quoted(String field) {
		return field.indexOf(',') < 0 && field.indexOf('"') < 0 ? field : '"' + field.replace("\"", "\"\"") + '"';
	}
}
