package org.kado.charts;

import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Theme;
import org.kado.model.State;

/** Colours for shares: one hue from the ground up to full strength, so that lightness alone tells it, in grey print as well. */
record Ramp(Theme theme) {

	/** The least is seen to be something. */
	private static final double LEAST = 0.08;
	/** The luminance on which black and white have the same contrast. */
	private static final double MIDDLE = 0.179;

	/** Black or white, whichever has more contrast: figures stand on every shade of the ramp. */
	static Rgb ink(Rgb ground) {
		return ground.luminance() > MIDDLE ? Rgb.BLACK : Rgb.WHITE;
	}

	/** The colour of a share 0…1. */
	Rgb colour(double share) {
		double strength = LEAST + (1 - LEAST) * Math.max(0, Math.min(1, share));
		return theme.background().mixedWith(theme.colour(State.MAN), strength);
	}
}
