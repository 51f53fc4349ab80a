package org.kado.product;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one of Kado's files, taken apart byte by byte and strictly.
 *
 * @param whole      lines with an end, without it; the byte order mark taken away
 * @param marks      byte order marks in the file
 * @param tailBytes  length of a last line without an end
 * @param violations what is not as docs/formats says: no mark at the beginning, a line end other than CR LF, broken UTF-8, NUL
 */
public record FactsLines(List<String> whole, int marks, int tailBytes, List<String> violations) {

	/** Ends a line that was cut. */
	static final char CUT = 0x18;

	private static final String MARK = "\uFEFF";

	/** Takes a file apart; the name is for messages. */
	public static FactsLines of(String name, byte[] bytes) {
		List<String> whole = new ArrayList<>();
		List<String> violations = new ArrayList<>();
		int marks = 0;
		int start = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				boolean ended = i > start && bytes[i - 1] == '\r';
				String line = decode(bytes, start, ended ? i - 1 : i);
				marks += line.contains(MARK) ? 1 : 0;
				if (!ended || line.indexOf('\uFFFD') >= 0 && line.indexOf(CUT) < 0 || line.indexOf('\0') >= 0) {
					violations.add(name + ": damaged line " + (whole.size() + 1) + ": " + line);
				}
				whole.add(line.replace(MARK, ""));
				start = i + 1;
			}
		}
		if (bytes.length < 3 || !decode(bytes, 0, 3).equals(MARK)) {
			violations.add(name + ": does not begin with a byte order mark");
		}
		if (marks > 1) {
			violations.add(name + ": has " + marks + " byte order marks");
		}
		return new FactsLines(whole, marks, bytes.length - start, violations);
	}

	/** Broken characters become U+FFFD, which none of our rows holds. */
	private static String decode(byte[] bytes, int start, int end) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, start, end - start, StandardCharsets.UTF_8) + '\uFFFD';
		}
	}
}
