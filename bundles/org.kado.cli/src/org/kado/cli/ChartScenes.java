package org.kado.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.charts.BeforeAfterScene;
import org.kado.charts.ChartNote;
import org.kado.charts.ChartOptions;
import org.kado.charts.ConcurrencyScene;
import org.kado.charts.DayBarsScene;
import org.kado.charts.HeatMapScene;
import org.kado.charts.ProcessScene;
import org.kado.charts.RankingScene;
import org.kado.charts.ResourceScene;
import org.kado.charts.ShareBarsScene;
import org.kado.charts.StopsScene;
import org.kado.charts.TeamScene;
import org.kado.charts.TimelineRow;
import org.kado.charts.TimelineScene;
import org.kado.charts.TrendScene;
import org.kado.charts.UtilisationFigures;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ReportRow;
import org.kado.views.NetworkUse;
import org.kado.views.ProcessView;
import org.kado.views.ShiftSum;
import org.kado.views.SpanSum;
import org.kado.views.UsageView;

/** Asks for the figures of each kind of chart and has its scene made. */
final class ChartScenes {

	private static final int AVERAGED_DAYS = 7;
	private static final int LONGEST_STOPS = 1;

	private final OpenedFolder opened;
	private final Basis basis;
	private final ZoneId zone;
	private final Bucket trended;
	private final OptionalDouble target;
	private final ChartOptions options;
	private final TextMeasure measure;
	private final TimeRange period;
	private final UsageView usage;
	private final List<BeforeAfter> comparisons;
	private final NetworkReading network;

	/**
	 * Scenes of a folder.
	 *
	 * @param zone        zone of axes that all equipment shares
	 * @param trended     what a point of {@link ChartKind#TREND} spans
	 * @param target      utilisation to be reached, 0…1; empty: none
	 * @param period      the data; not empty
	 * @param comparisons what {@link ChartKind#BEFORE_AFTER} shows; no other kind needs them
	 * @param network     reads what {@link ChartKind#RESOURCES} shows of adapters
	 */
	ChartScenes(OpenedFolder opened, Basis basis, ZoneId zone, Bucket trended, OptionalDouble target, TimeRange period, List<BeforeAfter> comparisons, NetworkReading network, ChartOptions options, TextMeasure measure) {
		this.opened = opened;
		this.basis = basis;
		this.zone = zone;
		this.trended = trended;
		this.target = target;
		this.period = period;
		this.options = options;
		this.measure = measure;
		this.comparisons = comparisons;
		this.network = network;
		usage = new UsageView(opened.view(), opened.zone(), Optional.empty());
	}

	/** Reads logs again for what went through network adapters. */
	interface NetworkReading {

		/** That of one installation, at most so many points. */
		NetworkUse of(InstallationFacts facts, TimeRange range, int columns);
	}

	/** The scene of a kind. */
	Scene scene(ChartKind kind) {
		return switch (kind) {
		case DAYS -> new DayBarsScene(measure).scene(new UtilisationFigures(rows(Bucket.DAY), rows(Bucket.EQUIPMENT), basis), options);
		case WEEKS -> new ShareBarsScene(measure).scene(ShareBarsScene.Kind.WEEKS, bars(kind.bucket(), "uuuu-MM-dd"), note(true), options);
		case MONTHS -> new ShareBarsScene(measure).scene(ShareBarsScene.Kind.MONTHS, bars(kind.bucket(), "uuuu-MM"), note(true), options);
		case SHIFTS -> shifts();
		case TIMELINE -> new TimelineScene(measure).scene(TimelineRow.of(opened.view().timelines()), period, zone, options);
		case RANKING -> new RankingScene(measure).scene(usage.ranking(basis), note(true), options);
		case HEATMAP -> new HeatMapScene(measure).scene(usage.heatMaps(basis), note(true), options);
		case TREND -> new TrendScene(measure).scene(usage.trends(trended, basis, AVERAGED_DAYS, target), trended == Bucket.SHIFT ? note(rows(Bucket.SHIFT), true) : note(true), options);
		case MAN_MACHINE -> new TeamScene(measure).scene(usage.teams(), period, note(false), options);
		case STOPS -> new StopsScene(measure).scene(usage.stops(UsageView.growingEdges()), usage.stopPareto(LONGEST_STOPS), note(false), options);
		case BEFORE_AFTER -> new BeforeAfterScene(measure).scene(comparisons, new ChartNote(Optional.empty(), zone, Optional.of(basis), OptionalDouble.empty()), options);
		case CONCURRENCY -> new ConcurrencyScene(measure).scene(usage.concurrency(UsageView.USED), note(false), options);
		case RESOURCES -> resources();
		case PROCESSES -> new ProcessScene(measure).scene(processes(), note(false), options);
		};
	}

