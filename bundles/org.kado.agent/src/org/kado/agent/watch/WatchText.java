package org.kado.agent.watch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kado.agent.text.Phrase;

/**
 * The text of a watch list (docs/formats/configuration.md): one name of a process a line. Whatever stands there, the lines that can be
 * used are used.
 *
 * @param names    the names in the order of their lines, each once
 * @param problems the lines that can't be used
 */
public record WatchText(List<String> names, List<Problem> problems) {

	/** Longest name. */
	static final int MAX_NAME_LENGTH = 100;
	/** So many names at most: each is a row in every tick. */
	static final int MAX_NAMES = 100;
	private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

	/** Copies the lists in. */
	public WatchText {
		names = List.copyOf(names);
		problems = List.copyOf(problems);
	}

	/**
	 * A line that can't be used.
	 *
	 * @param line  from 1
	 * @param id    key of the message that tells what is wrong and what is allowed
	 * @param name  the name; empty where it can't be read
	 * @param limit the limit that the message names
	 */
	public record Problem(int line, String id, String name, int limit) {

		/** The problem in words, of a file that is called so. */
		public Phrase phrase(String file) {
			return Phrase.of(id, file + ":" + line, name, Integer.toString(limit));
		}
	}

	/**
	 * Reads the text.
	 *
	 * @param bytes UTF-8, with or without byte order mark; lines end with CR, LF or both
	 * @param whole whether a last line without an end counts: while somebody writes the file it may be half a name
	 */
	public static WatchText of(byte[] bytes, boolean whole) {
		Lines lines = new Lines();
		int start = startsWithBom(bytes) ? BOM.length : 0;
		for (int i = start; i < bytes.length; i++) {
			if (bytes[i] == '\n' || bytes[i] == '\r') {
				lines.add(bytes, start, i);
				i += bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? 1 : 0;
				start = i + 1;
			}
		}
		if (whole) {
			lines.add(bytes, start, bytes.length);
		}
		return new WatchText(List.copyOf(lines.names.values()), lines.problems);
	}

	/** The name in a line of the list; empty where the line is empty or a comment. */
	static String nameIn(String line) {
		String text = line.strip();
		if (text.startsWith("#")) {
			return "";
		}
		for (int i = 1; i < text.length(); i++) {
			if (text.charAt(i) == '#' && Character.isWhitespace(text.charAt(i - 1))) {
				return text.substring(0, i).strip();
			}
		}
		return text;
	}

	/** Two names are the same process where their keys are equal. */
	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Whether a process can have the name. */
	static boolean isName(String name) {
		boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\' || c == '"' || c == 0xFFFD);
		return plain && !name.isBlank() && name.length() <= MAX_NAME_LENGTH && name.equals(nameIn(name));
	}

	private static boolean startsWithBom(byte[] bytes) {
		return bytes.length >= BOM.length && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
	}

	/** Collects line by line. */
	private static final class Lines {

		private final Map<String, String> names = new LinkedHashMap<>();
		private final List<Problem> problems = new ArrayList<>();
		private int number;

		void add(byte[] bytes, int from, int to) {
			number++;
			try {
				String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
				String name = nameIn(line);
				if (!name.isEmpty()) {
					add(name);
				}
			} catch (CharacterCodingException e) {
				// a comment in another encoding does no harm
				if (from == to || bytes[from] != '#') {
					problems.add(new Problem(number, "watch.wrong.notUtf8", "", 0));
				}
			}
		}

		private void add(String name) {
			if (!isName(name)) {
				problems.add(new Problem(number, "watch.wrong.name", shown(name), MAX_NAME_LENGTH));
			} else if (names.size() == MAX_NAMES && !names.containsKey(key(name))) {
				problems.add(new Problem(number, "watch.wrong.tooMany", name, MAX_NAMES));
			} else {
				names.putIfAbsent(key(name), name);
			}
		}

		private static String shown(String name) {
			String plain = name.replaceAll("\\p{Cntrl}", "?");
			return plain.length() <= MAX_NAME_LENGTH ? plain : plain.substring(0, MAX_NAME_LENGTH) + "…";
		}
	}
}
