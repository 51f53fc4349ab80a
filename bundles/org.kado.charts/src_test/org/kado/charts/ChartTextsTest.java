package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.testing.Translations;

class ChartTextsTest {

	@Test
	void saysTheSameInBothLanguages() {
		assertEquals(List.of(), Translations.differences(ChartTexts.class, "messages"));
	}

	@Test
	void doesNotDependOnTheComputersLanguage() {
		Locale before = Locale.getDefault();
		try {
			for (Locale computer : List.of(Locale.JAPAN, Locale.GERMANY, Locale.US)) {
				Locale.setDefault(computer);
				assertEquals("no data", new ChartTexts(Locale.GERMANY).state(State.NO_DATA));
				assertEquals("データなし", new ChartTexts(Locale.JAPAN).state(State.NO_DATA));
				assertEquals("62.3 %", new ChartTexts(Locale.GERMANY).percent(0.6234));
			}
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void givesAllTicksOfAnAxisOneUnit() {
		ChartTexts texts = new ChartTexts(Locale.ENGLISH);
		assertEquals("6 h", texts.axisDuration(6 * 3_600_000L, 6 * 3_600_000L));
		assertEquals("60 min", texts.axisDuration(3_600_000, 600_000));
		assertEquals("60 s", texts.axisDuration(60_000, 15_000));
	}
}
