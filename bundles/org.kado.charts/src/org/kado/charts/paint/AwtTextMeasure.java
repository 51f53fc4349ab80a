package org.kado.charts.paint;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMeasure;

/** Measures with the fonts that {@link PngPainter} paints with. Needs no display. Safe for threads. */
public final class AwtTextMeasure implements TextMeasure {

	private final FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
	private final ChartFonts fonts = new ChartFonts();

	@Override
	public double width(String text, TextFont font) {
		return text.isEmpty() ? 0 : fonts.fontFor(text, font).getStringBounds(text, context).getWidth();
	}
}
