package org.kado.charts.scene;

/**
 * How a text is set. The family is the painter's choice: one that has Latin and Japanese letters.
 *
 * @param size height of the letters' square in pixels of the scene
 * @param bold whether it is heavy
 */
public record TextFont(double size, boolean bold) {

	/** Titles of pictures. */
	public static final TextFont TITLE = new TextFont(18, true);
	/** Names of equipment and figures that matter. */
	public static final TextFont STRONG = new TextFont(12, true);
	/** Everything else; nothing is smaller. */
	public static final TextFont PLAIN = new TextFont(12, false);
}
