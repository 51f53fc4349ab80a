package org.kado.ui.charts;

import org.eclipse.swt.graphics.GC;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMeasure;

/** Measures texts as they will be painted on the screen. */
final class GcTextMeasure implements TextMeasure {

	private final GC gc;
	private final SceneResources resources;

	GcTextMeasure(GC gc, SceneResources resources) {
		this.gc = gc;
		this.resources = resources;
	}

	@Override
	public double width(String text, TextFont font) {
		return resources.width(gc, text, font);
	}
}
