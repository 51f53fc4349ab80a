package org.kado.store.text;

import org.kado.model.Problem;

/** A row that cannot be read. It is passed over and told as a problem; nothing else stops for it. */
public final class BadRowException extends Exception {

	private static final long serialVersionUID = 1;

	private final Problem.Kind kind;

	/**
	 * Without a stack trace: a damaged file may hold very many of them.
	 *
	 * @param kind   what is wrong
	 * @param detail what was found
	 */
	public BadRowException(Problem.Kind kind, String detail) {
		super(detail, null, false, false);
		this.kind = kind;
	}

	/** What is wrong. */
	public Problem.Kind kind() {
		return kind;
	}

	/** What was found. */
	public String detail() {
		return getMessage();
	}

	/** A line with fewer fields than its kind has. */
	public static BadRowException fields(int found, int expected) {
		return new BadRowException(Problem.Kind.DAMAGED_LINE, found + " of " + expected + " fields");
	}

	/** A field that is not what its column says. */
	public static BadRowException value(String column, String found) {
		return new BadRowException(Problem.Kind.BAD_VALUE, column + "=" + found);
	}
}
