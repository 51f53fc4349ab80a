package org.kado.ui.charts;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.kado.charts.scene.TextFont;

/** The platform's font in the sizes that scenes ask for. Dispose it with its canvas. */
final class SceneFonts {

	private static final double POINTS_PER_INCH = 72;

	private final Device device;
	private final FontData platform;
	private final Map<TextFont, Font> fonts = new HashMap<>();

	/** @param platform the font of the canvas, whose family is used */
	SceneFonts(Device device, Font platform) {
		this.device = device;
		this.platform = platform.getFontData()[0];
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
	}
}
