package org.kado.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Comma separated text as Excel opens it by a double click in any language: UTF-8 with a byte order mark, lines that end with CR LF. A field that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class ExcelCsv {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String NAME = "_設備稼働率.csv";

	private ExcelCsv() {
	}

	/** The usual name of a file that is made on that day. */
	public static String fileName(LocalDate day) {
		return DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(day) + NAME;
	}

	/**
	 * Writes a table.
	 *
	 * @param columns names of the columns
	 * @param rows    as many values each; an empty one is what is not known
	 */
	public static void write(OutputStream out, List<String> columns, List<List<String>> rows) throws IOException {
		out.write((BYTE_ORDER_MARK + line(columns)).getBytes(StandardCharsets.UTF_8));
		for (List<String> row : rows) {
			out.write(line(row).getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String line(List<String> values) {
		StringJoiner line = new StringJoiner(",", "", "\r\n");
		values.forEach(value -> line.add(quoted(harmless(value))));
		return line.toString();
	}

	/** The name of an equipment comes from a file that anybody may have written: it must not start a program on the reader's PC. */
	private static String harmless(String value) {
		boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
		return formula && !value.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? "'" + value : value;
	}

	private static String quoted(String value) {
		boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}
}
