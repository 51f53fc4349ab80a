package org.kado.store.csv.facts;

import java.nio.charset.StandardCharsets;

import org.kado.store.csv.text.ByteLines;

/** The first line of facts files. */
public final class FactsLayout {

	/** Version of docs/formats/facts.md that is written, and the newest that is read. */
	public static final int VERSION = 1;

	/** What the first line begins with; the version follows. */
	static final String MAGIC = "kado-facts,";

	private static final byte[] MAGIC_BYTES = MAGIC.getBytes(StandardCharsets.US_ASCII);
	private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
	private static final byte[] FIRST_LINE = ("\uFEFF" + MAGIC + VERSION + "\r\n").getBytes(StandardCharsets.UTF_8);

	private FactsLayout() {
	}

	/** The first line as it is written, with byte order mark and line break. */
	static byte[] firstLine() {
		return FIRST_LINE.clone();
	}

	/** Whether a file that begins so is a facts file, of whatever version. */
	public static boolean recognises(byte[] head) {
		int start = 0;
		while (startsWith(head, start, BOM)) {
			start += BOM.length; // a program that copied the file may have added one
		}
		return startsWith(head, start, MAGIC_BYTES);
	}

	/** Whether the current line is a first line, of whatever version. */
	static boolean isFirstLine(ByteLines line) {
		return line.end() - line.start() > MAGIC.length() && startsWith(line.data(), line.start(), MAGIC_BYTES);
	}

	private static boolean startsWith(byte[] data, int start, byte[] beginning) {
		if (data.length - start < beginning.length) {
			return false;
		}
		for (int i = 0; i < beginning.length; i++) {
			if (data[start + i] != beginning[i]) {
				return false;
			}
		}
		return true;
	}
}
