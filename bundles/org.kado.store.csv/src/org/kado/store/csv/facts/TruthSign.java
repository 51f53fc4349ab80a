package org.kado.store.csv.facts;

import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.text.BadRowException;

/** Truth values as signs of a field, one a value. */
final class TruthSign {

	private static final byte YES = '1';
	private static final byte NO = '0';
	private static final byte UNKNOWN = '-';

	private TruthSign() {
	}

	/** The sign of a value. */
	static byte of(Truth truth) {
		return switch (truth) {
			case YES -> YES;
			case NO -> NO;
			case UNKNOWN -> UNKNOWN;
		};
	}

	/**
	 * Reads the signs of a field.
	 *
	 * @param count how many there must be; 0 asks for an empty field
	 */
	static long read(ByteFields fields, int field, String column, int count) throws BadRowException {
		if (fields.length(field) != count || count > Truths.MAX) {
			throw BadRowException.value(column, fields.excerpt(field));
		}
		long truths = Truths.NONE_KNOWN;
		for (int i = 0; i < count; i++) {
			switch (fields.byteAt(field, i)) {
				case YES -> truths = Truths.with(truths, i, Truth.YES);
				case NO -> truths = Truths.with(truths, i, Truth.NO);
				case UNKNOWN -> truths = Truths.with(truths, i, Truth.UNKNOWN);
				default -> throw BadRowException.value(column, fields.excerpt(field));
			}
		}
		return truths;
	}
}
