package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Field;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.testing.Translations;
import org.kado.ui.text.Messages;

class MessagesTest {

	@Test
	void englishAndJapaneseHaveTheSameKeysAndBlanks() {
		assertEquals(List.of(), Translations.differences(Messages.class, "messages"));
	}

	@Test
	void everyFieldHasItsText() throws IllegalAccessException {
		for (Field field : Messages.class.getFields()) {
			String text = (String) field.get(null);
			assertFalse(text == null || text.startsWith("NLS missing message"), field.getName());
		}
	}
}
