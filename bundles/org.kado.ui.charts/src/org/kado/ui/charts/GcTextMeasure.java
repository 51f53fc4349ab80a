package org.kado.ui.charts;

import org.eclipse.swt.graphics.GC;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMeasure;

/** Measures texts as they will be painted on the screen. */
final class GcTextMeasure implements TextMeasure {

	private final GC gc;
	private final SceneFonts fonts;

	GcTextMeasure(GC gc, SceneFonts fonts) {
		this.gc = gc;
		this.fonts = fonts;
	}

	@Override
	public double width(String text, TextFont font) {
		return fonts.width(gc, text, font);
	}
}
