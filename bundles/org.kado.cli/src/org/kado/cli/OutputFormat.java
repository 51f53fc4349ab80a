package org.kado.cli;

/** How figures are written. */
enum OutputFormat {
	/** Aligned columns for reading. */
	TABLE("table"),
	/** Comma-separated values. */
	CSV("csv"),
	/** An object with a header and rows. */
	JSON("json");

	private final String id;

	OutputFormat(String id) {
		this.id = id;
	}

	/** The name on command lines. */
	String id() {
		return id;
	}
}
