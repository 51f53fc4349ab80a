package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.GapBin;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.Stop;
import org.kado.model.usage.StopClass;
import org.kado.model.usage.StopPareto;

/**
 * Finds when equipment stood still though it was on: idle or locked. Asleep and off are no stops, they end them.
 *
 * <pre>
 *   states   man │ idle │ locked │ man │ idle │ no data
 *   stops        ├───────────────┤     ├──────┤ cut
 * </pre>
 */
public final class Stops {

	/** States that make a stop. */
	public static final Set<State> STOPPED = EnumSet.of(State.IDLE, State.LOCKED);

	private static final long SECOND = 1_000;
	private static final long MINUTE = 60 * SECOND;
	private static final long[] EDGES = {0, 10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 60 * MINUTE,
			120 * MINUTE, 240 * MINUTE, 480 * MINUTE};

	private final StateTimeline timeline;
	private final List<Stop> found;

	private Stops(StateTimeline timeline, List<Stop> found) {
		this.timeline = timeline;
		this.found = found;
	}

	/** The stops within the time that counts. */
	public static Stops of(StateTimeline timeline, SumScope scope) {
		List<TimeRange> counted = scope.counted(timeline.period());
		List<Stop> found = new ArrayList<>();
		List<StateInterval> intervals = timeline.intervals();
		int span = 0;
		for (int from = 0; from < intervals.size(); from++) {
			if (!STOPPED.contains(intervals.get(from).state())) {
				continue;
			}
			int to = from;
			while (to + 1 < intervals.size() && STOPPED.contains(intervals.get(to + 1).state())) {
				to++;
			}
			Stop whole = stop(intervals, from, to);
			while (span < counted.size() && counted.get(span).endMillis() <= whole.range().startMillis()) {
				span++;
			}
			for (int i = span; i < counted.size() && counted.get(i).startMillis() < whole.range().endMillis(); i++) {
				found.add(within(whole, counted.get(i)));
			}
			from = to;
		}
		return new Stops(timeline, found);
	}

	private static Stop stop(List<StateInterval> intervals, int from, int to) {
		Optional<State> before = from == 0 ? Optional.empty() : Optional.of(intervals.get(from - 1).state());
		Optional<State> after = to + 1 == intervals.size() ? Optional.empty() : Optional.of(intervals.get(to + 1).state());
		return new Stop(intervals.get(from).range().span(intervals.get(to).range()), isOpen(before) || isOpen(after), before, after);
	}

	private static boolean isOpen(Optional<State> neighbour) {
		return neighbour.isEmpty() || neighbour.get() == State.NO_DATA || neighbour.get() == State.CLOCK_SUSPECT;
	}

	private static Stop within(Stop stop, TimeRange span) {
		boolean startsInside = span.startMillis() <= stop.range().startMillis();
		boolean endsInside = stop.range().endMillis() <= span.endMillis();
		boolean cut = startsInside && isOpen(stop.before()) || endsInside && isOpen(stop.after());
		return new Stop(stop.range().intersect(span), cut, startsInside ? stop.before() : Optional.empty(), endsInside ? stop.after() : Optional.empty());
	}

	/** The stops by time. */
	public List<Stop> all() {
		return List.copyOf(found);
	}

	/** Lower edges of bins that grow with the length of stops: 0, 10 s, 30 s, 1 min … 8 h. */
	public static List<Long> growingEdges() {
		return Arrays.stream(EDGES).boxed().toList();
	}

	/** Lower edges of bins of one width. */
	public static List<Long> evenEdges(long widthMillis, int bins) {
		List<Long> edges = new ArrayList<>();
		for (int i = 0; i < bins; i++) {
			edges.add(i * widthMillis);
		}
		return edges;
	}

	/** How long the stops were. @param edges lower edges of the bins, rising from 0 on; the last bin has no limit */
	public GapHistogram histogram(List<Long> edges) {
		List<GapBin> bins = new ArrayList<>();
		for (int i = 0; i < edges.size(); i++) {
			long from = edges.get(i);
			OptionalLong to = i + 1 < edges.size() ? OptionalLong.of(edges.get(i + 1)) : OptionalLong.empty();
			List<Stop> here = found.stream().filter(stop -> stop.millis() >= from && stop.millis() < to.orElse(Long.MAX_VALUE)).toList();
			bins.add(new GapBin(from, to, here.size(), here.stream().mapToLong(Stop::millis).sum(), (int) here.stream().filter(Stop::cut).count()));
		}
		return new GapHistogram(timeline.installation(), timeline.equipment(), bins, Quantiles.of(found.stream().map(Stop::millis).toList(), 50));
	}

	/** Where the time went. @param listed how many of the longest stops are told */
	public StopPareto pareto(int listed) {
		Map<StopClass.Kind, List<Stop>> byKind = new EnumMap<>(StopClass.Kind.class);
		for (StopClass.Kind kind : StopClass.Kind.values()) {
			byKind.put(kind, found.stream().filter(stop -> StopClass.Kind.of(stop.millis()) == kind).toList());
		}
		long whole = found.stream().mapToLong(Stop::millis).sum();
		List<StopClass> classes = new ArrayList<>();
		long told = 0;
		for (var entry : byKind.entrySet().stream().sorted(Comparator.comparingLong(e -> -millis(e.getValue()))).toList()) {
			long millis = millis(entry.getValue());
			told += millis;
			classes.add(new StopClass(entry.getKey(), entry.getKey().fromMillis(), entry.getKey().toMillis(), entry.getValue().size(), millis,
					share(millis, whole), share(told, whole)));
		}
		List<Stop> longest = found.stream().sorted(Comparator.comparingLong(Stop::millis).reversed()).limit(listed).toList();
		return new StopPareto(timeline.installation(), timeline.equipment(), classes, longest);
	}

	private static long millis(List<Stop> stops) {
		return stops.stream().mapToLong(Stop::millis).sum();
	}

	private static double share(long part, long whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}
}
