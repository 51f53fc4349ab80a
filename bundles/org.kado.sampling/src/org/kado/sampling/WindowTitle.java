package org.kado.sampling;

/** The title of a window: a holder that is filled again and again, so that looking at it allocates nothing. It is never stored. */
public final class WindowTitle {

	/** A longer title is cut. */
	public static final int MAX_CHARS = 1_024;

	private final char[] text = new char[MAX_CHARS];
	private int length;

	/** Empties it. */
	public void clear() {
		length = 0;
	}

	/** Adds a character, as long as there is room. */
	public void add(char letter) {
		if (length < MAX_CHARS) {
			text[length++] = letter;
		}
	}

	/** Number of characters. */
	public int length() {
		return length;
	}

	/** Whether the text stands in it; letter case does not matter. */
	public boolean contains(String wanted) {
		for (int from = 0; from <= length - wanted.length(); from++) {
			if (startsAt(from, wanted)) {
				return true;
			}
		}
		return false;
	}

	private boolean startsAt(int from, String wanted) {
		for (int i = 0; i < wanted.length(); i++) {
			if (fold(text[from + i]) != fold(wanted.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static char fold(char letter) {
		return Character.toLowerCase(Character.toUpperCase(letter));
	}
}
