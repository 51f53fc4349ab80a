package org.kado.model;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * The order in which people expect names: numbers in them count by their value, so that "Lathe 2" comes before "Lathe 10"; letter case and
 * the width of letters and digits (１０ and 10, ＣＮＣ and CNC) matter only between names that are else the same. Letters follow each other as
 * in Unicode. Names that are equal are the same name; null is refused.
 */
public final class NaturalOrder implements Comparator<String> {

	/** The order; it has no state. */
	public static final NaturalOrder BY_NAME = new NaturalOrder();

	private NaturalOrder() {
	}

	@Override
	public int compare(String a, String b) {
		if (a.equals(b)) {
			return 0;
		}
		int order = compareFolded(fold(a), fold(b));
		return order != 0 ? order : a.compareTo(b);
	}

	/** Wide and narrow forms become one, then capital and small letters. */
	private static int[] fold(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).toArray();
	}

	private static int compareFolded(int[] a, int[] b) {
		int i = 0;
		int j = 0;
		while (i < a.length && j < b.length) {
			int order;
			if (isDigit(a[i]) && isDigit(b[j])) {
				int endA = endOfDigits(a, i);
				int endB = endOfDigits(b, j);
				order = compareNumbers(a, i, endA, b, j, endB);
				i = endA;
				j = endB;
			} else {
				order = Integer.compare(asLetter(a[i++]), asLetter(b[j++]));
			}
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(a.length - i, b.length - j);
	}

	/** By value, however long; no arithmetic, so nothing overflows. */
	private static int compareNumbers(int[] a, int fromA, int endA, int[] b, int fromB, int endB) {
		int i = skipZeros(a, fromA, endA);
		int j = skipZeros(b, fromB, endB);
		int order = Integer.compare(endA - i, endB - j);
		while (order == 0 && i < endA) {
			order = Integer.compare(Character.digit(a[i++], 10), Character.digit(b[j++], 10));
		}
		return order;
	}

	private static int skipZeros(int[] text, int from, int end) {
		int i = from;
		while (i < end - 1 && Character.digit(text[i], 10) == 0) {
			i++;
		}
		return i;
	}

	private static int endOfDigits(int[] text, int from) {
		int i = from;
		while (i < text.length && isDigit(text[i])) {
			i++;
		}
		return i;
	}

	private static boolean isDigit(int codePoint) {
		return Character.digit(codePoint, 10) >= 0;
	}

	/** A digit of any script stands where those of ASCII do. */
	private static int asLetter(int codePoint) {
		return isDigit(codePoint) ? '0' : codePoint;
	}
}
