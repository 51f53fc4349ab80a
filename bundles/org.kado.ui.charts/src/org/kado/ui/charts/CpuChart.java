package org.kado.ui.charts;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.kado.charts.ChartOptions;
import org.kado.charts.CpuFrameScene;
import org.kado.charts.TimeScale;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.TimeRange;
import org.kado.views.CpuSeries;

/**
 * CPU load over time as lines: the mean strong, the largest value thin above it. Where nothing was measured there is no line. The series
 * comes decimated, so that painting costs the same for an hour and a year. Legend, time axis, nights and keys are those of the timeline.
 */
public final class CpuChart {

	private static final String MEAN = "mean";
	private static final String LARGEST = "largest";
	/** Half a label of the time axis sticks out at the right end, pixels. */
	private static final int ROOM_FOR_LABELS = 16;

	private final Composite area;
	private final Chart chart;
	private final SceneStrip percentStrip;
	private final SceneStrip axisStrip;
	private final VisibleRange visible;
	private Optional<ZoneId> zone = Optional.empty();
	private Optional<TimeRange> shown = Optional.empty();
	private CpuSeries points = CpuSeries.empty();
	private PointText pointText = (series, point) -> "";

	/** Says what a point of a series is. */
	@FunctionalInterface
	public interface PointText {

		/** What to show while the pointer is near the point, which is no gap. */
		String describe(CpuSeries series, int point);
	}

	/** The chart as a child of the parent; wheel, drag and keys over it move the shared time. */
	public CpuChart(Composite parent, VisibleRange visible) {
		this.visible = visible;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(tight(1));
		area.setBackgroundMode(SWT.INHERIT_FORCE);
		SceneStrip legend = new SceneStrip(area, (options, measure) -> Optional.of(new CpuFrameScene(measure).legend(options)));
		legend.setLayoutData(fixed(SWT.DEFAULT, CpuFrameScene.LEGEND_HEIGHT));
		Composite middle = new Composite(area, SWT.NONE);
		middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		GridLayout beside = tight(2);
		beside.marginRight = ROOM_FOR_LABELS;
		middle.setLayout(beside);
		percentStrip = new SceneStrip(middle, this::percents);
		percentStrip.setLayoutData(fixed(CpuFrameScene.PERCENT_WIDTH, SWT.DEFAULT));
		chart = new Chart(middle, SWT.NONE);
		chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		axisStrip = new SceneStrip(area, (options, measure) -> scaleOn(chart.getBounds().x + chart.getPlotArea().getBounds().x)
				.map(scale -> new CpuFrameScene(measure).axis(scale, zone.orElseThrow(), options)));
		axisStrip.setLayoutData(fixed(SWT.DEFAULT, CpuFrameScene.AXIS_HEIGHT));
		leaveOnlyLines();
		preparePlot(chart.getPlotArea().getControl());
	}

