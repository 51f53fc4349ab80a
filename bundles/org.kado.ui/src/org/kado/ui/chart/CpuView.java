package org.kado.ui.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.kado.charts.ChartOptions;
import org.kado.charts.CpuScene;
import org.kado.charts.paint.AwtTextMeasure;
import org.kado.charts.scene.Scene;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.ui.text.Messages;
import org.kado.ui.charts.CpuChart;
import org.kado.ui.part.WorksetView;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.CpuSeries;
import org.kado.views.Texts;
import org.kado.views.UtilisationView;

/** CPU load of the chosen equipment over the time that all charts show. */
public final class CpuView extends WorksetView {

	private static final int LEAST_POINTS = 200;

	private final Texts texts = new Texts(Locale.getDefault());
	private CpuChart chart;
	private final Runnable follow = this::showVisible;

	@Override
	protected Control createContent(Composite parent) {
		chart = new CpuChart(parent, workset().visible());
		chart.control().addListener(SWT.Resize, e -> showVisible());
		chart.describe(this::describe);
		workset().visible().add(follow);
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(new CopyChartAction(chart.control(), this::picture));
		tools.add(new ExportChartAction(chart.control(), this::picture));
		return chart.control();
	}

	@Override
	public void setFocus() {
		super.setFocus();
		if (chart.control().isVisible()) {
			chart.setFocus();
		}
	}

	@Override
	public void dispose() {
		workset().visible().remove(follow);
		super.dispose();
	}

	@Override
	protected void show(UtilisationView view, Change change) {
		setPartName(chosen(view).map(t -> NLS.bind(Messages.cpuOf, t.equipment())).orElse(getConfigurationElement().getAttribute("name")));
		showVisible();
	}

	@Override
	protected Optional<EmptyText> emptyText(UtilisationView view) {
		Optional<EmptyText> nothing = super.emptyText(view);
		boolean hasCpu = chosen(view).filter(t -> view.cpu(t.installation(), t.period(), 1).size() > 0).isPresent();
		return nothing.isPresent() || hasCpu ? nothing : Optional.of(new EmptyText(Messages.noCpuTitle, Messages.noCpuHint));
	}

	private Optional<StateTimeline> chosen(UtilisationView view) {
		return workset().selected().flatMap(view::findTimeline);
	}

	/** What hovering over a point says. */
	private String describe(CpuSeries series, int point) {
		ZoneId zone = workset().view().flatMap(this::chosen).map(StateTimeline::zone).orElse(ZoneId.of("UTC"));
		String time = texts.dateTime(Instant.ofEpochMilli(series.millis()[point]).atZone(zone));
		return NLS.bind(Messages.cpuPoint, new Object[] { time, texts.percent(series.meanPercent()[point] / 100), texts.percent(series.maxPercent()[point] / 100) });
	}

	private Optional<Scene> picture() {
		return workset().view().flatMap(view -> chosen(view).map(timeline -> picture(view, timeline)));
	}

	private Scene picture(UtilisationView view, StateTimeline timeline) {
		TimeRange visible = workset().visible().range();
		Point size = chart.control().getSize();
		ChartOptions options = ChartOptions.of(size.x, Locale.getDefault());
		CpuSeries series = view.cpu(timeline.installation(), visible, Math.max(LEAST_POINTS, size.x));
		return new CpuScene(new AwtTextMeasure()).scene(timeline.equipment(), series, visible, timeline.zone(), options);
	}

	private void showVisible() {
		Optional<UtilisationView> view = workset().view();
		Optional<StateTimeline> timeline = view.flatMap(this::chosen);
		if (timeline.isPresent() && !chart.control().isDisposed()) {
			TimeRange visible = workset().visible().range();
			ZoneId zone = timeline.get().zone();
			int points = Math.max(LEAST_POINTS, chart.control().getSize().x);
			chart.show(view.orElseThrow().cpu(timeline.get().installation(), visible, points), visible, zone);
		}
	}
}
