package org.kado.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A header of a bundle's manifest that lists something: {@code a;version="[1,2)",b;visibility:=reexport}.
 *
 * @param clauses what is listed, in order; empty where the header is missing
 */
record ManifestHeader(List<Clause> clauses) {

	/**
	 * One entry of the list.
	 *
	 * @param name the package or bundle
	 * @param parameters attributes and directives as written, such as {@code visibility:=reexport}, without quotes
	 */
	record Clause(String name, List<String> parameters) {
	}

	ManifestHeader {
		clauses = List.copyOf(clauses);
	}

	/**
	 * Reads a header.
	 *
	 * @param value its value, or null where the manifest has none
	 */
	static ManifestHeader parse(String value) {
		if (value == null || value.isBlank()) {
			return new ManifestHeader(List.of());
		}
		return new ManifestHeader(split(value, ',').stream().map(ManifestHeader::clause).toList());
	}

	List<String> names() {
		return clauses.stream().map(Clause::name).toList();
	}

	private static Clause clause(String text) {
		List<String> parts = split(text, ';');
		List<String> parameters = parts.stream().skip(1).map(p -> p.replace("\"", "")).collect(Collectors.toList());
		return new Clause(parts.get(0), parameters);
	}

	/** Parts a text at a separator, but not inside quotes. */
	private static List<String> split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			quoted ^= c == '"';
			if (c == separator && !quoted) {
				parts.add(text.substring(start, i).strip());
				start = i + 1;
			}
		}
		parts.add(text.substring(start).strip());
		return parts;
	}
}
