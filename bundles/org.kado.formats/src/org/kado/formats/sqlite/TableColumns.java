package org.kado.formats.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of a table's columns, from the statement that made it. */
final class TableColumns {

	private static final List<String> CONSTRAINTS = List.of("constraint", "primary", "unique", "check", "foreign");

	private TableColumns() {
	}

	/** The names in order, in lower case. Table constraints name no column. */
	static List<String> of(String createTable) {
		List<String> names = new ArrayList<>();
		int opening = createTable.indexOf('(');
		int depth = 0;
		int start = opening + 1;
		for (int at = opening; at >= 0 && at < createTable.length(); at++) {
			char c = createTable.charAt(at);
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (depth == 0 || depth == 1 && c == ',') {
				add(names, createTable.substring(start, at).strip());
				start = at + 1;
			}
			if (depth == 0) {
				break;
			}
		}
		return names;
	}

	private static void add(List<String> names, String definition) {
		if (definition.isEmpty()) {
			return;
		}
		char quote = definition.charAt(0);
		int end = "\"`'".indexOf(quote) >= 0 ? definition.indexOf(quote, 1) : quote == '[' ? definition.indexOf(']') : -1;
		String name = end > 0 ? definition.substring(1, end) : definition.split("\\s", 2)[0];
		String lower = name.toLowerCase(Locale.ROOT);
		if (end > 0 || !CONSTRAINTS.contains(lower)) {
			names.add(lower);
		}
	}
}