	private List<ReportRow> rows(Bucket bucket) {
		return opened.view().report(bucket, basis, opened.zone());
	}

	private ChartNote note(boolean divided) {
		return note(rows(Bucket.EQUIPMENT), divided);
	}

	/** With the coverage of those rows. */
	private ChartNote note(List<ReportRow> rows, boolean divided) {
		long length = rows.stream().flatMap(row -> row.millis().values().stream()).mapToLong(Long::longValue).sum();
		long missing = rows.stream().mapToLong(row -> row.millisOf(State.NO_DATA)).sum();
		OptionalDouble coverage = length == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) missing / length);
		return new ChartNote(Optional.of(period), zone, divided ? Optional.of(basis) : Optional.empty(), coverage);
	}

	/** Of days from first to last record alone: what is before and after is no data that anybody could have brought. */
	private List<ShareBarsScene.Bar> bars(Bucket bucket, String pattern) {
		DateTimeFormatter label = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
		return SpanSum.of(rows(Bucket.DAY), bucket, basis).stream().sorted(Comparator.comparing(SpanSum::start)).map(sum -> ShareBarsScene.Bar.of(sum, label.format(sum.start()))).toList();
	}

	/** The head tells the coverage of the shifts, not of the time between them. */
	private Scene shifts() {
		List<ReportRow> rows = rows(Bucket.SHIFT);
		return new ShareBarsScene(measure).scene(ShareBarsScene.Kind.SHIFTS, ShiftSum.of(rows, basis).stream().map(ShareBarsScene.Bar::of).toList(), note(rows, true), options);
	}

	/** Of one computer: the first, where none was chosen. Its logs are read once more, for the network's sake. */
	private Scene resources() {
		InstallationFacts first = opened.logs().installations().get(0);
		return opened.view().findResources(first.id(), period, options.width(), Optional.of(network.of(first, period, options.width())))
				.map(use -> new ResourceScene(measure).scene(use, period, note(false), options)).orElseThrow();
	}

	private List<ProcessScene.Use> processes() {
		Map<List<String>, List<ProcessDay>> groups = new LinkedHashMap<>();
		for (ProcessDay day : new ProcessView(opened.logs()).days(opened.zone())) {
			groups.computeIfAbsent(List.of(day.owner().installation(), day.owner().process()), key -> new ArrayList<>()).add(day);
		}
		return groups.values().stream().map(ChartScenes::use).toList();
	}

	private static ProcessScene.Use use(List<ProcessDay> days) {
		ProcessDay first = days.get(0);
		boolean measured = days.stream().anyMatch(day -> day.cpuMillis() >= 0);
		long cpu = days.stream().mapToLong(ProcessDay::cpuMillis).filter(millis -> millis >= 0).sum();
		return new ProcessScene.Use(first.owner().installation(), first.owner().equipment(), first.owner().process(), days.stream().mapToInt(ProcessDay::sessions).sum(),
				days.stream().mapToLong(ProcessDay::ranMillis).sum(), measured ? cpu : -1);
	}
}