	private static GridLayout tight(int columns) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 0;
		layout.verticalSpacing = 0;
		return layout;
	}

	private static GridData fixed(int width, int height) {
		GridData data = new GridData(SWT.FILL, SWT.FILL, width == SWT.DEFAULT, height == SWT.DEFAULT);
		data.widthHint = width;
		data.heightHint = height;
		return data;
	}

	/** The chart's own axes do not know calendars, and its turned titles are blurred; all around the lines is painted by scenes. */
	private void leaveOnlyLines() {
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setVisible(false);
			axis.getTick().setVisible(false);
			axis.getGrid().setStyle(LineStyle.NONE);
		}
	}

	private void preparePlot(Control plot) {
		CpuBackdrop backdrop = new CpuBackdrop(plot, () -> scaleOn(0), () -> zone);
		chart.getPlotArea().addCustomPaintListener(backdrop);
		plot.addListener(SWT.Dispose, e -> backdrop.dispose());
		plot.addListener(SWT.Resize, e -> redrawAxes());
		plot.addListener(SWT.Move, e -> redrawAxes());
		plot.addListener(SWT.MouseDown, e -> plot.setFocus());
		plot.addListener(SWT.MouseMove, e -> hover(plot, e.x));
		TimeNavigation.install(plot, () -> scaleOn(0), visible);
	}

	private void hover(Control plot, int x) {
		String tip = scaleOn(0).map(scale -> near(scale, x)).filter(point -> point >= 0 && !points.isGap(point)).map(point -> pointText.describe(points, point))
				.orElse(null);
		if (!Objects.equals(tip, plot.getToolTipText())) {
			plot.setToolTipText(tip);
		}
	}

	/** The last point at or before a position; −1 where there is none. */
	private int near(TimeScale scale, int x) {
		int found = Arrays.binarySearch(points.millis(), scale.millisAt(x));
		return found >= 0 ? found : -found - 2;
	}

	private void redrawAxes() {
		axisStrip.redraw();
		percentStrip.redraw();
	}

	private Optional<Scene> percents(ChartOptions options, TextMeasure measure) {
		Rectangle plot = chart.getPlotArea().getBounds();
		return Optional.of(new CpuFrameScene(measure).percentAxis(CpuFrameScene.PERCENT_WIDTH, plot.y, plot.height, options));
	}

	/** Where time lies, counted from the left end of the plot or of the chart; empty before a series is shown. */
	private Optional<TimeScale> scaleOn(int left) {
		Rectangle plot = chart.getPlotArea().getBounds();
		return shown.filter(range -> plot.width > 1).map(range -> new TimeScale(range, left, plot.width - 1));
	}

	/** Sets what hovering over the lines says. */
	public void describe(PointText text) {
		pointText = text;
	}

	/** Lets the keys move this chart's time. */
	public void setFocus() {
		chart.getPlotArea().getControl().setFocus();
	}

	/** The widget. */
	public Control control() {
		return area;
	}

	/**
	 * Shows a series.
	 *
	 * @param series points and gaps
	 * @param span   the span of the horizontal axis
	 * @param clock  whose clock the axis shows
	 */
	public void show(CpuSeries series, TimeRange span, ZoneId clock) {
		shown = Optional.of(span);
		points = series;
		zone = Optional.of(clock);
		chart.suspendUpdate(true);
		for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(old.getId());
		}
		Theme theme = Backgrounds.theme(area.getParent());
		addRuns(series, series.maxPercent(), LARGEST, color(CpuFrameScene.highest(theme)), 1);
		addRuns(series, series.meanPercent(), MEAN, color(CpuFrameScene.mean(theme)), 2);
		dress(span, theme);
		chart.suspendUpdate(false);
		chart.redraw();
		redrawAxes();
	}

	/** One line per run of points without a gap; a gap is where no line is. */
	private void addRuns(CpuSeries series, float[] values, String name, Color color, int width) {
		int from = 0;
		while (from < series.size()) {
			int to = from;
			while (to < series.size() && !series.isGap(to)) {
				to++;
			}
			if (to > from) {
				addRun(series, values, from, to, name + from, color, width);
			}
			from = to + 1;
		}
	}

	@SuppressWarnings("deprecation") // the model that should replace date series needs an unchecked cast and gives the same line
	private void addRun(CpuSeries series, float[] values, int from, int to, String id, Color color, int width) {
		Date[] times = new Date[to - from];
		double[] percent = new double[to - from];
		for (int i = from; i < to; i++) {
			times[i - from] = new Date(series.millis()[i]);
			percent[i - from] = values[i];
		}
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
		line.setXDateSeries(times);
		line.setYSeries(percent);
		line.setSymbolType(times.length == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
		line.setSymbolSize(1);
		line.setSymbolColor(color);
		line.setLineColor(color);
		line.setLineWidth(width);
		line.setAntialias(SWT.ON);
	}

	private void dress(TimeRange span, Theme theme) {
		Color background = color(theme.background());
		area.setBackground(background);
		chart.setBackground(background);
		chart.getPlotArea().setBackground(background);
		chart.getAxisSet().getXAxis(0).setRange(new Range(span.startMillis(), span.endMillis()));
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, CpuFrameScene.TOP_PERCENT));
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}
}
