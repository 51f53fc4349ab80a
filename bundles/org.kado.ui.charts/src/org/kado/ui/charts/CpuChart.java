package org.kado.ui.charts;

import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Theme;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.views.CpuSeries;

/**
 * CPU load over time as lines: the mean strong, the largest value thin above it. Where nothing was measured there is no line. The series
 * comes decimated, so that painting costs the same for an hour and a year.
 */
public final class CpuChart {

	private static final String MEAN = "mean";
	private static final String LARGEST = "largest";
	private static final double DAY_MILLIS = 86_400_000;
	private static final double ZOOM_IN = 0.8;

	private final Chart chart;

	/** The chart as a child of the parent; the wheel over it zooms the shared time. */
	public CpuChart(Composite parent, VisibleRange visible) {
		chart = new Chart(parent, SWT.NONE);
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		chart.getAxisSet().getXAxis(0).getTitle().setVisible(false);
		chart.getAxisSet().getYAxis(0).getTitle().setVisible(false); // turned text is blurred at scale 2; the unit stands on the ticks
		chart.getAxisSet().getYAxis(0).getTick().setFormat(new DecimalFormat("0 '%'"));
		Control plot = chart.getPlotArea().getControl();
		plot.addListener(SWT.MouseWheel, e -> wheel(e, visible));
		plot.addListener(SWT.KeyDown, e -> key(e, visible));
	}

	/** The widget. */
	public Control control() {
		return chart;
	}

	/**
	 * Shows a series.
	 *
	 * @param series  points and gaps
	 * @param visible the span of the horizontal axis
	 * @param zone    whose clock the axis shows
	 */
	public void show(CpuSeries series, TimeRange visible, ZoneId zone) {
		chart.suspendUpdate(true);
		for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(old.getId());
		}
		Theme theme = theme();
		addRuns(series, series.maxPercent(), LARGEST, color(theme.colour(State.MAN).mixedWith(theme.background(), 0.6)), 1);
		addRuns(series, series.meanPercent(), MEAN, color(theme.colour(State.MAN)), 2);
		axes(visible, zone, theme);
		chart.suspendUpdate(false);
		chart.redraw();
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

	private void axes(TimeRange visible, ZoneId zone, Theme theme) {
		chart.setBackground(color(theme.background()));
		chart.getPlotArea().setBackground(color(theme.background()));
		IAxis x = chart.getAxisSet().getXAxis(0);
		IAxis y = chart.getAxisSet().getYAxis(0);
		x.setRange(new Range(visible.startMillis(), visible.endMillis()));
		y.setRange(new Range(0, 100));
		SimpleDateFormat format = new SimpleDateFormat(visible.millis() > 2 * DAY_MILLIS ? "MM-dd" : visible.millis() > DAY_MILLIS / 96 ? "HH:mm" : "HH:mm:ss", Locale.ROOT);
		format.setTimeZone(TimeZone.getTimeZone(zone));
		x.getTick().setFormat(format);
		for (IAxis axis : new IAxis[] { x, y }) {
			axis.getTick().setForeground(color(theme.quietText()));
			axis.getGrid().setForeground(color(theme.grid()));
			axis.getGrid().setStyle(LineStyle.SOLID);
		}
	}

	private Theme theme() {
		Color background = chart.getParent().getBackground();
		boolean dark = background.getRed() * 299 + background.getGreen() * 587 + background.getBlue() * 114 < 128_000;
		return dark ? Theme.DARK : Theme.LIGHT;
	}

	private void wheel(Event event, VisibleRange visible) {
		double at = chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x);
		visible.zoomAt(Math.round(at), event.count > 0 ? ZOOM_IN : 1 / ZOOM_IN);
	}

	private static void key(Event event, VisibleRange visible) {
		if (event.keyCode == SWT.ESC) {
			visible.back();
		} else if (event.keyCode == SWT.HOME) {
			visible.showAll();
		}
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}
}
