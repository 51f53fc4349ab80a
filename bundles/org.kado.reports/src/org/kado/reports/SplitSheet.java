package org.kado.reports;

import java.io.IOException;
import java.util.List;

import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.SheetFullException;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.SheetWriter;
import org.kado.reports.sheet.WorkbookWriter;

/** A table that goes on in a second sheet where the first is full. Rows that belong together stay in one sheet, so that a formula can name them. */
final class SplitSheet {

	private final WorkbookWriter book;
	private final SheetLayout layout;
	private final List<List<Cell>> heading;
	private final int mostRows;
	private SheetWriter sheet;
	private int number = 1;

	/**
	 * A table with nothing but its heading.
	 *
	 * @param heading  rows that every sheet begins with
	 * @param mostRows most rows of a sheet, heading included
	 */
	SplitSheet(WorkbookWriter book, SheetLayout layout, List<List<Cell>> heading, int mostRows) throws IOException {
		this.book = book;
		this.layout = layout;
		this.heading = List.copyOf(heading);
		this.mostRows = mostRows;
		sheet = begin(layout);
	}

	private SheetWriter begin(SheetLayout named) throws IOException {
		SheetWriter begun = book.sheet(named);
		for (List<Cell> row : heading) {
			begun.row(row);
		}
		return begun;
	}

	/** Makes room for so many rows and returns where they will be. */
	Rows reserve(int rows) throws IOException {
		if (rows > mostRows - heading.size()) {
			throw new SheetFullException(layout.name(), mostRows);
		}
		if (sheet.rows() + rows > mostRows) {
			number++;
			sheet = begin(layout.named(layout.name() + " " + number));
		}
		return new Rows(sheet.name(), sheet.rows() + 1, sheet.rows() + rows);
	}

	/** Writes the next row. */
	void row(List<Cell> cells) throws IOException {
		sheet.row(cells);
	}
}
