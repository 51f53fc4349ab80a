package org.kado.agent.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a manifest or a beacon: a first line, rows, and an <code>end</code> row that holds the hash of all before it, so that a
 * torn text is never taken for a whole one (docs/formats/collect.md).
 */
final class SealedText {

	private static final String BOM = "\uFEFF";
	private static final String LINE_END = "\r\n";
	private static final String END = "end";

	private SealedText() {
	}

	/** The bytes of a file with these lines. */
	static byte[] seal(List<String> lines, int rows) {
		String text = BOM + String.join(LINE_END, lines) + LINE_END;
		String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
		return (text + CsvRow.text(END, rows, hash) + LINE_END).getBytes(StandardCharsets.UTF_8);
	}

	/** The rows between the first line and the end; empty where the first line is another one or the text is torn. */
	static Optional<List<List<String>>> open(byte[] bytes, String firstLine) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		int end = text.lastIndexOf(LINE_END + END + ",") + LINE_END.length();
		if (!text.startsWith(BOM + firstLine + LINE_END) || end < LINE_END.length() || !text.endsWith(LINE_END)) {
			return Optional.empty();
		}
		Optional<List<String>> seal = CsvRow.fields(text.substring(end).stripTrailing());
		String hash = Sha256.of(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
		if (seal.isEmpty() || seal.get().size() < 3 || !seal.get().get(2).equals(hash)) {
			return Optional.empty();
		}
		List<List<String>> rows = new ArrayList<>();
		text.substring(0, end).lines().skip(1).forEach(line -> CsvRow.fields(line).ifPresent(rows::add));
		return Optional.of(rows);
	}
}
