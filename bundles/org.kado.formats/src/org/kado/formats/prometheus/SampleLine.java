package org.kado.formats.prometheus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

import org.kado.formats.sample.SampleStamps;
import org.kado.model.Problem;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;

/**
 * A sample as the text formats of Prometheus and OpenMetrics have it: {@code name{label="value",…} figure time}. The time is in milliseconds
 * there and in seconds here; which, its size tells. An exemplar behind it is passed over.
 *
 * @param name        of the metric
 * @param labels      its labels
 * @param value       the figure; NaN and infinite where the exporter says so
 * @param stampMillis UTC since the epoch; empty where the sample tells none
 */
record SampleLine(String name, Map<String, String> labels, double value, OptionalLong stampMillis) {

	private static final double LARGEST_SECONDS = 1e11;
	private static final int MOST_CHARACTERS = 40;

	/** The sample in the line, which is no comment. */
	static SampleLine of(String line) throws BadRowException {
		Map<String, String> labels = new LinkedHashMap<>();
		int nameEnd = nameEnd(line);
		int at = nameEnd;
		if (at < line.length() && line.charAt(at) == '{') {
			at = labels(line, at + 1, labels);
		}
		String rest = line.substring(at);
		int exemplar = rest.indexOf(" # ");
		String[] fields = (exemplar < 0 ? rest : rest.substring(0, exemplar)).strip().split("[ \t]+");
		if (nameEnd == 0 || fields.length > 2 || fields[0].isEmpty()) {
			throw damaged(line);
		}
		return new SampleLine(line.substring(0, nameEnd), labels, value(fields[0]), fields.length == 2 ? OptionalLong.of(stamp(fields[1])) : OptionalLong.empty());
	}

	private static int nameEnd(String line) {
		int end = 0;
		while (end < line.length() && isOfName(line.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isOfName(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == ':';
	}

	/** Reads labels up to the closing brace and gives the place behind it. */
	private static int labels(String line, int start, Map<String, String> labels) throws BadRowException {
		int at = start;
		while (true) {
			while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == ',')) {
				at++;
			}
			if (at < line.length() && line.charAt(at) == '}') {
				return at + 1;
			}
			int equals = line.indexOf('=', at);
			int opening = line.indexOf('"', equals + 1);
			if (equals < 0 || opening < 0 || !line.substring(equals + 1, opening).isBlank()) {
				throw damaged(line);
			}
			StringBuilder value = new StringBuilder();
			int end = quoted(line, opening + 1, value);
			labels.put(line.substring(at, equals).strip(), value.toString());
			at = end;
		}
	}

	/** Reads a label's value and gives the place behind its closing quote. */
	private static int quoted(String line, int start, StringBuilder value) throws BadRowException {
		for (int at = start; at < line.length(); at++) {
			char c = line.charAt(at);
			if (c == '"') {
				return at + 1;
			}
			if (c == '\\' && at + 1 < line.length()) {
				at++;
				c = line.charAt(at) == 'n' ? '\n' : line.charAt(at);
			}
			value.append(c);
		}
		throw damaged(line);
	}

	private static double value(String text) throws BadRowException {
		return switch (text) {
			case "NaN", "nan" -> Double.NaN;
			case "+Inf", "Inf", "+inf", "inf" -> Double.POSITIVE_INFINITY;
			case "-Inf", "-inf" -> Double.NEGATIVE_INFINITY;
			default -> number(text);
		};
	}

	private static long stamp(String text) throws BadRowException {
		double number = number(text);
		double millis = Math.abs(number) < LARGEST_SECONDS ? number * 1000 : number;
		return SampleStamps.plausible(Math.round(millis), text);
	}

	private static double number(String text) throws BadRowException {
		boolean plain = !text.isEmpty() && text.length() <= MOST_CHARACTERS && text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
		try {
			if (plain) {
				return Double.parseDouble(text);
			}
		} catch (NumberFormatException e) {
			throw BadRowException.value("value", Decimals.excerpt(text));
		}
		throw BadRowException.value("value", Decimals.excerpt(text));
	}

	private static BadRowException damaged(String line) {
		return new BadRowException(Problem.Kind.DAMAGED_LINE, Decimals.excerpt(line));
	}
}
