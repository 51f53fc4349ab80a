package org.kado.charts.scene;

/** Tells how wide texts will be, so that a scene fits wherever it is painted. Used from one thread. */
public interface TextMeasure {

	/** Advance width of the text, pixels of the scene. */
	double width(String text, TextFont font);
}
