package org.kado.formats.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.store.text.BadRowException;
import org.kado.store.text.SeparatedFields;
import org.kado.store.text.WrittenTime;

/**
 * Where the columns stand. With a header in any order, without one in the order of the table.
 *
 * @param fields    takes lines apart
 * @param hasHeader whether the first line names the columns
 * @param places    place of each of {@link #COLUMNS}
 * @param width     number of fields of a row
 */
record RecordsLayout(SeparatedFields fields, boolean hasHeader, List<Integer> places, int width) {

	static final List<String> COLUMNS = List.of("id", "client_ip", "user", "computerName", "process", "startTime", "endTime");
	static final int CLIENT = 1;
	static final int USER = 2;
	static final int COMPUTER = 3;
	static final int PROCESS = 4;
	static final int START = 5;
	static final int END = 6;

	RecordsLayout {
		places = List.copyOf(places);
	}

	/** The layout of a file that begins with this line; empty where it is another table. */
	static Optional<RecordsLayout> find(String line, SeparatedFields fields) {
		try {
			List<String> found = split(line, fields).stream().map(String::strip).toList();
			List<Integer> places = new ArrayList<>();
			COLUMNS.forEach(column -> places.add(found.indexOf(column)));
			if (places.subList(CLIENT, COLUMNS.size()).stream().allMatch(place -> place >= 0)) {
				return Optional.of(new RecordsLayout(fields, true, places, found.size()));
			}
			boolean row = found.size() == COLUMNS.size() && found.get(0).matches("\\d{1,10}") && found.get(CLIENT).matches("[\\da-fA-F.:]{2,24}");
			if (row) {
				WrittenTime.parse(found.get(START), COLUMNS.get(START));
				WrittenTime.parse(found.get(END), COLUMNS.get(END));
				return Optional.of(new RecordsLayout(fields, false, List.of(0, 1, 2, 3, 4, 5, 6), COLUMNS.size()));
			}
		} catch (BadRowException e) {
			// no row
		}
		return Optional.empty();
	}

	/** The columns of a row, in the order of the table; an unknown value is empty. */
	List<String> row(String line) throws BadRowException {
		List<String> found = split(line, fields);
		if (found.size() != width) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, found.size() + " of " + width + " fields");
		}
		return places.stream().map(place -> place < 0 ? "" : found.get(place)).map(text -> text.equals("\\N") || text.equals("NULL") ? "" : text).toList();
	}

	private static List<String> split(String line, SeparatedFields fields) throws BadRowException {
		List<String> split = fields.split(line);
		return fields.separator() == '\t' ? split.stream().map(RecordsLayout::unescaped).toList() : split;
	}

	/** The server writes a tab within a value as \t and a backslash as two. */
	private static String unescaped(String text) {
		return text.indexOf('\\') < 0 || text.equals("\\N") ? text : text.replaceAll("\\\\t", " ").replaceAll("\\\\(.)", "$1");
	}
}
