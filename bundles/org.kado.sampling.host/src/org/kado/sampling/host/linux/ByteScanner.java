package org.kado.sampling.host.linux;

/**
 * Walks through the text of a kernel file without making strings of it. Numbers are unsigned decimal, as the kernel writes
 * them; lines end with LF.
 */
final class ByteScanner {

	/** Returned by {@link #number()} where there is none. */
	static final long NO_NUMBER = -1;

	private byte[] text = {};
	private int end;
	private int position;

	/** Starts at the first byte. */
	ByteScanner over(byte[] newText, int length) {
		text = newText;
		end = length;
		position = 0;
		return this;
	}

	int position() {
		return position;
	}

	void position(int newPosition) {
		position = newPosition;
	}

	/** Steps over the word (ASCII) if it stands here. */
	boolean accept(String word) {
		if (end - position < word.length()) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if (text[position + i] != word.charAt(i)) {
				return false;
			}
		}
		position += word.length();
		return true;
	}

	void skipBlanks() {
		while (position < end && (text[position] == ' ' || text[position] == '\t')) {
			position++;
		}
	}

	/** Steps over blanks and so many words. */
	void skipWords(int words) {
		for (int i = 0; i < words; i++) {
			skipBlanks();
			while (position < end && text[position] > ' ') {
				position++;
			}
		}
	}

	/** Steps behind the next LF. @return false where the text ends before */
	boolean nextLine() {
		while (position < end) {
			if (text[position++] == '\n') {
				return position < end;
			}
		}
		return false;
	}

	/** Place of the next such byte within this line, or -1. */
	int findInLine(char wanted) {
		for (int i = position; i < end && text[i] != '\n'; i++) {
			if (text[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

	/** Place of the last such byte of the text, or -1. */
	int findLast(char wanted) {
		for (int i = end - 1; i >= position; i--) {
			if (text[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

	/** Steps over blanks and a number, and returns it; {@link #NO_NUMBER} where none stands here. Larger ones than a long wrap. */
	long number() {
		skipBlanks();
		int first = position;
		long value = 0;
		while (position < end && text[position] >= '0' && text[position] <= '9') {
			value = value * 10 + text[position] - '0';
			position++;
		}
		return position == first ? NO_NUMBER : value & Long.MAX_VALUE;
	}
}
