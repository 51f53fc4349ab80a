package org.kado.charts.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;

/** TrueType fonts of this system, of which the letters used are embedded into documents. */
final class EmbeddedTypeface implements PdfTypeface {

	/** How much heavier strokes make letters bold where the family has no bold font, per pixel of size. */
	private static final double STROKE = 1 / 28.0;

	private final Face plain;
	private final Optional<Face> bold;

	/** Fonts stay open, since documents read from them when they are saved. */
	@SuppressWarnings("resource")
	EmbeddedTypeface(TrueTypeFont plain, Optional<TrueTypeFont> bold) throws IOException {
		this.plain = new Face(plain);
		this.bold = bold.isPresent() ? Optional.of(new Face(bold.get())) : Optional.empty();
	}

	/** One font and how wide its letters are. */
	private static final class Face {

		private static final double THOUSANDTHS = 1000;

		private final TrueTypeFont font;
		private final CmapLookup letters;
		private final Map<Integer, Double> widths = new HashMap<>();

		Face(TrueTypeFont font) throws IOException {
			this.font = font;
			letters = font.getUnicodeCmapLookup();
		}

		boolean canShow(String text) {
			return text.codePoints().allMatch(c -> letters.getGlyphId(c) > 0);
		}

		/** In thousandths of the size. */
		double advance(int character) {
			return widths.computeIfAbsent(character, c -> {
				try {
					return font.getAdvanceWidth(letters.getGlyphId(c)) * THOUSANDTHS / font.getUnitsPerEm();
				} catch (IOException e) {
					return THOUSANDTHS;
				}
			});
		}
	}

	@Override
	public String name() {
		try {
			return plain.font.getName();
		} catch (IOException e) {
			return "?";
		}
	}

	@Override
	public boolean isEmbedded() {
		return true;
	}

	@Override
	public boolean canShow(String text) {
		return plain.canShow(text) && bold.map(face -> face.canShow(text)).orElse(true);
	}

	@Override
	public double width(String text, TextFont font) {
		Face face = font.bold() ? bold.orElse(plain) : plain;
		return shown(text).codePoints().mapToDouble(face::advance).sum() * font.size() / Face.THOUSANDTHS;
	}

	@Override
	public PdfLetters begin(PDDocument document) throws IOException {
		EmbeddedFace regular = new EmbeddedFace(document, plain);
		return new Letters(regular, bold.isPresent() ? Optional.of(new EmbeddedFace(document, bold.get())) : Optional.empty());
	}

	/** A face within a document, and which character each of its glyphs was set for. */
	private static final class EmbeddedFace {

		private final PDDocument document;
		private final Face face;
		private final PDFont font;
		private final Map<Integer, Integer> characters = new TreeMap<>();

		EmbeddedFace(PDDocument document, Face face) throws IOException {
			this.document = document;
			this.face = face;
			font = PDType0Font.load(document, face.font, true);
		}

		void note(String text) {
			text.codePoints().forEach(c -> characters.putIfAbsent(face.letters.getGlyphId(c), c));
		}

		/**
		 * Says what each glyph means. Left alone, the library names the first of the characters that share a glyph: of 人 and the radical ⼈ the radical, which nobody
		 * searches for.
		 */
		void nameCharacters() throws IOException {
			if (!characters.isEmpty()) {
				PDStream stream = new PDStream(document);
				try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
					out.write(GlyphNames.map(characters).getBytes(StandardCharsets.US_ASCII));
				}
				font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
			}
		}
	}

	/** The letters of one document. */
	private final class Letters implements PdfLetters {

		private final EmbeddedFace regular;
		private final Optional<EmbeddedFace> heavy;

		Letters(EmbeddedFace regular, Optional<EmbeddedFace> heavy) {
			this.regular = regular;
			this.heavy = heavy;
		}

		@Override
		public void finish() throws IOException {
			regular.nameCharacters();
			if (heavy.isPresent()) {
				heavy.get().nameCharacters();
			}
		}

		@Override
		public void draw(PDPageContentStream page, TextMark mark) throws IOException {
			String text = shown(mark.text());
			EmbeddedFace face = mark.font().bold() ? heavy.orElse(regular) : regular;
			face.note(text);
			double size = mark.font().size();
			double width = EmbeddedTypeface.this.width(text, mark.font());
			// the scene may have been laid out with another font: its text must not run into its neighbour
			double narrowed = width > mark.width() + 0.5 && mark.width() > 0 ? mark.width() / width : 1;
			double left = switch (mark.anchor()) {
			case START -> mark.x();
			case MIDDLE -> mark.x() - width * narrowed / 2;
			case END -> mark.x() - width * narrowed;
			};
			page.beginText();
			page.setFont(face.font, (float) size);
			boolean stroked = mark.font().bold() && heavy.isEmpty();
			page.setRenderingMode(stroked ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
			page.setLineWidth((float) (size * STROKE));
			page.setTextMatrix(new Matrix((float) narrowed, 0, 0, -1, (float) left, (float) mark.baseline()));
			page.showText(text);
			page.endText();
		}
	}
}
