package org.kado.ui.charts;

import org.eclipse.swt.SWT;

/**
 * Lets a canvas move through time: the wheel zooms at the pointer, dragging pans, + and - zoom, arrows and pages pan, Home and End
 * lead to the ends, 0 shows all, Esc goes back.
 */
public final class SceneNavigation {

	private SceneNavigation() {
	}

	/** Gives the canvas the habits above; it is painted anew when the visible time changes, whoever changes it. */
	public static void install(SceneCanvas canvas, VisibleRange visible) {
		TimeNavigation.install(canvas, canvas::scale, visible);
		Runnable refresh = canvas::refresh;
		visible.add(refresh);
		canvas.addListener(SWT.Dispose, e -> visible.remove(refresh));
	}
}
