package org.kado.reports.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the rows of one sheet from the first down, without keeping them. Used from one thread. */
public final class SheetWriter {

	/** Most rows that a sheet can hold. */
	public static final int MOST_ROWS = 1_048_576;
	/** Most columns that a sheet can hold. */
	public static final int MOST_COLUMNS = 16_384;
	/** Most characters that a cell can hold. */
	private static final int LONGEST_TEXT = 32_767;

	private final Writer out;
	private final SheetLayout layout;
	private int rows;

	SheetWriter(Writer out, SheetLayout layout) throws IOException {
		this.out = out;
		this.layout = layout;
		begin();
	}

	/** Name on the tab. */
	public String name() {
		return layout.name();
	}

	/** Rows written. */
	public int rows() {
		return rows;
	}

	/**
	 * Writes the next row and returns its number, 1 for the first.
	 *
	 * @throws SheetFullException where the sheet can hold no more rows or columns, or a cell not so many characters
	 */
	public int row(List<Cell> cells) throws IOException {
		if (rows == MOST_ROWS) {
			throw new SheetFullException(layout.name(), MOST_ROWS);
		}
		if (cells.size() > MOST_COLUMNS) {
			throw new SheetFullException(layout.name(), MOST_COLUMNS);
		}
		rows++;
		out.write("<row r=\"" + rows + "\">");
		for (int i = 0; i < cells.size(); i++) {
			cell(cells.get(i), column(i) + rows);
		}
		out.write("</row>");
		return rows;
	}

	private void begin() throws IOException {
		out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + WorkbookParts.MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
		if (layout.frozenRows() + layout.frozenColumns() > 0) {
			out.write(pane());
		}
		out.write("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
		if (!layout.widths().isEmpty()) {
			out.write("<cols>");
			for (int i = 0; i < layout.widths().size(); i++) {
				out.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + layout.widths().get(i) + "\" customWidth=\"1\"/>");
			}
			out.write("</cols>");
		}
		out.write("<sheetData>");
	}

	private String pane() {
		StringBuilder pane = new StringBuilder("<pane");
		if (layout.frozenColumns() > 0) {
			pane.append(" xSplit=\"").append(layout.frozenColumns()).append('"');
		}
		if (layout.frozenRows() > 0) {
			pane.append(" ySplit=\"").append(layout.frozenRows()).append('"');
		}
		String active = layout.frozenColumns() == 0 ? "bottomLeft" : layout.frozenRows() == 0 ? "topRight" : "bottomRight";
		return pane.append(" topLeftCell=\"").append(column(layout.frozenColumns())).append(layout.frozenRows() + 1).append("\" activePane=\"")
				.append(active).append("\" state=\"frozen\"/>").toString();
	}

	private void cell(Cell cell, String place) throws IOException {
		if (cell instanceof Cell.Text text) {
			if (text.text().length() > LONGEST_TEXT) {
				throw new SheetFullException(layout.name(), LONGEST_TEXT);
			}
			out.write("<c r=\"" + place + "\" s=\"" + text.style().ordinal() + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
					+ XmlText.ofCell(text.text()) + "</t></is></c>");
		} else if (cell instanceof Cell.Number number) {
			out.write("<c r=\"" + place + "\" s=\"" + number.style().ordinal() + "\"><v>" + number.value().toPlainString() + "</v></c>");
		} else if (cell instanceof Cell.Formula formula) {
			String kind = formula.value().isPresent() ? "" : " t=\"str\"";
			String value = formula.value().map(known -> known.toPlainString()).orElse("");
			out.write("<c r=\"" + place + "\" s=\"" + formula.style().ordinal() + "\"" + kind + "><f>" + XmlText.escaped(formula.expression()) + "</f><v>"
					+ value + "</v></c>");
		}
	}

	void end() throws IOException {
		out.write("</sheetData>");
		if (!layout.merged().isEmpty()) {
			out.write("<mergeCells count=\"" + layout.merged().size() + "\">");
			for (String range : layout.merged()) {
				out.write("<mergeCell ref=\"" + range + "\"/>");
			}
			out.write("</mergeCells>");
		}
		if (layout.choice().isPresent()) {
			SheetLayout.Choice choice = layout.choice().get();
			out.write("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"0\" showErrorMessage=\"1\" sqref=\"" + choice.cell()
					+ "\"><formula1>&quot;" + XmlText.escaped(String.join(",", choice.words())) + "&quot;</formula1></dataValidation></dataValidations>");
		}
		out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
				+ "<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
	}

	/** The letters of a column, A for 0. */
	public static String column(int index) {
		int rest = index;
		StringBuilder letters = new StringBuilder();
		do {
			letters.insert(0, (char) ('A' + rest % 26));
			rest = rest / 26 - 1;
		} while (rest >= 0);
		return letters.toString();
	}
}
