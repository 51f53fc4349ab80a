package org.kado.ui.chart;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.kado.charts.scene.Datum;
import org.kado.model.report.StateTimeline;
import org.kado.ui.charts.SceneCanvas;
import org.kado.ui.charts.SceneNavigation;
import org.kado.ui.charts.SceneSource;
import org.kado.ui.part.WorksetView;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.Texts;
import org.kado.views.UtilisationView;

/** A view that shows a scene: hover tells, a click chooses the equipment, a double click or Enter shows the span, copy and export in the tool bar. */
abstract class SceneView extends WorksetView {

	private final Texts texts = new Texts(Locale.getDefault());
	private SceneCanvas canvas;

	/** What the canvas asks for pictures. */
	protected abstract SceneSource source();

	/** Takes the figures in, before the canvas is painted anew. */
	protected abstract void take(UtilisationView view, Change change);

	@Override
	protected final Control createContent(Composite parent) {
		canvas = new SceneCanvas(parent, source());
		SceneNavigation.install(canvas, workset().visible());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(new CopyChartAction(canvas, canvas::sceneForExport));
		tools.add(new ExportChartAction(canvas, canvas::sceneForExport));
		return canvas;
	}

	@Override
	protected final void show(UtilisationView view, Change change) {
		take(view, change);
		canvas.select(workset().selected());
		canvas.refresh();
	}

	/** A scene whose marks belong to equipment. */
	protected abstract class EquipmentScene implements SceneSource {

		@Override
		public final String describe(Datum datum) {
			return SceneView.this.describe(datum);
		}

		@Override
		public final void clicked(Datum datum) {
			workset().select(datum.installation());
		}

		@Override
		public final void opened(Datum datum) {
			workset().visible().select(datum.range());
		}
	}

	/** What hovering over a mark says: equipment, span, state and how long. */
	private String describe(Datum datum) {
		Optional<StateTimeline> timeline = workset().view().flatMap(v -> v.findTimeline(datum.installation()));
		StringBuilder text = new StringBuilder();
		timeline.ifPresent(t -> text.append(t.equipment()).append('\n'));
		datum.state().ifPresent(s -> text.append(texts.state(s)).append("  "));
		text.append(texts.duration(datum.millis())).append('\n');
		timeline.ifPresent(t -> text.append(texts.dateTime(datum.range().start().atZone(t.zone()))).append(" – ")
				.append(texts.dateTime(datum.range().end().atZone(t.zone()))).append('\n').append(texts.convention(t.convention())));
		return text.toString();
	}
}
