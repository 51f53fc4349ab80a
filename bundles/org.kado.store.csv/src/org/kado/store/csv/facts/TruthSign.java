package org.kado.store.csv.facts;

import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.text.BadRowException;

/** Truth values as signs of a field, one a value. */
final class TruthSign {

	/** What no signs give: in {@link Truths} no value is both yes and no. */
	static final long NO_TRUTHS = -1;

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

	/** Reads so many signs that stand there; {@link #NO_TRUTHS} where others do. */
	static long read(byte[] data, int start, int count) {
		long truths = Truths.NONE_KNOWN;
		for (int i = 0; i < count; i++) {
			byte sign = data[start + i];
			if (sign == YES || sign == NO) {
				truths = Truths.with(truths, i, sign == YES ? Truth.YES : Truth.NO);
			} else if (sign != UNKNOWN) {
				return NO_TRUTHS; // also where the line ends: nothing behind it is looked at
			}
		}
		return truths;
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
