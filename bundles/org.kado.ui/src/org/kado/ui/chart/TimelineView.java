package org.kado.ui.chart;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.kado.charts.ChartOptions;
import org.kado.charts.TimeScale;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.ui.charts.SceneSource;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.UtilisationView;

/** The states over time, one row per equipment. */
public final class TimelineView extends SceneView {

	private List<TimelineRow> rows = List.of();
	private ZoneId zone = ZoneId.of("UTC");

	@Override
	protected void take(UtilisationView view, Change change) {
		if (change != Change.SELECTION) {
			rows = TimelineRow.of(view.timelines());
			zone = view.timelines().get(0).zone();
		}
	}

	@Override
	protected SceneSource source() {
		return new EquipmentScene() {
			@Override
			public Optional<Scene> scene(ChartOptions options, TextMeasure measure) {
				return Optional.of(new TimelineScene(measure).scene(rows, workset().visible().range(), zone, options));
			}

			@Override
			public Optional<TimeScale> scale(ChartOptions options, TextMeasure measure) {
				return Optional.of(new TimelineScene(measure).scale(rows, workset().visible().range(), options));
			}
		};
	}
}
