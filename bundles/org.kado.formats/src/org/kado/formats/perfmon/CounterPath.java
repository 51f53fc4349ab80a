package org.kado.formats.perfmon;

import java.util.Optional;

/**
 * A column of a log: {@code \\HOST\Object(instance)\Counter}.
 *
 * @param host     the computer; empty where the column names none
 * @param counter  what is counted
 * @param instance which processor, interface, disk or process; empty where there is but one
 */
record CounterPath(String host, Counter counter, String instance) {

	static final String TOTAL = "_Total";

	/** The path in a column's name; empty where Kado keeps nothing of that counter. */
	static Optional<CounterPath> find(String column) {
		String rest = column.strip();
		String host = "";
		if (rest.startsWith("\\\\")) {
			int end = rest.indexOf('\\', 2);
			if (end < 0) {
				return Optional.empty();
			}
			host = rest.substring(2, end);
			rest = rest.substring(end);
		}
		int opening = rest.indexOf('(');
		int closing = rest.lastIndexOf(")\\");
		boolean hasInstance = opening >= 0 && closing > opening && rest.indexOf('\\', 1) > opening;
		int objectEnd = hasInstance ? opening : rest.indexOf('\\', 1);
		if (!rest.startsWith("\\") || objectEnd < 0) {
			return Optional.empty();
		}
		String name = hasInstance ? rest.substring(closing + 2) : rest.substring(objectEnd + 1);
		String instance = hasInstance ? rest.substring(opening + 1, closing) : "";
		String computer = host;
		return Counter.find(rest.substring(1, objectEnd), name).map(counter -> new CounterPath(computer, counter, instance));
	}

	/** Whether the instance sums others: {@code _Total}, or {@code 0,_Total} for a group of processors. */
	boolean isTotal() {
		return instance.endsWith(TOTAL);
	}

	/** Whether it sums all others, and not only those of a group. */
	boolean isTotalOfAll() {
		return instance.equals(TOTAL);
	}

	/** Name of the program: several processes of one are {@code name}, {@code name#1}, …, in newer versions {@code name:pid}. */
	String program() {
		return instance.replaceFirst("[#:]\\d+$", "");
	}
}
