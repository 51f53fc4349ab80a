package org.kado.ui.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.ICustomPaintListener;
import org.kado.charts.ChartOptions;
import org.kado.charts.CpuFrameScene;
import org.kado.charts.TimeScale;

/** Paints nights, grid and now behind the lines of a chart. */
final class CpuBackdrop implements ICustomPaintListener {

	private final Control plot;
	private final Supplier<Optional<TimeScale>> scale;
	private final Supplier<Optional<ZoneId>> zone;
	private final SceneResources resources;

	CpuBackdrop(Control plot, Supplier<Optional<TimeScale>> scale, Supplier<Optional<ZoneId>> zone) {
		this.plot = plot;
		this.scale = scale;
		this.zone = zone;
		resources = new SceneResources(plot.getDisplay(), plot.getFont());
	}

	void dispose() {
		resources.dispose();
	}

	@Override
	public boolean drawBehindSeries() {
		return true;
	}

	@Override
	public void paintControl(PaintEvent event) {
		Point size = plot.getSize();
		Optional<TimeScale> axis = scale.get();
		if (axis.isEmpty() || zone.get().isEmpty() || size.y < 1) {
			return;
		}
		ChartOptions options = new ChartOptions(size.x, size.y, Backgrounds.theme(plot), Locale.getDefault(), Optional.of(Instant.now()),
				Optional.empty(), false);
		CpuFrameScene frame = new CpuFrameScene(new GcTextMeasure(event.gc, resources));
		new ScenePainter(event.gc, resources).paint(frame.background(axis.get(), zone.get().get(), options), 0, new Rectangle(0, 0, size.x, size.y));
	}
}
