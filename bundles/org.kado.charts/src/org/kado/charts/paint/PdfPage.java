package org.kado.charts.paint;

import java.util.List;
import java.util.Objects;

import org.kado.charts.scene.Scene;

/**
 * A page of scenes.
 *
 * @param widthPoints  points, 72 to an inch
 * @param heightPoints points
 * @param placed       what is on it
 */
public record PdfPage(double widthPoints, double heightPoints, List<Placed> placed) {

	/** A pixel of a scene is a 96th of an inch. */
	public static final double POINTS_PER_PIXEL = 0.75;

	/**
	 * A scene on a page.
	 *
	 * @param scene       what to paint
	 * @param leftPoints  where its left edge is
	 * @param topPoints   where its upper edge is, from the top of the page
	 * @param pixelPoints size of one of its pixels
	 */
	public record Placed(Scene scene, double leftPoints, double topPoints, double pixelPoints) {

		/** Refuses null. */
		public Placed {
			Objects.requireNonNull(scene, "scene");
		}
	}

	/** Copies the list in. */
	public PdfPage {
		placed = List.copyOf(placed);
	}

	/** A page as large as the scene. */
	public static PdfPage of(Scene scene) {
		return new PdfPage(scene.width() * POINTS_PER_PIXEL, scene.height() * POINTS_PER_PIXEL, List.of(new Placed(scene, 0, 0, POINTS_PER_PIXEL)));
	}
}
