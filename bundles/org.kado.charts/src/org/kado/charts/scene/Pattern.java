package org.kado.charts.scene;

import java.util.List;

/**
 * A mark laid over a colour so that it can be told apart in grey print. The geometry is given once, as strokes of a square cell that
 * repeats from the scene's origin, so that every painter draws the same and neighbouring rectangles join without a seam.
 */
public enum Pattern {
	/** The plain colour. */
	NONE(1),
	/** Sparse dots, staggered. */
	DOTS(8, new Stroke(2, 2, 2, 2), new Stroke(6, 6, 6, 6)),
	/** Lines rising to the right. */
	HATCH_45(6, new Stroke(-1, 7, 7, -1), new Stroke(-1, 1, 1, -1), new Stroke(5, 7, 7, 5)),
	/** Lines rising and falling. */
	CROSS_HATCH(8, new Stroke(-1, 9, 9, -1), new Stroke(-1, -1, 9, 9)),
	/** Horizontal lines. */
	LINES(4, new Stroke(-1, 1.5, 5, 1.5));

	/**
	 * One pixel wide; a dot where both ends agree.
	 *
	 * @param x1 from, in pixels of the cell
	 * @param y1 from, downwards
	 * @param x2 to
	 * @param y2 to
	 */
	public record Stroke(double x1, double y1, double x2, double y2) {

		private static final double HALF = 0.5;

		/** Whether a point of the cell lies on it. A dot covers the pixel to the right of and below its point. */
		boolean covers(double x, double y) {
			if (isDot()) {
				return x1 <= x && x < x1 + 1 && y1 <= y && y < y1 + 1;
			}
			double across = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
			double along = (x2 - x1) * (x - x1) + (y2 - y1) * (y - y1);
			double squared = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
			return across * across <= HALF * HALF * squared && along >= 0 && along <= squared;
		}

		/** Whether it is a dot. */
		public boolean isDot() {
			return x1 == x2 && y1 == y2;
		}
	}

	private final int cell;
	private final List<Stroke> strokes;

	Pattern(int cell, Stroke... strokes) {
		this.cell = cell;
		this.strokes = List.of(strokes);
	}

	/** Side of the repeated square, in pixels of the scene. */
	public int cell() {
		return cell;
	}

	/** What is drawn into the cell; strokes may stick out of it. */
	public List<Stroke> strokes() {
		return strokes;
	}

	/**
	 * Whether the mark covers a point. Painters that make pixels ask for their middles: no pixel is half a mark, at any scale.
	 *
	 * @param x pixels of the scene, counted from its origin or from any cell's
	 * @param y the same, downwards
	 */
	public boolean covers(double x, double y) {
		double cellX = x - Math.floor(x / cell) * cell;
		double cellY = y - Math.floor(y / cell) * cell;
		return strokes.stream().anyMatch(stroke -> stroke.covers(cellX, cellY));
	}
}
