package org.kado.charts.paint;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;

/** Paints scenes into PDF documents: shapes as vectors, patterns as tiles, text as text where the typeface can be embedded. Used from one thread. */
public final class PdfPainter {

	private final PdfTypeface typeface;

	/** @param typeface its letters; scenes are best laid out with it as their measure */
	public PdfPainter(PdfTypeface typeface) {
		this.typeface = Objects.requireNonNull(typeface, "typeface");
	}

	/** A document with one page as large as the scene. */
	public byte[] pdf(Scene scene, Locale locale) throws IOException {
		return pdf(List.of(PdfPage.of(scene)), scene.title(), locale);
	}

	/**
	 * A document.
	 *
	 * @param pages  its pages, at least one
	 * @param title  shown by viewers
	 * @param locale language of its text, for those who hear it
	 */
	public byte[] pdf(List<PdfPage> pages, String title, Locale locale) throws IOException {
		try (PDDocument document = new PDDocument(); OutputStream nowhere = OutputStream.nullOutputStream()) {
			document.getDocumentInformation().setTitle(title);
			document.getDocumentInformation().setCreator("Kado");
			document.getDocumentCatalog().setLanguage(locale.getLanguage());
			PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
			preferences.setDisplayDocTitle(true);
			document.getDocumentCatalog().setViewerPreferences(preferences);
			PdfTypeface.PdfLetters letters = typeface.begin(document);
			for (PdfPage page : pages) {
				add(document, page, letters);
			}
			// saving reduces fonts to the letters used; what is set in their place before is lost
			document.save(nowhere);
			letters.finish();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static void add(PDDocument document, PdfPage page, PdfTypeface.PdfLetters letters) throws IOException {
		PDPage sheet = new PDPage(new PDRectangle((float) page.widthPoints(), (float) page.heightPoints()));
		sheet.setResources(new PDResources());
		document.addPage(sheet);
		try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
			for (PdfPage.Placed placed : page.placed()) {
				double unit = placed.pixelPoints();
				AffineTransform axes = new AffineTransform(unit, 0, 0, -unit, placed.leftPoints(), page.heightPoints() - placed.topPoints());
				content.saveGraphicsState();
				content.transform(new Matrix(axes));
				new Brush(content, sheet.getResources(), axes, letters).paint(placed.scene());
				content.restoreGraphicsState();
			}
		}
	}

	/** Paints one scene. */
	private static final class Brush {

		private final PDPageContentStream content;
		private final PDResources resources;
		private final AffineTransform axes;
		private final PdfTypeface.PdfLetters letters;
		private final Map<Fill, PDColor> tiles = new HashMap<>();

		Brush(PDPageContentStream content, PDResources resources, AffineTransform axes, PdfTypeface.PdfLetters letters) {
			this.content = content;
			this.resources = resources;
			this.axes = axes;
			this.letters = letters;
		}

		void paint(Scene scene) throws IOException {
			area(0, 0, scene.width(), scene.height(), scene.theme().background());
			for (Mark mark : scene.marks()) {
				if (mark instanceof RectangleMark rectangle) {
					rectangle(rectangle);
				} else if (mark instanceof LineMark line) {
					line(line);
				} else if (mark instanceof TextMark text && !text.text().isEmpty()) {
					content.setNonStrokingColor(color(text.colour()));
					content.setStrokingColor(color(text.colour()));
					letters.draw(content, text);
				}
			}
		}

		private void area(double x, double y, double width, double height, Rgb colour) throws IOException {
			content.setNonStrokingColor(color(colour));
			fill(x, y, width, height);
		}

		private void fill(double x, double y, double width, double height) throws IOException {
			content.addRect((float) x, (float) y, (float) width, (float) height);
			content.fill();
		}

		private void rectangle(RectangleMark mark) throws IOException {
			// edges that other painters round to pixels are rounded here as well, so that rectangles touch
			double left = Math.round(mark.x());
			double top = Math.round(mark.y());
			double width = Math.round(mark.right()) - left;
			double height = Math.round(mark.bottom()) - top;
			if (width <= 0 || height <= 0) {
				return;
			}
			if (mark.fill().ground().isPresent()) {
				area(left, top, width, height, mark.fill().ground().get());
			}
			if (mark.fill().pattern() != Pattern.NONE) {
				if (!tiles.containsKey(mark.fill())) {
					tiles.put(mark.fill(), tile(mark.fill()));
				}
				content.setNonStrokingColor(tiles.get(mark.fill()));
				fill(left, top, width, height);
			}
		}

		private PDColor tile(Fill fill) throws IOException {
			int cell = fill.pattern().cell();
			PDTilingPattern pattern = new PDTilingPattern();
			pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
			pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
			pattern.setBBox(new PDRectangle(cell, cell));
			pattern.setXStep(cell);
			pattern.setYStep(cell);
			pattern.setMatrix(axes);
			pattern.setResources(new PDResources());
			try (PDPatternContentStream tile = new PDPatternContentStream(pattern)) {
				tile.setStrokingColor(color(fill.ink()));
				tile.setNonStrokingColor(color(fill.ink()));
				for (Pattern.Stroke stroke : fill.pattern().strokes()) {
					if (stroke.isDot()) {
						tile.addRect((float) stroke.x1(), (float) stroke.y1(), 1, 1);
						tile.fill();
					} else {
						tile.moveTo((float) stroke.x1(), (float) stroke.y1());
						tile.lineTo((float) stroke.x2(), (float) stroke.y2());
						tile.stroke();
					}
				}
			}
			COSName name = resources.add(pattern);
			return new PDColor(name, new PDPattern(resources));
		}

		private void line(LineMark mark) throws IOException {
			content.setNonStrokingColor(color(mark.colour()));
			double dash = mark.dashed() ? LineMark.DASH : Math.max(1, mark.length());
			for (double from = 0; from < mark.length(); from += 2 * dash) {
				double part = Math.min(dash, mark.length() - from);
				if (mark.vertical()) {
					fill(mark.x(), mark.y() + from, 1, part);
				} else {
					fill(mark.x() + from, mark.y(), part, 1);
				}
			}
		}

		private static Color color(Rgb rgb) {
			return new Color(rgb.rgb());
		}
	}
}
