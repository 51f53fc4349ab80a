package org.kado.reports.sheet;

import java.io.IOException;

/** A sheet has no room for what was to be written; nothing is cut silently. */
public final class SheetFullException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Names the sheet and the limit that was reached. */
	public SheetFullException(String sheet, long limit) {
		super(sheet + ": more than " + limit);
	}
}
