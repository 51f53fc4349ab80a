package org.kado.reports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kado.charts.ChartOptions;
import org.kado.charts.DayBarsScene;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/** The charts of a report. */
final class ReportPictures {

	/** With more equipment than this a timeline is searched, not seen. */
	private static final int MOST_ROWS = 40;

	private final ReportSource source;
	private final Locale locale;
	private final TextMeasure measure;
	private final int width;

	/**
	 * Charts of a source.
	 *
	 * @param measure tells how wide texts will be
	 * @param width   pixels
	 */
	ReportPictures(ReportSource source, Locale locale, TextMeasure measure, int width) {
		this.source = source;
		this.locale = locale;
		this.measure = measure;
		this.width = width;
	}

	/** The charts in the colours of a theme. A timeline has one axis, so there is none where equipment stands in several zones, or is many. */
	List<Scene> scenes(Theme theme) {
		ChartOptions options = ChartOptions.of(width, locale).withTheme(theme);
		List<Scene> scenes = new ArrayList<>();
		scenes.add(new DayBarsScene(measure).scene(new UtilisationFigures(source.rows(Bucket.DAY), source.rows(Bucket.EQUIPMENT), source.basis()), options));
		List<StateTimeline> timelines = source.view().timelines();
		List<ZoneId> zones = timelines.stream().map(source::zone).distinct().toList();
		source.view().period().filter(period -> !period.isEmpty() && zones.size() == 1 && timelines.size() <= MOST_ROWS)
				.ifPresent(period -> scenes.add(new TimelineScene(measure).scene(TimelineRow.of(timelines), period, zones.get(0), options)));
		return scenes;
	}
}
