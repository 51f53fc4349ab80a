package org.kado.charts.scene;

import java.util.Objects;
import java.util.Optional;

/**
 * A filled rectangle. Painters round its edges to device pixels, so that rectangles that touch in the scene touch on the screen.
 *
 * @param x      left edge, pixels
 * @param y      upper edge, pixels
 * @param width  pixels, at least 0
 * @param height pixels, at least 0
 * @param fill   how it is filled
 * @param datum  what it stands for
 */
public record RectangleMark(double x, double y, double width, double height, Fill fill, Optional<Datum> datum) implements Mark {

	/** Refuses negative sizes. */
	public RectangleMark {
		Objects.requireNonNull(fill, "fill");
		Objects.requireNonNull(datum, "datum");
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("negative size: " + width + " x " + height);
		}
	}

	/** A rectangle of one colour that stands for nothing. */
	public static RectangleMark chrome(double x, double y, double width, double height, Rgb colour) {
		return new RectangleMark(x, y, width, height, Fill.solid(colour), Optional.empty());
	}

	/** The first pixel to the right of it. */
	public double right() {
		return x + width;
	}

	/** The first pixel below it. */
	public double bottom() {
		return y + height;
	}

	@Override
	public boolean contains(double px, double py) {
		return x <= px && px < right() && y <= py && py < bottom();
	}
}
