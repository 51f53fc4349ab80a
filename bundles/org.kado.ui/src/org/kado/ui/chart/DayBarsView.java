package org.kado.ui.chart;

import java.util.Optional;

import org.kado.charts.ChartOptions;
import org.kado.charts.DayBarsScene;
import org.kado.charts.TimeScale;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.report.Bucket;
import org.kado.ui.charts.SceneSource;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.EquipmentSummary;
import org.kado.views.UtilisationView;

/** Day bars stacked by state, the equipment side by side. */
public final class DayBarsView extends SceneView {

	private Optional<UtilisationFigures> figures = Optional.empty();

	@Override
	protected void take(UtilisationView view, Change change) {
		if (change != Change.SELECTION) {
			figures = Optional.of(new UtilisationFigures(view.report(Bucket.DAY, workset().basis(), Optional.empty()),
					view.equipment(workset().basis(), Optional.empty()).stream().map(EquipmentSummary::total).toList(), workset().basis()));
		}
	}

	@Override
	protected SceneSource source() {
		return new SceneSource() {
			@Override
			public Optional<Scene> scene(ChartOptions options, TextMeasure measure) {
				return figures.map(f -> new DayBarsScene(measure).scene(f, options));
			}

			@Override
			public Optional<TimeScale> scale(ChartOptions options, TextMeasure measure) {
				return Optional.empty();
			}

			@Override
			public String describe(Datum datum) {
				return DayBarsView.this.describe(datum);
			}

			@Override
			public void clicked(Datum datum) {
				workset().select(datum.installation());
			}
		};
	}
}
