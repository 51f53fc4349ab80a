package org.kado.ui.charts;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.kado.charts.TimeScale;
import org.kado.model.TimeRange;

/**
 * Lets a canvas move through time: the wheel zooms at the pointer, dragging pans, + and - zoom, arrows pan, Home shows all, Esc goes back.
 */
public final class SceneNavigation {

	private static final double ZOOM_IN = 0.8;
	private static final double ZOOM_OUT = 1 / ZOOM_IN;
	private static final double PAN_SHARE = 0.1;
	/** Fewer pixels are a click, not a drag. */
	private static final int LEAST_DRAG = 4;

	private final SceneCanvas canvas;
	private final VisibleRange visible;
	private Optional<TimeScale> dragScale = Optional.empty();
	private int dragX;

	private SceneNavigation(SceneCanvas canvas, VisibleRange visible) {
		this.canvas = canvas;
		this.visible = visible;
	}

	/** Gives the canvas the habits above; it is painted anew when the visible time changes, whoever changes it. */
	public static void install(SceneCanvas canvas, VisibleRange visible) {
		SceneNavigation navigation = new SceneNavigation(canvas, visible);
		canvas.addListener(SWT.MouseWheel, navigation::wheel);
		canvas.addListener(SWT.MouseDown, navigation::startDrag);
		canvas.addListener(SWT.MouseMove, navigation::drag);
		canvas.addListener(SWT.MouseUp, e -> navigation.dragScale = Optional.empty());
		canvas.addListener(SWT.KeyDown, navigation::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ESCAPE);
		Runnable refresh = canvas::refresh;
		visible.add(refresh);
		canvas.addListener(SWT.Dispose, e -> visible.remove(refresh));
	}

	private void wheel(Event event) {
		if (event.count != 0 && (event.stateMask & SWT.MOD1) == 0) {
			canvas.scale().ifPresent(scale -> visible.zoomAt(scale.millisAt(event.x), event.count > 0 ? ZOOM_IN : ZOOM_OUT));
			event.doit = false;
		}
	}

	private void startDrag(Event event) {
		if (event.button == 1) {
			dragScale = canvas.scale().filter(scale -> event.x >= scale.left());
			dragX = event.x;
		}
	}

	private void drag(Event event) {
		if (dragScale.isPresent() && Math.abs(event.x - dragX) >= LEAST_DRAG) {
			TimeScale scale = dragScale.get();
			long shift = scale.millisAt(dragX) - scale.millisAt(event.x);
			visible.show(new TimeRange(scale.range().startMillis() + shift, scale.range().endMillis() + shift));
		}
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> visible.pan(-PAN_SHARE);
		case SWT.ARROW_RIGHT -> visible.pan(PAN_SHARE);
		case SWT.PAGE_UP -> visible.pan(-1);
		case SWT.PAGE_DOWN -> visible.pan(1);
		case SWT.HOME -> visible.showAll();
		case SWT.ESC -> visible.back();
		case SWT.KEYPAD_ADD -> visible.zoom(ZOOM_IN);
		case SWT.KEYPAD_SUBTRACT -> visible.zoom(ZOOM_OUT);
		default -> zoomByCharacter(event.character);
		}
	}

	private void zoomByCharacter(char character) {
		if (character == '+' || character == '=') {
			visible.zoom(ZOOM_IN);
		} else if (character == '-') {
			visible.zoom(ZOOM_OUT);
		}
	}
}
