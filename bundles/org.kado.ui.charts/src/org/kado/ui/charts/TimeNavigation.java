package org.kado.ui.charts;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.kado.charts.TimeScale;
import org.kado.model.TimeRange;

/**
 * Lets a control move through time: the wheel zooms at the pointer, dragging pans, + and - zoom, arrows and pages pan, Home and End
 * lead to the first and last record, 0 shows all, Esc goes back. What belongs together, such as the turns of one scroll or the way of one drag, is one step back.
 */
final class TimeNavigation {

	private static final double ZOOM_IN = 0.8;
	private static final double ZOOM_OUT = 1 / ZOOM_IN;
	private static final double PAN_SHARE = 0.1;
	/** Fewer pixels are a click, not a drag. */
	private static final int LEAST_DRAG = 4;
	/** Turns and key strokes that follow each other faster than this are one movement. */
	private static final int PAUSE_MILLIS = 700;

	private final Control control;
	private final Supplier<Optional<TimeScale>> axis;
	private final VisibleRange visible;
	private Optional<TimeScale> dragScale = Optional.empty();
	private TimeRange dragRange;
	private boolean dragging;
	private int dragX;
	private Optional<Integer> lastMillis = Optional.empty();

	private TimeNavigation(Control control, Supplier<Optional<TimeScale>> axis, VisibleRange visible) {
		this.control = control;
		this.axis = axis;
		this.visible = visible;
		dragRange = visible.range();
	}

	/**
	 * Gives a control the habits above.
	 *
	 * @param axis where time lies on the control, in its coordinates; empty where there is none at the moment
	 */
	static void install(Control control, Supplier<Optional<TimeScale>> axis, VisibleRange visible) {
		TimeNavigation navigation = new TimeNavigation(control, axis, visible);
		control.addListener(SWT.MouseWheel, navigation::wheel);
		control.addListener(SWT.MouseDown, navigation::startDrag);
		control.addListener(SWT.MouseMove, navigation::drag);
		control.addListener(SWT.MouseUp, navigation::endDrag);
		control.addListener(SWT.KeyDown, navigation::key);
		control.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ESCAPE);
	}

	private void wheel(Event event) {
		if (event.count != 0 && (event.stateMask & SWT.MOD1) == 0) {
			axis.get().ifPresent(scale -> go(visible.zoomed(shownAt(scale, event.x), event.count > 0 ? ZOOM_IN : ZOOM_OUT), event.time));
			event.doit = false;
		}
	}

	/** An axis of whole days reaches beyond what is shown of the first and the last. */
	private long shownAt(TimeScale scale, int x) {
		return Math.clamp(scale.millisAt(x), visible.range().startMillis(), visible.range().endMillis());
	}

	private void startDrag(Event event) {
		if (event.button == 1) {
			dragScale = axis.get().filter(scale -> event.x >= scale.left());
			dragX = event.x;
			dragRange = visible.range();
		}
	}

	private void drag(Event event) {
		if (dragScale.isEmpty() || !dragging && Math.abs(event.x - dragX) < LEAST_DRAG) {
			return;
		}
		TimeScale scale = dragScale.get();
		long shift = scale.millisAt(dragX) - scale.millisAt(event.x);
		TimeRange next = new TimeRange(dragRange.startMillis() + shift, dragRange.endMillis() + shift);
		if (dragging) {
			visible.follow(next);
		} else {
			dragging = true;
			control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
			visible.show(next);
		}
	}

	private void endDrag(@SuppressWarnings("unused") Event event) {
		dragScale = Optional.empty();
		dragging = false;
		lastMillis = Optional.empty();
		control.setCursor(null);
	}

	private void key(Event event) {
		if ((event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> arrow(-PAN_SHARE, event);
		case SWT.ARROW_RIGHT -> arrow(PAN_SHARE, event);
		case SWT.PAGE_UP -> go(visible.panned(-1), event.time);
		case SWT.PAGE_DOWN -> go(visible.panned(1), event.time);
		case SWT.HOME -> stop(() -> showFrom(visible.limits().startMillis()));
		case SWT.END -> stop(() -> showFrom(visible.limits().endMillis() - visible.range().millis()));
		case SWT.ESC -> stop(visible::back);
		case SWT.KEYPAD_ADD -> zoom(ZOOM_IN, event.time);
		case SWT.KEYPAD_SUBTRACT -> zoom(ZOOM_OUT, event.time);
		default -> zoomByCharacter(event);
		}
	}

	/** With Shift an arrow chooses a mark, which is the canvas' concern. */
	private void arrow(double share, Event event) {
		if ((event.stateMask & SWT.MOD2) == 0) {
			go(visible.panned(share), event.time);
		}
	}

	private void showFrom(long startMillis) {
		visible.show(new TimeRange(startMillis, startMillis + visible.range().millis()));
	}

	private void zoomByCharacter(Event event) {
		if (event.character == '+' || event.character == '=') {
			zoom(ZOOM_IN, event.time);
		} else if (event.character == '-') {
			zoom(ZOOM_OUT, event.time);
		} else if (event.character == '0') {
			stop(visible::showAll);
		}
	}

	private void zoom(double factor, int timeMillis) {
		TimeRange range = visible.range();
		go(visible.zoomed(range.startMillis() + range.millis() / 2, factor), timeMillis);
	}

	/** What comes next is a movement of its own. */
	private void stop(Runnable step) {
		lastMillis = Optional.empty();
		step.run();
	}

	/** Event times wrap, their difference does not. */
	private void go(TimeRange next, int timeMillis) {
		boolean goesOn = lastMillis.filter(last -> timeMillis - last < PAUSE_MILLIS).isPresent();
		lastMillis = Optional.of(timeMillis);
		if (goesOn) {
			visible.follow(next);
		} else {
			visible.show(next);
		}
	}
}
