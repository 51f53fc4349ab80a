package org.kado.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays cells out in columns for a terminal. Wide characters count as two. */
final class TextTable {

	private static final String BETWEEN = "  ";

	private final List<String> headings = new ArrayList<>();
	private final List<Boolean> rightAligned = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();

	/** Adds a column; all columns come before the first row. */
	void column(String heading, boolean alignedRight) {
		headings.add(heading);
		rightAligned.add(alignedRight);
	}

	/** Adds a row with a cell a column. */
	void row(List<String> cells) {
		rows.add(List.copyOf(cells));
	}

	/** The lines: headings, a rule, the rows; each ends with <code>\n</code>. */
	String text() {
		int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
		StringBuilder text = new StringBuilder();
		line(text, headings, widths);
		line(text, IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
		rows.forEach(row -> line(text, row, widths));
		return text.toString();
	}

	private int width(int column) {
		int widest = DisplayWidth.of(headings.get(column));
		for (List<String> row : rows) {
			widest = Math.max(widest, DisplayWidth.of(row.get(column)));
		}
		return widest;
	}

	private void line(StringBuilder text, List<String> cells, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			String padding = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
			line.append(i == 0 ? "" : BETWEEN).append(rightAligned.get(i) ? padding + cells.get(i) : cells.get(i) + padding);
		}
		text.append(line.toString().stripTrailing()).append('\n');
	}
}
