package org.kado.charts.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.Pattern;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMark;

/** Paints scenes into images without a display. Edges are put on whole device pixels, only text is smoothed. Safe for threads. */
public final class PngPainter {

	private final ChartFonts fonts = new ChartFonts();

	/**
	 * The picture of a scene.
	 *
	 * @param scene what to paint
	 * @param scale device pixels per pixel of the scene, 1…4; the image is that much larger
	 */
	public BufferedImage image(Scene scene, int scale) {
		if (scale < 1 || scale > 4) {
			throw new IllegalArgumentException("scale must be 1 to 4, but is " + scale);
		}
		BufferedImage image = new BufferedImage(scene.width() * scale, scene.height() * scale, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(color(scene.theme().background()));
			graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
			Brush brush = new Brush(graphics, scale, fonts);
			scene.marks().forEach(brush::paint);
		} finally {
			graphics.dispose();
		}
		return image;
	}

	/** The picture of a scene as the bytes of a PNG file; parameters as in {@link #image(Scene, int)}. */
	public byte[] png(Scene scene, int scale) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image(scene, scale), "png", bytes)) {
				throw new IllegalStateException("this Java runtime cannot write PNG");
			}
		} catch (IOException e) {
			throw new UncheckedIOException("memory refused bytes", e);
		}
		return bytes.toByteArray();
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.rgb());
	}

	/** Paints the marks of one scene. */
	private static final class Brush {

		private static final int OPAQUE = 0xFF000000;

		private final Graphics2D graphics;
		private final int scale;
		private final ChartFonts fonts;
		private final Map<Fill, TexturePaint> textures = new HashMap<>();

		Brush(Graphics2D graphics, int scale, ChartFonts fonts) {
			this.graphics = graphics;
			this.scale = scale;
			this.fonts = fonts;
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		}

		void paint(Mark mark) {
			if (mark instanceof RectangleMark rectangle) {
				rectangle(rectangle);
			} else if (mark instanceof LineMark line) {
				line(line);
			} else if (mark instanceof TextMark text) {
				text(text);
			}
		}

		private void rectangle(RectangleMark mark) {
			int left = device(mark.x());
			int top = device(mark.y());
			int width = device(mark.right()) - left;
			int height = device(mark.bottom()) - top;
			mark.fill().ground().ifPresent(ground -> {
				graphics.setColor(color(ground));
				graphics.fillRect(left, top, width, height);
			});
			if (mark.fill().pattern() != Pattern.NONE) {
				graphics.setPaint(textures.computeIfAbsent(mark.fill(), this::texture));
				graphics.fillRect(left, top, width, height);
			}
		}

		private TexturePaint texture(Fill fill) {
			int side = fill.pattern().cell() * scale;
			BufferedImage cell = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
			for (int y = 0; y < side; y++) {
				for (int x = 0; x < side; x++) {
					if (fill.pattern().covers((x + 0.5) / scale, (y + 0.5) / scale)) {
						cell.setRGB(x, y, OPAQUE | fill.ink().rgb());
					}
				}
			}
			return new TexturePaint(cell, new Rectangle(0, 0, side, side));
		}

		private void line(LineMark mark) {
			graphics.setColor(color(mark.colour()));
			int x = device(mark.x());
			int y = device(mark.y());
			int length = device((mark.vertical() ? mark.y() : mark.x()) + mark.length()) - (mark.vertical() ? y : x);
			int dash = mark.dashed() ? LineMark.DASH * scale : Math.max(1, length);
			for (int from = 0; from < length; from += 2 * dash) {
				int part = Math.min(dash, length - from);
				if (mark.vertical()) {
					graphics.fillRect(x, y + from, scale, part);
				} else {
					graphics.fillRect(x + from, y, part, scale);
				}
			}
		}

		private void text(TextMark mark) {
			graphics.setColor(color(mark.colour()));
			var font = fonts.fontFor(mark.text(), mark.font());
			graphics.setFont(font.deriveFont((float) (mark.font().size() * scale)));
			graphics.drawString(mark.text(), device(mark.left()), device(mark.baseline()));
		}

		private int device(double scenePixels) {
			return (int) Math.round(scenePixels * scale);
		}
	}
}
