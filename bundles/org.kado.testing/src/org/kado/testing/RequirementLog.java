package org.kado.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * A text file with one line per requirement and test: identifier, outcome and name of the test, parted by tabs, in UTF-8.
 * <p>
 * Lines are only ever appended, a test's lines in one write, so test processes may share a file.
 *
 * @param file the file; it and its folder are made when first written to
 */
record RequirementLog(Path file) {

	/**
	 * Adds a line per requirement.
	 *
	 * @param requirements identifiers; empty writes nothing
	 * @param outcome what became of the test
	 * @param testName any text; tabs and line ends become blanks
	 */
	void append(Collection<String> requirements, Outcome outcome, String testName) {
		StringBuilder lines = new StringBuilder();
		for (String id : requirements) {
			lines.append(id).append('\t').append(outcome).append('\t').append(testName.replaceAll("[\\t\\r\\n]+", " ")).append('\n');
		}
		try {
			Path absolute = file.toAbsolutePath();
			Files.createDirectories(absolute.getParent());
			Files.writeString(absolute, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
