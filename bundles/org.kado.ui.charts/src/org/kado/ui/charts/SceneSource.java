package org.kado.ui.charts;

import java.util.Optional;

import org.kado.charts.ChartOptions;
import org.kado.charts.TimeScale;
import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;

/** What a {@link SceneCanvas} shows and how it answers. Called on the UI thread, so a scene must be made quickly. */
public interface SceneSource {

	/** The picture for the size, colours and language asked for; empty: nothing to show. */
	Optional<Scene> scene(ChartOptions options, TextMeasure measure);

	/** The time axis of that picture; empty where its horizontal axis cannot be zoomed. */
	Optional<TimeScale> scale(ChartOptions options, TextMeasure measure);

	/** What to say of a mark. */
	String describe(Datum datum);

	/** A mark was clicked. */
	void clicked(Datum datum);

	/** A mark was clicked twice, or chosen by keys and then Enter pressed. */
	void opened(Datum datum);
}
