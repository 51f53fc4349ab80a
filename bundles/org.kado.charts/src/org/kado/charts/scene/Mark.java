package org.kado.charts.scene;

import java.util.Optional;

/** One thing to paint. Later marks lie over earlier ones. Coordinates are pixels of the scene from its upper left corner. */
public sealed interface Mark permits RectangleMark, LineMark, TextMark {

	/** What the mark stands for; empty for chrome. */
	Optional<Datum> datum();

	/** Whether the point lies on the mark; right and lower edges do not. */
	boolean contains(double x, double y);
}
