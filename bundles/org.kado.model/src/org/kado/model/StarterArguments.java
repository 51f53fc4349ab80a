package org.kado.model;

import java.util.List;
import java.util.Map;

/**
 * The arguments of a program, unharmed. Java for Windows takes its command line in the system's code page: on an English Windows a
 * folder with a Japanese name arrives as question marks. The starters therefore hand the arguments over in an environment variable as
 * well whenever one of them doesn't fit (releng/launcher/windows/README.md); Java reads that as UTF-16.
 */
public final class StarterArguments {

	/** Name of the variable; each argument in it is followed by U+001F. */
	public static final String VARIABLE = "KADO_ARGUMENTS";

	private static final String SEPARATOR = "\u001F";

	private StarterArguments() {
	}

	/**
	 * The arguments that count. Where the variable is missing, or holds another number of them (it was set for another program, or the
	 * platform has taken options away), those are what Java was given.
	 *
	 * @param given     as Java was given them
	 * @param variables the environment
	 */
	public static List<String> of(List<String> given, Map<String, String> variables) {
		String value = variables.getOrDefault(VARIABLE, "");
		if (!value.endsWith(SEPARATOR)) {
			return List.copyOf(given);
		}
		// all but the last piece, which is what stands behind the last separator
		List<String> pieces = List.of(value.split(SEPARATOR, -1));
		List<String> handedOver = pieces.subList(0, pieces.size() - 1);
		return List.copyOf(handedOver.size() == given.size() ? handedOver : given);
	}
}
