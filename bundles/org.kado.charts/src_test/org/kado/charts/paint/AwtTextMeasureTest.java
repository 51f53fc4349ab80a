package org.kado.charts.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kado.charts.scene.TextFont;

class AwtTextMeasureTest {

	private final AwtTextMeasure measure = new AwtTextMeasure();

	@Test
	void growsWithTheText() {
		assertEquals(0, measure.width("", TextFont.PLAIN));
		double narrow = measure.width("設備", TextFont.PLAIN);
		assertTrue(narrow > 12 && narrow < 40, "two Japanese letters of 12 px measure " + narrow);
		assertTrue(measure.width("設備A", TextFont.PLAIN) > narrow);
	}

	@Test
	void growsWithTheFont() {
		assertTrue(measure.width("Utilisation", TextFont.TITLE) > measure.width("Utilisation", TextFont.PLAIN));
		assertEquals(2 * measure.width("Utilisation", new TextFont(10, false)), measure.width("Utilisation", new TextFont(20, false)), 0.5);
	}
}
