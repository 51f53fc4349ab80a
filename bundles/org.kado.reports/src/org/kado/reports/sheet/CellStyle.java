package org.kado.reports.sheet;

/** How a cell looks. The order is the order in the file's list of formats. */
public enum CellStyle {
	/** As it comes. */
	PLAIN("General", false, Ground.NONE, false),
	/** Above a column. */
	HEADING("General", true, Ground.HEADING, true),
	/** The name of the column in docs/formats/export.md, below its heading. */
	ID("General", false, Ground.HEADING, false),
	/** Above a sheet or a block. */
	TITLE("General", true, Ground.NONE, false),
	/** Sentences. */
	NOTE("General", false, Ground.NONE, true),
	/** A day. */
	DATE("yyyy\\-mm\\-dd", false, Ground.NONE, false),
	/** A day and a time of day. */
	DATE_TIME("yyyy\\-mm\\-dd\\ hh:mm:ss.000", false, Ground.NONE, false),
	/** Seconds to the millisecond. */
	SECONDS("#,##0.000", false, Ground.NONE, false),
	/** Minutes with one decimal. */
	MINUTES("#,##0.0", false, Ground.NONE, false),
	/** A whole number. */
	COUNT("#,##0", false, Ground.NONE, false),
	/** A ratio 0…1 as percent. */
	PERCENT("0.0%", false, Ground.NONE, false),
	/** A value that the reader may change. */
	INPUT("General", true, Ground.INPUT, false);

	/** What lies behind the text. */
	enum Ground {
		NONE, HEADING, INPUT
	}

	private final String format;
	private final boolean bold;
	private final Ground ground;
	private final boolean wrapped;

	CellStyle(String format, boolean bold, Ground ground, boolean wrapped) {
		this.format = format;
		this.bold = bold;
		this.ground = ground;
		this.wrapped = wrapped;
	}

	/** The number format as ECMA-376 part 1, 18.8.31 writes it. */
	String format() {
		return format;
	}

	boolean bold() {
		return bold;
	}

	Ground ground() {
		return ground;
	}

	boolean wrapped() {
		return wrapped;
	}
}
