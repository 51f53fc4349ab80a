package org.kado.ui.charts;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.TextFont;

/**
 * What a canvas needs of the platform to paint scenes: its font in the sizes asked for, how wide texts are in it, and tiles of patterns.
 * Belongs to the UI thread; dispose it with its canvas.
 */
final class SceneResources {

	private static final double POINTS_PER_INCH = 72;
	/** Side of a tile in pixels of the scene: whole cells of every pattern, and whole device pixels at every usual zoom. */
	static final int TILE = 48;
	private static final int OPAQUE = 255;
	private static final int MOST_WIDTHS = 10_000;

	private final Device device;
	private final FontData platform;
	private final Map<TextFont, Font> fonts = new HashMap<>();
	private final Map<Fill, Image> tiles = new HashMap<>();
	private final Map<Setting, Double> widths = new HashMap<>();

	private record Setting(String text, TextFont font) {
	}

	/** @param platform the font of the canvas, whose family is used */
	SceneResources(Device device, Font platform) {
		this.device = device;
		this.platform = platform.getFontData()[0];
	}

	/** Width of a text as it will be painted, pixels. Asking the platform is slow, and most texts come again with the next scene. */
	double width(GC gc, String text, TextFont font) {
		if (widths.size() > MOST_WIDTHS) {
			widths.clear();
		}
		return widths.computeIfAbsent(new Setting(text, font), setting -> {
			gc.setFont(font(font));
			return (double) gc.textExtent(text, ScenePainter.TEXT_FLAGS).x;
		});
	}

	Font font(TextFont wanted) {
		return fonts.computeIfAbsent(wanted, this::create);
	}

	private Font create(TextFont wanted) {
		int points = (int) Math.round(wanted.size() * POINTS_PER_INCH / device.getDPI().y);
		return new Font(device, platform.getName(), Math.max(1, points), wanted.bold() ? SWT.BOLD : SWT.NORMAL);
	}

	/** A square of a pattern, to be repeated; without ground where the fill has none. */
	Image tile(Fill fill) {
		return tiles.computeIfAbsent(fill, wanted -> new Image(device, (ImageDataProvider) zoom -> tileData(wanted, zoom)));
	}

	private static ImageData tileData(Fill fill, int zoomPercent) {
		int side = TILE * zoomPercent / 100;
		PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
		ImageData data = new ImageData(side, side, 24, palette);
		int ink = fill.ink().rgb();
		int ground = fill.ground().orElse(fill.ink()).rgb();
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				boolean covered = fill.pattern().covers((x + 0.5) * TILE / side, (y + 0.5) * TILE / side);
				data.setPixel(x, y, covered ? ink : ground);
				data.setAlpha(x, y, covered || fill.ground().isPresent() ? OPAQUE : 0);
			}
		}
		return data;
	}

	void dispose() {
		tiles.values().forEach(Image::dispose);
		tiles.clear();
		fonts.values().forEach(Font::dispose);
		fonts.clear();
		widths.clear();
	}
}
