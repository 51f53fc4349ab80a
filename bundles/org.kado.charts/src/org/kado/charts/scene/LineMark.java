package org.kado.charts.scene;

import java.util.Objects;
import java.util.Optional;

/**
 * A straight line one pixel wide, horizontal or vertical: never blurred between two pixels. It covers the pixels from {@code (x, y)} on,
 * {@code length} of them.
 *
 * @param x        left end, or the column of a vertical line
 * @param y        upper end, or the row of a horizontal line
 * @param length   pixels, at least 0
 * @param vertical whether it runs down instead of to the right
 * @param dashed   whether it is broken: 3 pixels on, 3 off
 * @param colour   its colour
 */
public record LineMark(double x, double y, double length, boolean vertical, boolean dashed, Rgb colour) implements Mark {

	/** Pixels on and pixels off of a dashed line. */
	public static final int DASH = 3;

	/** Refuses a negative length. */
	public LineMark {
		Objects.requireNonNull(colour, "colour");
		if (length < 0) {
			throw new IllegalArgumentException("negative length: " + length);
		}
	}

	/** A solid line to the right. */
	public static LineMark horizontal(double x, double y, double length, Rgb colour) {
		return new LineMark(x, y, length, false, false, colour);
	}

	/** A solid line downwards. */
	public static LineMark vertical(double x, double y, double length, Rgb colour) {
		return new LineMark(x, y, length, true, false, colour);
	}

	/** The same line, broken. */
	public LineMark asDashed() {
		return new LineMark(x, y, length, vertical, true, colour);
	}

	/** A line stands for nothing. */
	@Override
	public Optional<Datum> datum() {
		return Optional.empty();
	}

	@Override
	public boolean contains(double px, double py) {
		double right = x + (vertical ? 1 : length);
		double bottom = y + (vertical ? length : 1);
		return x <= px && px < right && y <= py && py < bottom;
	}
}
