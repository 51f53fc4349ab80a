package org.kado.reports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.kado.charts.BeforeAfterScene;
import org.kado.charts.ChartNote;
import org.kado.charts.ChartOptions;
import org.kado.charts.ConcurrencyScene;
import org.kado.charts.DayBarsScene;
import org.kado.charts.HeatMapScene;
import org.kado.charts.RankingScene;
import org.kado.charts.ShareBarsScene;
import org.kado.charts.StopsScene;
import org.kado.charts.TeamScene;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.TrendScene;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.report.Basis;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.TeamWork;
import org.kado.model.usage.Trend;
import org.kado.views.ShiftSum;

/** The charts of a report. Not safe for use by several threads. */
final class ReportPictures {

	/** With more equipment than this a timeline is searched, not seen. */
	private static final int MOST_ROWS = 40;
	/** Heights that let a trend, a heat map with its figures and stops share a sheet of paper, pixels. */
	private static final int MAP_HEIGHT = 290;
	private static final int LOW_HEIGHT = 250;
	/** Stands for the period of a report without one, whose charts are empty. */
	private static final TimeRange NOWHEN = new TimeRange(0, 1);

	private final ReportSource source;
	private final ReportFigures figures;
	private final TextMeasure measure;
	private final ChartOptions options;
	private final boolean sheets;

	/**
	 * Charts of a source.
	 *
	 * @param measure tells how wide texts will be
	 * @param width   pixels
	 * @param theme   colours
	 * @param sheets  whether charts share sheets of paper, and so may not be as high as they like
	 */
	ReportPictures(ReportSource source, ReportFigures figures, Locale locale, TextMeasure measure, int width, Theme theme, boolean sheets) {
		this.source = source;
		this.figures = figures;
		this.measure = measure;
		this.sheets = sheets;
		options = ChartOptions.of(width, locale).withTheme(theme);
	}

	/** Days, and states over time. A timeline has one axis, so there is none where equipment stands in several zones, or is many. */
	List<Scene> daysAndTimeline() {
		List<Scene> scenes = new ArrayList<>();
		scenes.add(new DayBarsScene(measure).scene(new UtilisationFigures(figures.days(), figures.totals(), source.basis()), options));
		List<StateTimeline> timelines = source.view().timelines();
		source.view().period().filter(period -> !period.isEmpty() && source.hasOneZone() && timelines.size() <= MOST_ROWS)
				.ifPresent(period -> scenes.add(new TimelineScene(measure).scene(TimelineRow.of(timelines), period, source.periodZone(), options)));
		return scenes;
	}

	/** Some of the equipment by utilisation, in the order of the ranking. @param part of {@link ReportFigures#ranking()} */
	Scene ranking(List<RankedEquipment> part) {
		return new RankingScene(measure).scene(part, note(figures.totals(), true), options);
	}

	/** How many at once, and the hours of all together. */
	List<Scene> together() {
		return List.of(new ConcurrencyScene(measure).scene(figures.concurrency(), note(figures.totals(), false), high(LOW_HEIGHT)),
				new HeatMapScene(measure).scene(figures.heatMaps().subList(0, 1), note(figures.totals(), true), high(MAP_HEIGHT)));
	}

	/** Man beside machine over one axis of time. @param part of {@link ReportFigures#teams()}; where it is empty the picture says what is missing */
	Scene team(List<TeamWork> part) {
		TimeRange period = source.view().period().filter(range -> !range.isEmpty()).orElse(NOWHEN);
		return new TeamScene(measure).scene(part, period, note(figures.totals(), false), options);
	}

	/** The states of each shift, with the coverage of the shifts. @param part of {@link ReportFigures#shifts()}; where it is empty the picture says so */
	Scene shifts(List<ShiftSum> part) {
		ChartNote note = note(figures.totals(), true);
		Set<String> installations = part.stream().map(ShiftSum::installation).collect(Collectors.toSet());
		return new ShareBarsScene(measure).scene(ShareBarsScene.Kind.SHIFTS, part.stream().map(ShareBarsScene.Bar::of).toList(),
				new ChartNote(note.period(), note.zone(), note.basis(), figures.coverage(figures.shiftRows(installations))), options);
	}

	/** Days before and after a change. @param part of the comparison */
	Scene comparison(List<BeforeAfter> part, ZoneId zone) {
		return new BeforeAfterScene(measure).scene(part, new ChartNote(Optional.empty(), zone, Optional.of(source.basis()), OptionalDouble.empty()), options);
	}

	/** The shifts of some equipment over the days; empty without a work calendar and where no shift lies in its records. */
	Optional<Scene> shiftTrends(List<String> installations) {
		List<Trend> trends = installations.stream().flatMap(installation -> figures.shiftTrends(installation).stream()).toList();
		ChartNote note = note(figures.totals().stream().filter(total -> installations.contains(total.installation())).toList(), true);
		return trends.isEmpty() ? Optional.empty() : Optional.of(new TrendScene(measure).scene(trends,
				new ChartNote(note.period(), note.zone(), note.basis(), figures.coverage(figures.shiftRows(Set.copyOf(installations)))), options));
	}

	/** What one equipment did: its days as a trend, its hours, its stops. */
	List<Scene> of(ReportRow total) {
		String installation = total.installation();
		ChartNote divided = note(List.of(total), true);
		return List.of(new TrendScene(measure).scene(figures.trends().stream().filter(each -> each.installation().equals(installation)).toList(), divided, options),
				new HeatMapScene(measure).scene(figures.heatMaps().stream().filter(each -> each.installation().equals(Optional.of(installation))).toList(), divided,
						high(MAP_HEIGHT)),
				new StopsScene(measure).scene(figures.stops().stream().filter(each -> each.installation().equals(installation)).toList(),
						figures.pareto().stream().filter(each -> each.installation().equals(installation)).toList(), note(List.of(total), false), high(LOW_HEIGHT)));
	}

	/** As high as that on paper, else as high as it needs. */
	private ChartOptions high(int pixels) {
		return sheets ? options.withSize(options.width(), pixels) : options;
	}

	private ChartNote note(List<ReportRow> totals, boolean divided) {
		Optional<TimeRange> period = totals.size() == 1 ? source.view().findTimeline(totals.get(0).installation()).map(StateTimeline::period) : source.view().period();
		ZoneId zone = totals.size() == 1 ? source.view().findTimeline(totals.get(0).installation()).map(source::zone).orElse(source.periodZone()) : source.periodZone();
		Optional<Basis> basis = divided ? Optional.of(source.basis()) : Optional.empty();
		return new ChartNote(period, zone, basis, figures.coverage(totals));
	}
}
