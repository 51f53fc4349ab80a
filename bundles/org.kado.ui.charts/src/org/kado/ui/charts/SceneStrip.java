package org.kado.ui.charts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.kado.charts.ChartOptions;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;

/** A scene beside another widget, such as its legend or its axis: no scrolling, no answers. */
final class SceneStrip extends Canvas {

	private final BiFunction<ChartOptions, TextMeasure, Optional<Scene>> source;
	private final SceneResources resources;

	/** @param source the picture for the size and colours asked for; empty: nothing to show */
	SceneStrip(Composite parent, BiFunction<ChartOptions, TextMeasure, Optional<Scene>> source) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
		this.source = source;
		resources = new SceneResources(parent.getDisplay(), getFont());
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Dispose, e -> resources.dispose());
	}

	private void paint(Event event) {
		Rectangle area = getClientArea();
		if (area.isEmpty()) {
			return;
		}
		ChartOptions options = new ChartOptions(area.width, area.height, Backgrounds.theme(getParent()), Locale.getDefault(), Optional.of(Instant.now()),
				Optional.empty(), false);
		source.apply(options, new GcTextMeasure(event.gc, resources)).ifPresentOrElse(scene -> new ScenePainter(event.gc, resources).paint(scene, 0, area),
				() -> {
					event.gc.setBackground(getBackground());
					event.gc.fillRectangle(area);
				});
	}
}
