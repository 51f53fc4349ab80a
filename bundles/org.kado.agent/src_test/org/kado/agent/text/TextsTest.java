package org.kado.agent.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;

class TextsTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
	private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

	private final ResourceBundle english = new Texts(Locale.ENGLISH).messages();
	private final ResourceBundle japanese = new Texts(Locale.JAPAN).messages();

	@Test
	void bothLanguagesHaveTheSameKeysAndPlaceholders() {
		assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
		for (String key : english.keySet()) {
			assertEquals(placeholders(english.getString(key)), placeholders(japanese.getString(key)), key);
		}
	}

	@Test
	void noPlaceholderIsHiddenByAQuote() {
		for (String key : english.keySet()) {
			assertFalse(LONE_QUOTE.matcher(english.getString(key) + japanese.getString(key)).find(), key);
		}
	}

	@Test
	void everyEventHasItsWords() {
		for (EventKind kind : EventKind.values()) {
			assertFalse(english.getString("event." + kind.id()).isBlank() || japanese.getString("event." + kind.id()).isBlank(), kind.id());
		}
	}

	@Test
	void everyOtherLanguageIsEnglishWhateverTheDefaultIs() {
		assertEquals(english.getString("configuration.wrong.notUtf8"), new Texts(Locale.GERMANY).of("configuration.wrong.notUtf8"));
	}

	@Test
	void japaneseIsNotMerelyEnglish() {
		for (String key : japanese.keySet()) {
			assertFalse(english.getString(key).equals(japanese.getString(key)), key);
		}
	}

	private static TreeSet<String> placeholders(String message) {
		TreeSet<String> found = new TreeSet<>();
		PLACEHOLDER.matcher(message).results().forEach(match -> found.add(match.group()));
		return found;
	}
}
