package org.kado.reports;

/** The columns of the sheets of states (docs/formats/export.md), in order. Once shipped, columns are only added, at the end. */
enum PieceColumn {
	INSTALLATION("installation"), EQUIPMENT("equipment"), DATE("date"), START("start"), END("end"), STATE("state"), PLAN("plan"), SECONDS("seconds"),
	OFFSET("utc_offset");

	private final String id;

	PieceColumn(String id) {
		this.id = id;
	}

	/** The name in the second row of the sheets. */
	String id() {
		return id;
	}

	/** Its cells in some rows of a sheet, as formulas name them. */
	String range(Rows rows) {
		String letter = org.kado.reports.sheet.SheetWriter.column(ordinal());
		return "'" + rows.sheet() + "'!$" + letter + "$" + rows.first() + ":$" + letter + "$" + rows.last();
	}
}
