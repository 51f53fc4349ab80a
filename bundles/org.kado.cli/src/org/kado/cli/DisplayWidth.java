package org.kado.cli;

/** How many cells a text takes in a terminal: Japanese, Chinese and Korean characters take two (Unicode, East Asian Width W and F). */
final class DisplayWidth {

	/** First and last code points of wide ranges, sorted. */
	private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3},
			{0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
			{0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

	private DisplayWidth() {
	}

	static int of(String text) {
		return text.codePoints().map(DisplayWidth::of).sum();
	}

	private static int of(int codePoint) {
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		for (int[] range : WIDE) {
			if (codePoint >= range[0] && codePoint <= range[1]) {
				return 2;
			}
		}
		return 1;
	}
}
