package org.kado.charts.scene;

/**
 * An opaque sRGB colour.
 *
 * @param red   0…255
 * @param green 0…255
 * @param blue  0…255
 */
public record Rgb(int red, int green, int blue) {

	/** Black. */
	public static final Rgb BLACK = of(0x000000);
	/** White. */
	public static final Rgb WHITE = of(0xFFFFFF);

	private static final double LINEAR_RED = 0.2126;
	private static final double LINEAR_GREEN = 0.7152;
	private static final double LINEAR_BLUE = 0.0722;

	/** Refuses parts outside 0…255. */
	public Rgb {
		if (((red | green | blue) & ~0xFF) != 0) {
			throw new IllegalArgumentException("not a colour: " + red + ", " + green + ", " + blue);
		}
	}

	/** The colour of a 24-bit number, red in the highest byte. */
	public static Rgb of(int rrggbb) {
		return new Rgb(rrggbb >> 16 & 0xFF, rrggbb >> 8 & 0xFF, rrggbb & 0xFF);
	}

	/** As a 24-bit number, red in the highest byte. */
	public int rgb() {
		return red << 16 | green << 8 | blue;
	}

	/** As {@code #RRGGBB}. */
	public String hex() {
		return String.format("#%06X", rgb());
	}

	/** This colour with a share (0…1) of another one in it. */
	public Rgb mixedWith(Rgb other, double share) {
		return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
	}

	/** Black or white, whichever reads better on this colour. */
	public Rgb readableOnTop() {
		double luminance = luminance();
		double contrastOfWhite = 1.05 / (luminance + 0.05);
		double contrastOfBlack = (luminance + 0.05) / 0.05;
		// coloured grounds carry white better than the plain ratio says, so black must win clearly
		return contrastOfBlack > 1.8 * contrastOfWhite ? BLACK : WHITE;
	}

	/** Relative luminance as WCAG 2 defines it, 0…1. */
	public double luminance() {
		return LINEAR_RED * linear(red) + LINEAR_GREEN * linear(green) + LINEAR_BLUE * linear(blue);
	}

	private static int mix(int from, int to, double share) {
		return (int) Math.round(from + (to - from) * share);
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
