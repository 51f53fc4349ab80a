package org.kado.views;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.kado.analysis.sum.SumScope;
import org.kado.analysis.usage.ConcurrencySum;
import org.kado.analysis.usage.HeatMaps;
import org.kado.analysis.usage.KnownUse;
import org.kado.analysis.usage.Rankings;
import org.kado.analysis.usage.Responses;
import org.kado.analysis.usage.ShiftTrends;
import org.kado.analysis.usage.Stops;
import org.kado.analysis.usage.Teams;
import org.kado.analysis.usage.Trends;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.HeatMap;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.ResponseTimes;
import org.kado.model.usage.StopPareto;
import org.kado.model.usage.TeamWork;
import org.kado.model.usage.Trend;

/**
 * How the equipment of an opened folder is used, beyond the report. Installations are asked one after the other, in the order of the folder;
 * of none more is kept than its figures. Where the view has a work calendar, stops, responses and concurrency count within planned time
 * alone. Safe for use by several threads.
 */
public final class UsageView {

	/** What counts as use. */
	public static final Set<State> USED = Set.copyOf(EnumSet.of(State.MAN, State.MACHINE));

	private static final int EVEN_BINS = 60;

	private final UtilisationView view;
	private final Optional<ZoneId> zone;
	private final Optional<TimeRange> window;

	/**
	 * A view of use.
	 *
	 * @param view   the states
	 * @param zone   zone of days and hours; empty: each installation's own
	 * @param window the time that counts; empty: all
	 */
	public UsageView(UtilisationView view, Optional<ZoneId> zone, Optional<TimeRange> window) {
		this.view = Objects.requireNonNull(view, "view");
		this.zone = Objects.requireNonNull(zone, "zone");
		this.window = Objects.requireNonNull(window, "window");
	}

	private Stream<StateTimeline> timelines() {
		return view.timelines().stream();
	}

	private SumScope scope(StateTimeline timeline) {
		return new SumScope(zone.orElse(timeline.zone()), view.calendar(), window);
	}

	/** Use by hour and day of the week: of all together first, then of each. */
	public List<HeatMap> heatMaps(Basis basis) {
		HeatMaps maps = new HeatMaps(basis);
		List<HeatMap> each = timelines().map(timeline -> maps.add(timeline, scope(timeline))).toList();
		List<HeatMap> all = new ArrayList<>(List.of(maps.total()));
		all.addAll(each);
		return all;
	}

	/** The equipment by utilisation, most first. */
	public List<RankedEquipment> ranking(Basis basis) {
		return Rankings.rank(timelines().map(timeline -> Rankings.unranked(timeline, basis, scope(timeline))).toList());
	}

	/**
	 * Utilisation over time; of shifts a trend for each equipment and shift.
	 *
	 * @param bucket   what a point spans; not equipment; shift only where the view has a work calendar
	 * @param basis    what utilisation is divided by
	 * @param averaged over how many buckets the average goes, at least 1
	 * @param target   the utilisation to be reached, 0…1; empty: none
	 */
	public List<Trend> trends(Bucket bucket, Basis basis, int averaged, OptionalDouble target) {
		if (bucket == Bucket.SHIFT) {
			ShiftTrends shifts = new ShiftTrends(basis, averaged, target);
			return timelines().flatMap(timeline -> shifts.of(timeline, scope(timeline)).stream()).toList();
		}
		Trends trends = new Trends(bucket, basis, averaged, target);
		return timelines().map(timeline -> trends.of(timeline, scope(timeline))).toList();
	}

	/**
	 * How many equipment were in use at once.
	 *
	 * @param states what counts as use: {@link #USED}, or man alone to see how many persons were at work
	 */
	public Concurrency concurrency(Set<State> states) {
		List<KnownUse> uses = timelines().filter(timeline -> !timeline.period().isEmpty()).map(timeline -> KnownUse.of(timeline, states)).toList();
		Optional<TimeRange> period = uses.stream().map(KnownUse::period).reduce(TimeRange::span);
		ZoneId planZone = zone.orElseGet(() -> view.folder().installations().isEmpty() ? ZoneId.of("UTC") : view.folder().installations().get(0).zone());
		SumScope scope = new SumScope(planZone, view.calendar(), window);
		return ConcurrencySum.of(uses, period.map(scope::counted).orElse(List.of()));
	}

	/** How long stops were. @param edges lower edges of bins, rising from 0 on, e.g. {@link #growingEdges()} */
	public List<GapHistogram> stops(List<Long> edges) {
		return timelines().map(timeline -> Stops.of(timeline, scope(timeline)).histogram(edges)).toList();
	}

	/** Lower edges of bins that grow with the length of stops. */
	public static List<Long> growingEdges() {
		return Stops.growingEdges();
	}

	/** Lower edges of sixty bins of one width. */
	public static List<Long> evenEdges(long widthMillis) {
		return Stops.evenEdges(widthMillis, EVEN_BINS);
	}

	/** Where the time of stops went. @param listed how many of the longest are told */
	public List<StopPareto> stopPareto(int listed) {
		return timelines().map(timeline -> Stops.of(timeline, scope(timeline)).pareto(listed)).toList();
	}

	/** How fast operators came when a machine had ended; only of installations that record man and machine. */
	public List<ResponseTimes> responses() {
		return timelines().filter(UsageView::knowsBoth)
				.flatMap(timeline -> view.findMachineSignal(timeline.installation()).map(signal -> Responses.of(timeline, signal, scope(timeline))).stream())
				.toList();
	}

	/** Man and machine side by side; only of installations that record both. */
	public List<TeamWork> teams() {
		return timelines().filter(UsageView::knowsBoth)
				.flatMap(timeline -> view.findMachineSignal(timeline.installation()).map(signal -> Teams.of(timeline, signal)).stream())
				.map(team -> window.map(team::within).orElse(team)).toList();
	}

	private static boolean knowsBoth(StateTimeline timeline) {
		return timeline.recorded().contains(State.MAN) && timeline.recorded().contains(State.MACHINE);
	}
}
