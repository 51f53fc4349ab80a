package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.plan.PlannedTime;
import org.kado.analysis.sum.SumScope;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.Response;
import org.kado.model.usage.ResponseTimes;

/**
 * Finds how long machines waited for a person after they had ended.
 *
 * <pre>
 *   rule      ├─────────┤                     a run that ends: known before and after
 *   man                        ├─────┤
 *   waiting             ├──────┤              answered
 * </pre>
 *
 * Ends are taken from the machine's own signal: in the states, machine time also ends where a person comes. Pauses of the signal that are
 * shorter than {@value #SHORTEST_PAUSE_MILLIS} ms don't end a run.
 */
public final class Responses {

	/** Shorter pauses belong to the run, in milliseconds. */
	public static final long SHORTEST_PAUSE_MILLIS = 30_000;

	private final StateTimeline timeline;
	private final Ranges man = new Ranges();
	private final Ranges runs;
	private final Ranges blind = new Ranges();

	private Responses(StateTimeline timeline, StateTimeline signal) {
		this.timeline = timeline;
		for (StateInterval interval : timeline.intervals()) {
			switch (interval.state()) {
				case MAN -> man.append(interval.range().startMillis(), interval.range().endMillis());
				case NO_DATA, CLOCK_SUSPECT, ASLEEP, OFF -> blind.append(interval.range().startMillis(), interval.range().endMillis());
				default -> {
					// a person may come
				}
			}
		}
		runs = runs(signal);
	}

	private static Ranges runs(StateTimeline signal) {
		Ranges runs = new Ranges();
		long end = Long.MIN_VALUE;
		boolean pauseOnly = false;
		for (StateInterval interval : signal.intervals()) {
			TimeRange range = interval.range();
			if (interval.state() == State.MACHINE) {
				boolean joins = pauseOnly && range.startMillis() - end < SHORTEST_PAUSE_MILLIS;
				runs.append(joins ? end : range.startMillis(), range.endMillis());
				end = range.endMillis();
				pauseOnly = true;
			} else if (interval.state() != State.IDLE) {
				pauseOnly = false;
			}
		}
		return runs;
	}

	/**
	 * The responses of one equipment.
	 *
	 * @param timeline its states
	 * @param signal   its machine's own signal over the same period
	 * @param scope    ends of runs count within its time
	 */
	public static ResponseTimes of(StateTimeline timeline, StateTimeline signal, SumScope scope) {
		Responses search = new Responses(timeline, signal);
		Ranges counted = new Ranges();
		scope.counted(timeline.period()).forEach(range -> counted.append(range.startMillis(), range.endMillis()));
		List<PlannedTime.PlannedShift> shifts = scope.calendar().map(plan -> PlannedTime.of(plan, scope.zone(), timeline.period()).shifts()).orElse(List.of());
		List<Response> responses = new ArrayList<>();
		for (int run = 0; run < search.runs.size(); run++) {
			long end = search.runs.end(run);
			if (counted.overlaps(end, end + 1) && search.endIsSeen(end, signal)) {
				responses.add(search.response(run, shifts.stream().filter(shift -> shift.range().contains(end)).findFirst().map(PlannedTime.PlannedShift::name)));
			}
		}
		List<Long> waits = responses.stream().filter(one -> one.kind() == Response.Kind.ANSWERED).map(one -> one.waiting().millis()).toList();
		return new ResponseTimes(timeline.installation(), timeline.equipment(), responses, Quantiles.of(waits, 50), Quantiles.of(waits, 90));
	}

	/** Where nothing is known after the run, nobody saw it end. */
	private boolean endIsSeen(long end, StateTimeline signal) {
		return end < signal.period().endMillis() && !blind.overlaps(end, end + 1) && stateAt(signal, end) == State.IDLE;
	}

	private static State stateAt(StateTimeline signal, long millis) {
		List<StateInterval> intervals = signal.intervals();
		int low = 0;
		int high = intervals.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (intervals.get(middle).range().endMillis() <= millis) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return intervals.get(low).state();
	}

	private Response response(int run, Optional<String> shift) {
		long end = runs.end(run);
		long answer = nextStart(man, end);
		long blindness = nextStart(blind, end);
		long restart = run + 1 < runs.size() ? runs.start(run + 1) : Long.MAX_VALUE;
		long first = Math.min(Math.min(answer, blindness), Math.min(restart, timeline.period().endMillis()));
		Response.Kind kind = first == end && answer == end ? Response.Kind.ATTENDED
				: first == answer ? Response.Kind.ANSWERED : first == restart ? Response.Kind.RESTARTED : Response.Kind.CUT;
		return new Response(new TimeRange(end, first), kind, shift);
	}

	/** The first instant from there on that lies in a span. */
	private static long nextStart(Ranges ranges, long millis) {
		int i = ranges.firstEndingAfter(millis);
		return i == ranges.size() ? Long.MAX_VALUE : Math.max(millis, ranges.start(i));
	}
}
