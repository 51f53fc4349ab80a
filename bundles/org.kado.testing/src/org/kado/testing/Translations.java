package org.kado.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares the English and the Japanese messages of a bundle. */
public final class Translations {

	private static final Pattern BLANK = Pattern.compile("\\{\\d+\\}");

	private Translations() {
	}

	/**
	 * Where <code>name.properties</code> and <code>name_ja.properties</code> differ in keys or in the blanks of a message, and
	 * where a message is empty or stands there twice: then only the last one would be shown.
	 *
	 * @param owner a class beside which the files lie
	 * @param name  name of the files without ending
	 * @return a sentence for each difference; empty where all is well
	 */
	public static List<String> differences(Class<?> owner, String name) {
		Messages english = load(owner, name + ".properties");
		Messages japanese = load(owner, name + "_ja.properties");
		TreeSet<String> keys = new TreeSet<>(english.stringPropertyNames());
		keys.addAll(japanese.stringPropertyNames());
		List<String> differences = new ArrayList<>(english.twice);
		differences.addAll(japanese.twice);
		for (String key : keys) {
			String first = english.getProperty(key, "");
			String second = japanese.getProperty(key, "");
			if (first.isEmpty() || second.isEmpty()) {
				differences.add(key + " is missing or empty in " + (first.isEmpty() ? "English" : "Japanese"));
			} else if (!blanks(first).equals(blanks(second))) {
				differences.add(key + " has the blanks " + blanks(first) + " in English, but " + blanks(second) + " in Japanese");
			}
		}
		return differences;
	}

	private static TreeSet<String> blanks(String message) {
		TreeSet<String> blanks = new TreeSet<>();
		BLANK.matcher(message).results().map(MatchResult::group).forEach(blanks::add);
		return blanks;
	}

	private static Messages load(Class<?> owner, String file) {
		Messages properties = new Messages(file);
		try (InputStream in = owner.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalArgumentException("no " + file + " beside " + owner.getName());
			}
			try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
				properties.load(reader);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}

	/** Messages of one file, and which keys stand in it more than once. */
	private static final class Messages extends Properties {

		private static final long serialVersionUID = 1L;

		private final List<String> twice = new ArrayList<>();
		private final String file;

		Messages(String file) {
			this.file = file;
		}

		@Override
		public synchronized Object put(Object key, Object value) {
			Object before = super.put(key, value);
			if (before != null) {
				twice.add(key + " stands twice in " + file);
			}
			return before;
		}
	}
}
