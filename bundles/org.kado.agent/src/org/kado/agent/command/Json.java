package org.kado.agent.command;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, collections, texts, numbers, flags and null as JSON. */
final class Json {

	private Json() {
	}

	static String of(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet().stream().map(entry -> text(entry.getKey().toString()) + ": " + of(entry.getValue()))
					.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(Json::of).collect(Collectors.joining(",\n  ", "[", "]"));
		}
		return value == null || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : text(value.toString());
	}

	private static String text(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' || c == '\\') {
				quoted.append('\\').append(c);
			} else if (c < ' ') {
				quoted.append("\\u%04x".formatted((int) c));
			} else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}
}
