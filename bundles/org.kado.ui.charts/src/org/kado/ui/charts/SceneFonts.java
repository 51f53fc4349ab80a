package org.kado.ui.charts;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.kado.charts.scene.TextFont;

/** The platform's font in the sizes that scenes ask for, and how wide texts are in it. Belongs to the UI thread; dispose it with its canvas. */
final class SceneFonts {

	private static final double POINTS_PER_INCH = 72;
	private static final int MOST_WIDTHS = 10_000;

	private final Device device;
	private final FontData platform;
	private final Map<TextFont, Font> fonts = new HashMap<>();
	private final Map<Setting, Double> widths = new HashMap<>();

	private record Setting(String text, TextFont font) {
	}

	/** @param platform the font of the canvas, whose family is used */
	SceneFonts(Device device, Font platform) {
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

	void dispose() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
		widths.clear();
	}
}
