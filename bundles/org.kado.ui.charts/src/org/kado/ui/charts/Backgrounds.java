package org.kado.ui.charts;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Theme;

/** Finds the theme that goes with what the platform paints around a chart. */
final class Backgrounds {

	private static final double DARK_BELOW_LUMINANCE = 0.2;

	private Backgrounds() {
	}

	/** Dark where the control's background is. */
	static Theme theme(Control control) {
		RGB rgb = control.getBackground().getRGB();
		return new Rgb(rgb.red, rgb.green, rgb.blue).luminance() < DARK_BELOW_LUMINANCE ? Theme.DARK : Theme.LIGHT;
	}
}
