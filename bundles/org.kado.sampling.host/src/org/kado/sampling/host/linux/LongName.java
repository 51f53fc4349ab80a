package org.kado.sampling.host.linux;

/**
 * Finds the whole name of a process of which the kernel kept only the beginning: the first of these whose last path segment
 * begins with what was kept: first word of the command line, second word (a script behind its interpreter), path of the
 * program. A process may write over its command line, hence the comparison. Used by one thread.
 */
final class LongName {

	private final PidFiles files;
	private final byte[] text;
	private int from;
	private int to;

	LongName(PidFiles files) {
		this.files = files;
		text = files.newText();
	}

	/**
	 * Looks for the whole name.
	 *
	 * @return false where nothing tells it
	 */
	boolean find(int pid, byte[] comm, int commFrom, int commTo) {
		int length = files.readCommandLine(pid, text);
		int firstEnd = endOfWord(0, length);
		if (isName(0, firstEnd, comm, commFrom, commTo)
				|| isName(firstEnd + 1, endOfWord(firstEnd + 1, length), comm, commFrom, commTo)) {
			return true;
		}
		return isName(0, files.readExecutable(pid, text), comm, commFrom, commTo);
	}

	byte[] text() {
		return text;
	}

	/** Where the name begins in the text. */
	int from() {
		return from;
	}

	/** Where it ends, exclusive. */
	int to() {
		return to;
	}

	private boolean isName(int wordFrom, int wordTo, byte[] comm, int commFrom, int commTo) {
		from = wordFrom;
		to = wordTo;
		for (int i = wordFrom; i < wordTo; i++) {
			// Programs of Windows, run by Wine, have backslashes in their paths.
			if (text[i] == '/' || text[i] == '\\') {
				from = i + 1;
			}
		}
		return wordTo > from && NameMatcher.beginsWith(text, from, to, comm, commFrom, commTo);
	}

	private int endOfWord(int wordFrom, int length) {
		int end = wordFrom;
		while (end < length && text[end] != 0) {
			end++;
		}
		return end;
	}
}
