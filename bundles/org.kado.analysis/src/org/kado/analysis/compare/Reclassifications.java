package org.kado.analysis.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.compare.ChangedSpan;
import org.kado.model.compare.ClassChange;
import org.kado.model.compare.Reclassification;
import org.kado.model.report.StateTimeline;

/** Lays two timelines of the same facts, decided in two ways, over each other. */
public final class Reclassifications {

	private final Map<State, Map<State, Long>> millis = new EnumMap<>(State.class);
	private final List<ChangedSpan> spans = new ArrayList<>();

	private Reclassifications() {
	}

	/**
	 * What changed within the spans that count. What one of the timelines does not tell is no data there.
	 *
	 * @param first   by the first way
	 * @param second  by the second way
	 * @param counted sorted and disjoint
	 */
	public static Reclassification of(StateTimeline first, StateTimeline second, List<TimeRange> counted) {
		Reclassifications sum = new Reclassifications();
		long[] edges = LongStream.concat(counted.stream().flatMapToLong(range -> LongStream.of(range.startMillis(), range.endMillis())),
				Stream.of(first, second).flatMap(line -> line.intervals().stream())
						.flatMapToLong(interval -> LongStream.of(interval.range().startMillis(), interval.range().endMillis())))
				.sorted().distinct().toArray();
		int a = 0;
		int b = 0;
		int span = 0;
		for (int i = 0; i + 1 < edges.length; i++) {
			a = next(first.intervals(), a, edges[i]);
			b = next(second.intervals(), b, edges[i]);
			while (span < counted.size() && counted.get(span).endMillis() <= edges[i]) {
				span++;
			}
			if (span < counted.size() && counted.get(span).contains(edges[i])) {
				sum.add(new TimeRange(edges[i], edges[i + 1]), state(first.intervals(), a, edges[i]), state(second.intervals(), b, edges[i]));
			}
		}
		return new Reclassification(first.installation(), first.equipment(), sum.changes(), sum.spans);
	}

	private static int next(List<StateInterval> intervals, int from, long millis) {
		int i = from;
		while (i < intervals.size() && intervals.get(i).range().endMillis() <= millis) {
			i++;
		}
		return i;
	}

	private static State state(List<StateInterval> intervals, int i, long millis) {
		return i < intervals.size() && intervals.get(i).range().contains(millis) ? intervals.get(i).state() : State.NO_DATA;
	}

	private void add(TimeRange range, State from, State to) {
		millis.computeIfAbsent(from, state -> new EnumMap<>(State.class)).merge(to, range.millis(), Long::sum);
		if (from == to) {
			return;
		}
		int last = spans.size() - 1;
		boolean goesOn = last >= 0 && spans.get(last).range().endMillis() == range.startMillis() && spans.get(last).from() == from && spans.get(last).to() == to;
		if (goesOn) {
			spans.set(last, new ChangedSpan(spans.get(last).range().span(range), from, to));
		} else {
			spans.add(new ChangedSpan(range, from, to));
		}
	}

	private List<ClassChange> changes() {
		List<ClassChange> changes = new ArrayList<>();
		millis.forEach((from, row) -> row.forEach((to, time) -> changes.add(new ClassChange(from, to, time))));
		return changes;
	}
}
