package org.kado.store.text;

/**
 * Reads the decimal numbers of one file, with a point or with a comma. The first number with a sign tells which one the file has; the other one is
 * refused from then on, since it could only be a sign of thousands, and a figure that is a thousand times too large is worse than none. Not safe for
 * use by several threads.
 */
public final class Decimals {

	private static final int MAX_CHARACTERS = 40;

	private char sign;

	/**
	 * The number in the text; blanks around it don't matter.
	 *
	 * @param text   as it stands in the file
	 * @param column name for the problem
	 * @throws BadRowException where it is no number, or not of this file's kind
	 */
	public double parse(String text, String column) throws BadRowException {
		String number = text.strip();
		if (number.isEmpty() || number.length() > MAX_CHARACTERS) {
			throw BadRowException.value(column, excerpt(text));
		}
		char found = 0;
		for (int i = 0; i < number.length(); i++) {
			char c = number.charAt(i);
			if (c == '.' || c == ',') {
				if (found != 0 || sign != 0 && sign != c) {
					throw BadRowException.value(column, excerpt(text));
				}
				found = c;
			} else if (!(c >= '0' && c <= '9' || (c == '-' || c == '+') && (i == 0 || isExponent(number.charAt(i - 1))) || i > 0 && isExponent(c))) {
				throw BadRowException.value(column, excerpt(text));
			}
		}
		try {
			double value = Double.parseDouble(number.replace(',', '.'));
			sign = found == 0 ? sign : found;
			return value;
		} catch (NumberFormatException e) {
			throw BadRowException.value(column, excerpt(text));
		}
	}

	private static boolean isExponent(char c) {
		return c == 'e' || c == 'E';
	}

	/** The beginning of a text for a person to see; what is not printable ASCII as a question mark. */
	public static String excerpt(String text) {
		return text.substring(0, Math.min(text.length(), MAX_CHARACTERS)).replaceAll("[^ -~]", "?");
	}
}
