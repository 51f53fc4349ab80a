package org.kado.ui.chart;

import java.time.ZoneId;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.ui.text.Messages;
import org.kado.ui.charts.CpuChart;
import org.kado.ui.part.WorksetView;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.UtilisationView;

/** CPU load of the chosen equipment over the time that all charts show. */
public final class CpuView extends WorksetView {

	private static final int LEAST_POINTS = 200;

	private CpuChart chart;
	private final Runnable follow = this::showVisible;

	@Override
	protected Control createContent(Composite parent) {
		chart = new CpuChart(parent, workset().visible());
		chart.control().addListener(SWT.Resize, e -> showVisible());
		workset().visible().add(follow);
		return chart.control();
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
