package org.kado.reports.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sheet is before its rows.
 *
 * @param name          on the tab: 1 to 31 characters, none of {@code []:*?/\}, no apostrophe
 * @param widths        of the columns from the left, in characters; the rest has the usual width
 * @param frozenRows    rows that stay in sight above
 * @param frozenColumns columns that stay in sight on the left
 * @param merged        ranges that are one cell, such as A1:C1
 * @param choice        a cell for which the reader may choose among words
 */
public record SheetLayout(String name, List<Integer> widths, int frozenRows, int frozenColumns, List<String> merged, Optional<Choice> choice) {

	/**
	 * A cell with a list of allowed words.
	 *
	 * @param cell  such as C5
	 * @param words what is allowed
	 */
	public record Choice(String cell, List<String> words) {

		/** Copies the list in. */
		public Choice {
			Objects.requireNonNull(cell, "cell");
			words = List.copyOf(words);
		}
	}

	private static final int LONGEST_NAME = 31;

	/** Copies the lists in; refuses names that spreadsheets refuse. */
	public SheetLayout {
		widths = List.copyOf(widths);
		merged = List.copyOf(merged);
		Objects.requireNonNull(choice, "choice");
		if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*[\\[\\]:*?/\\\\'].*")) {
			throw new IllegalArgumentException("not the name of a sheet: " + name);
		}
	}

	/** A sheet with a heading of so many rows. */
	public static SheetLayout of(String name, List<Integer> widths, int frozenRows, int frozenColumns) {
		return new SheetLayout(name, widths, frozenRows, frozenColumns, List.of(), Optional.empty());
	}

	/** The same under another name. */
	public SheetLayout named(String other) {
		return new SheetLayout(other, widths, frozenRows, frozenColumns, merged, choice);
	}
}
