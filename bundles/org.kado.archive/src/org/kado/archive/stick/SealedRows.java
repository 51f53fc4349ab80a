package org.kado.archive.stick;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rows of a manifest or a beacon, which end in a row with the hash of all before it (docs/formats/collect.md): a torn one has none. */
final class SealedRows {

	private static final String BOM = "\uFEFF";
	private static final String LINE_END = "\r\n";
	private static final String END = LINE_END + "end,";
	private static final int HASH_FIELD = 2;

	private SealedRows() {
	}

	/** The rows between the first line, which names its kind and version, and the end; empty where the text is torn or of another kind. */
	static Optional<List<List<String>>> open(byte[] bytes, String kind) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		int end = text.lastIndexOf(END);
		if (!text.startsWith(BOM + kind + ",") || end < 0 || !text.endsWith(LINE_END)) {
			return Optional.empty();
		}
		String sealed = text.substring(0, end + LINE_END.length());
		List<String> seal = fields(text.substring(sealed.length()).stripTrailing());
		if (seal.size() <= HASH_FIELD || !seal.get(HASH_FIELD).equals(sha256(sealed.getBytes(StandardCharsets.UTF_8)))) {
			return Optional.empty();
		}
		return Optional.of(sealed.lines().skip(1).map(SealedRows::fields).filter(row -> !row.isEmpty()).toList());
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Fields as RFC 4180 quotes them; none where a quotation mark is not closed. */
	static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				field.append('"');
				i++;
			} else if (c == '"' && (quoted || field.isEmpty())) {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			} else {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return quoted ? List.of() : fields;
	}
}
