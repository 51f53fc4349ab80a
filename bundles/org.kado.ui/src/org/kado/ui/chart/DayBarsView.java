package org.kado.ui.chart;

import java.util.Optional;

import org.kado.charts.ChartOptions;
import org.kado.charts.DayBarsScene;
import org.kado.charts.TimeScale;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.ui.charts.SceneSource;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.UtilisationView;

/** Day bars stacked by state, the equipment side by side; they count the time that all charts show. */
public final class DayBarsView extends SceneView {

	private Optional<UtilisationFigures> figures = Optional.empty();
	private Optional<TimeRange> counted = Optional.empty();

	@Override
	protected void take(UtilisationView view, Change change) {
		if (change != Change.SELECTION) {
			figures = Optional.empty();
		}
	}

	/** Counted when a picture needs them: a drag changes the time more often than the screen is painted. */
	private Optional<UtilisationFigures> figures() {
		Optional<TimeRange> visible = Optional.of(workset().visible().range());
		if (figures.isEmpty() || !counted.equals(visible)) {
			figures = workset().view().map(view -> count(view, visible.get()));
			counted = visible;
		}
		return figures;
	}

	private UtilisationFigures count(UtilisationView view, TimeRange visible) {
		Basis basis = workset().basis();
		TimeRange part = view.wholeDaysAtTheEnds(visible);
		boolean all = workset().visible().limits().equals(visible);
		return new UtilisationFigures(view.report(Bucket.DAY, basis, part), view.report(Bucket.EQUIPMENT, basis, part), basis,
				all ? Optional.empty() : Optional.of(part));
	}

	@Override
	protected SceneSource source() {
		return new EquipmentScene() {
			@Override
			public Optional<Scene> scene(ChartOptions options, TextMeasure measure) {
				return figures().map(f -> new DayBarsScene(measure).scene(f, options));
			}

			@Override
			public Optional<TimeScale> scale(ChartOptions options, TextMeasure measure) {
				return figures().flatMap(f -> new DayBarsScene(measure).scale(f, options));
			}
		};
	}
}
