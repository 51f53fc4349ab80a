package org.kado.formats.sqlite;

/** A database, a page or a row of it that can't be read. */
public final class BadDatabaseException extends Exception {

	private static final long serialVersionUID = 1;

	/** Without a stack trace: a damaged file may hold very many of them. @param found what was found */
	public BadDatabaseException(String found) {
		super(found, null, false, false);
	}
}
