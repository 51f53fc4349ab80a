package org.kado.charts.paint;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;

/** Letters as outlines, from the fonts that pictures are painted with: for systems whose Japanese fonts can't be embedded. Such text can't be searched. */
final class OutlineTypeface implements PdfTypeface {

	private final FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
	private final ChartFonts fonts = new ChartFonts();
	private final AwtTextMeasure measure = new AwtTextMeasure();

	@Override
	public String name() {
		return fonts.fontFor("A", TextFont.PLAIN).getFontName();
	}

	@Override
	public boolean isEmbedded() {
		return false;
	}

	@Override
	public boolean canShow(String text) {
		return fonts.fontFor(text, TextFont.PLAIN).canDisplayUpTo(text) < 0;
	}

	@Override
	public double width(String text, TextFont font) {
		return measure.width(text, font);
	}

	@Override
	public PdfLetters begin(PDDocument document) {
		return new PdfLetters() {

			@Override
			public void draw(PDPageContentStream page, TextMark mark) throws IOException {
				OutlineTypeface.this.draw(page, mark);
			}

			@Override
			public void finish() {
				// outlines are complete as they are
			}
		};
	}

	private void draw(PDPageContentStream page, TextMark mark) throws IOException {
		java.awt.Shape outline = fonts.fontFor(mark.text(), mark.font()).createGlyphVector(context, mark.text()).getOutline((float) mark.left(), (float) mark.baseline());
		float[] at = new float[6];
		float x = 0;
		float y = 0;
		boolean drawn = false;
		for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
			int kind = path.currentSegment(at);
			switch (kind) {
			case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
			case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
			case PathIterator.SEG_QUADTO -> page.curveTo(x + 2 * (at[0] - x) / 3, y + 2 * (at[1] - y) / 3, at[2] + 2 * (at[0] - at[2]) / 3,
					at[3] + 2 * (at[1] - at[3]) / 3, at[2], at[3]);
			case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
			default -> page.closePath();
			}
			int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
			x = at[last];
			y = at[last + 1];
			drawn = true;
		}
		if (drawn) {
			page.fill();
		}
	}
}
