package org.kado.charts.scene;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of text. Text is never turned: turned text is blurred on many screens and slow to read everywhere.
 *
 * @param x        where the anchor is, pixels
 * @param baseline the line on which the letters stand, pixels from the top
 * @param width    width as measured when the scene was made, pixels
 * @param text     what it says
 * @param anchor   which part of the text is at x
 * @param font     size and weight
 * @param colour   its colour
 * @param datum    what it stands for
 */
public record TextMark(double x, double baseline, double width, String text, Anchor anchor, TextFont font, Rgb colour, Optional<Datum> datum)
		implements Mark {

	/** Which part of the text is at its x. */
	public enum Anchor {
		/** The left end. */
		START,
		/** The middle. */
		MIDDLE,
		/** The right end. */
		END
	}

	/** Refuses null. */
	public TextMark {
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(anchor, "anchor");
		Objects.requireNonNull(font, "font");
		Objects.requireNonNull(colour, "colour");
		Objects.requireNonNull(datum, "datum");
	}

	/** The left end of the text, pixels. */
	public double left() {
		return switch (anchor) {
		case START -> x;
		case MIDDLE -> x - width / 2;
		case END -> x - width;
		};
	}

	/** The first pixel to the right of the text. */
	public double right() {
		return left() + width;
	}

	@Override
	public boolean contains(double px, double py) {
		return left() <= px && px < right() && baseline - font.size() <= py && py < baseline + font.size() / 4;
	}
}
