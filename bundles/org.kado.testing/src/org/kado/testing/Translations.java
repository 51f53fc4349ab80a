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
	 * where a message is empty.
	 *
	 * @param owner a class beside which the files lie
	 * @param name  name of the files without ending
	 * @return a sentence for each difference; empty where all is well
	 */
	public static List<String> differences(Class<?> owner, String name) {
		Properties english = load(owner, name + ".properties");
		Properties japanese = load(owner, name + "_ja.properties");
		TreeSet<String> keys = new TreeSet<>(english.stringPropertyNames());
		keys.addAll(japanese.stringPropertyNames());
		List<String> differences = new ArrayList<>();
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

	private static Properties load(Class<?> owner, String file) {
		Properties properties = new Properties();
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
}
