package org.kado.store.text;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.Problem;

/**
 * Takes a line of fields apart that commas, semicolons or tabs separate; fields may be quoted as in RFC 4180. A row is one line: a quote that
 * is not closed in it makes the line a damaged one, and never swallows the rows after it.
 */
public final class SeparatedFields {

	private static final String SEPARATORS = ",;\t";

	private final char separator;

	/** Fields between those characters. */
	public SeparatedFields(char separator) {
		this.separator = separator;
	}

	/** The character that separates the fields of a header: the one that makes most of them, a comma where none does. */
	public static SeparatedFields ofHeader(String header) {
		char best = ',';
		long most = 0;
		for (char candidate : SEPARATORS.toCharArray()) {
			long found = header.chars().filter(c -> c == candidate).count();
			if (found > most) {
				best = candidate;
				most = found;
			}
		}
		return new SeparatedFields(best);
	}

	/** The character between fields. */
	public char separator() {
		return separator;
	}

	/**
	 * The fields of a line, at least one.
	 *
	 * @throws BadRowException where quotes do not pair
	 */
	public List<String> split(String line) throws BadRowException {
		List<String> fields = new ArrayList<>();
		int at = 0;
		while (at <= line.length()) {
			boolean quoted = at < line.length() && line.charAt(at) == '"';
			at = quoted ? quoted(line, at, fields) : bare(line, at, fields);
		}
		return fields;
	}

	/** Adds a field and gives the place after the separator behind it. */
	private int bare(String line, int start, List<String> fields) {
		int end = line.indexOf(separator, start);
		end = end < 0 ? line.length() : end;
		fields.add(line.substring(start, end));
		return end + 1;
	}

	private int quoted(String line, int start, List<String> fields) throws BadRowException {
		StringBuilder field = new StringBuilder();
		int from = start + 1;
		while (true) {
			int quote = line.indexOf('"', from);
			if (quote < 0) {
				throw new BadRowException(Problem.Kind.DAMAGED_LINE, "quotes");
			}
			field.append(line, from, quote);
			boolean twice = quote + 1 < line.length() && line.charAt(quote + 1) == '"';
			if (!twice) {
				if (quote + 1 < line.length() && line.charAt(quote + 1) != separator) {
					throw new BadRowException(Problem.Kind.DAMAGED_LINE, "quotes");
				}
				fields.add(field.toString());
				return quote + 2;
			}
			field.append('"');
			from = quote + 2;
		}
	}
}
