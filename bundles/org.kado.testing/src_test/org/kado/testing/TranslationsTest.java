package org.kado.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TranslationsTest {

	@Test
	void tellsKeysThatAreMissingAndBlanksThatDiffer() {
		assertEquals(List.of("twice stands twice in planted.properties", //
				"blank has the blanks [{0}, {1}] in English, but [{0}] in Japanese", //
				"english is missing or empty in Japanese", //
				"japanese is missing or empty in English"), Translations.differences(TranslationsTest.class, "planted"));
	}

	@Test
	void refusesFilesThatAreNotThere() {
		assertThrows(IllegalArgumentException.class, () -> Translations.differences(TranslationsTest.class, "absent"));
	}
}
