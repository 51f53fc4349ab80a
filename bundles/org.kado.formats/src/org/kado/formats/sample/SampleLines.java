package org.kado.formats.sample;

import java.io.IOException;

import org.kado.model.Problem;
import org.kado.store.LogSource;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;
import org.kado.store.text.TextLines;

/** Goes through the lines of a text file for a reader of one format. */
public final class SampleLines {

	private SampleLines() {
	}

	/** What a format makes of a line. */
	public interface LineReader {

		/**
		 * Takes a whole line.
		 *
		 * @param number 1-based
		 * @param line   without its end; not empty
		 * @return whether the rest of the file is wanted
		 * @throws BadRowException where it can't be read; the lines after it follow
		 */
		boolean line(long number, String line) throws BadRowException;

		/** The file ends within a line, which is held back. */
		default void cut() {
			// where each line is a row of its own, nothing else is missing
		}
	}

	/** Reads the file to its end; a last line without an end is held back, since nobody can say whether its last figure is whole. */
	public static void read(LogSource source, Problems problems, LineReader reader) throws IOException {
		try (TextLines lines = TextLines.open(source)) {
			boolean goesOn = true;
			while (goesOn && lines.next()) {
				if (lines.hasNul()) {
					problems.add(lines.number(), Problem.Kind.DAMAGED_LINE, "NUL");
				} else if (!lines.isTerminated()) {
					problems.add(lines.number(), Problem.Kind.GROWING_LINE, lines.line().length() + " characters");
					reader.cut();
				} else {
					goesOn = line(reader, lines, problems);
				}
			}
		}
	}

	private static boolean line(LineReader reader, TextLines lines, Problems problems) {
		try {
			return reader.line(lines.number(), lines.line());
		} catch (BadRowException e) {
			problems.add(lines.number(), e);
			return true;
		}
	}
}
