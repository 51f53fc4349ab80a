package org.kado.reports.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a workbook that are not sheets (ECMA-376 part 1). */
final class WorkbookParts {

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	/** Numbers below are formats that every spreadsheet knows. */
	private static final int FIRST_FORMAT = 164;

	private WorkbookParts() {
	}

	static String contentTypes(int sheets) {
		StringBuilder parts = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + override("xl/workbook.xml", "sheet.main") + override("xl/styles.xml", "styles"));
		for (int i = 1; i <= sheets; i++) {
			parts.append(override("xl/worksheets/sheet" + i + ".xml", "worksheet"));
		}
		return parts.append("</Types>").toString();
	}

	private static String override(String part, String type) {
		return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
	}

	static String packageRelations() {
		return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
	}

	static String workbookRelations(int sheets) {
		StringBuilder parts = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		for (int i = 1; i <= sheets; i++) {
			parts.append("<Relationship Id=\"rId" + i + "\" Type=\"" + DOCUMENT + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
		}
		return parts.append("<Relationship Id=\"styles\" Type=\"" + DOCUMENT + "/styles\" Target=\"styles.xml\"/></Relationships>").toString();
	}

	/**
	 * The list of sheets.
	 *
	 * @param written names in the order in which sheets were written
	 * @param tabs    the same names in the order of their tabs
	 */
	static String workbook(List<String> written, List<String> tabs) {
		StringBuilder parts = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT
				+ "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
		for (String name : tabs) {
			int number = written.indexOf(name) + 1;
			parts.append("<sheet name=\"" + XmlText.escaped(name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
		}
		// values are written along with formulas, but a spreadsheet shall not trust them
		return parts.append("</sheets><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>").toString();
	}

	static String styles() {
		CellStyle[] all = CellStyle.values();
		StringBuilder formats = new StringBuilder();
		StringBuilder cells = new StringBuilder();
		for (CellStyle style : all) {
			int format = style.format().equals("General") ? 0 : FIRST_FORMAT + style.ordinal();
			if (format > 0) {
				formats.append("<numFmt numFmtId=\"" + format + "\" formatCode=\"" + XmlText.escaped(style.format()) + "\"/>");
			}
			String wrap = style.wrapped() ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : "<alignment vertical=\"top\"/>";
			cells.append("<xf numFmtId=\"" + format + "\" fontId=\"" + (style.bold() ? 1 : 0) + "\" fillId=\"" + fill(style) + "\" borderId=\"0\" xfId=\"0\""
					+ " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">" + wrap + "</xf>");
		}
		long own = Arrays.stream(all).filter(style -> !style.format().equals("General")).count();
		return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"" + own + "\">" + formats + "</numFmts>" + "<fonts count=\"2\">" + font("") + font("<b/>")
				+ "</fonts><fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
				+ List.of("FFE9EDF2", "FFFFF4CC").stream().map(WorkbookParts::fill).collect(Collectors.joining())
				+ "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
				+ "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"" + all.length + "\">" + cells
				+ "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
	}

	private static String font(String weight) {
		return "<font>" + weight + "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
	}

	private static String fill(String argb) {
		return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + argb + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
	}

	private static int fill(CellStyle style) {
		return switch (style.ground()) {
		case NONE -> 0;
		case HEADING -> 2;
		case INPUT -> 3;
		};
	}
}
