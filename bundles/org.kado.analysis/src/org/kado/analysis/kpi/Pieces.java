package org.kado.analysis.kpi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Label;
import org.kado.model.report.StateTimeline;

/**
 * Cuts time where anything changes: state, machine signal, plan, labels. Each piece is one of everything.
 *
 * <pre>
 *   states   ├────man────┼───idle────┤
 *   plan         ├──────────┤
 *   pieces   ├───┼───────┼──┼────────┤
 * </pre>
 */
final class Pieces {

	/** Takes a piece. */
	interface Taker {

		/**
		 * A piece of time.
		 *
		 * @param millis  its length
		 * @param state   state; no data outside of the records
		 * @param signal  state of the machine's own signal; no data where there is none
		 * @param planned whether it is planned for work
		 * @param label   what a person said of it
		 */
		void take(long millis, State state, State signal, boolean planned, Optional<EquipmentState> label);
	}

	private final StateTimeline timeline;
	private final Optional<StateTimeline> signal;
	private final List<TimeRange> planned;
	private final List<Label> labels;

	Pieces(StateTimeline timeline, Optional<StateTimeline> signal, List<TimeRange> planned, List<Label> labels) {
		this.timeline = timeline;
		this.signal = signal;
		this.planned = planned;
		this.labels = labels.stream().sorted(Comparator.comparingLong(label -> label.range().startMillis())).toList();
	}

	/** Walks through the sorted, disjoint spans. Takes n log n time. */
	void walk(List<TimeRange> spans, Taker taker) {
		long[] edges = edges(spans);
		Cursor span = new Cursor(spans);
		Cursor plan = new Cursor(planned);
		StateCursor states = new StateCursor(timeline.intervals());
		StateCursor signals = new StateCursor(signal.map(StateTimeline::intervals).orElse(List.of()));
		for (int i = 0; i + 1 < edges.length; i++) {
			long from = edges[i];
			if (span.inside(from)) {
				taker.take(edges[i + 1] - from, states.at(from), signals.at(from), plan.inside(from), labelAt(from));
			}
		}
	}

	private long[] edges(List<TimeRange> spans) {
		Stream<TimeRange> ranges = Stream.of(spans.stream(), planned.stream(), timeline.intervals().stream().map(StateInterval::range),
				signal.stream().flatMap(line -> line.intervals().stream()).map(StateInterval::range), labels.stream().map(Label::range)).flatMap(Function.identity());
		return ranges.flatMapToLong(range -> LongStream.of(range.startMillis(), range.endMillis())).sorted().distinct().toArray();
	}

	/** Labels are few. Of several, one of the equipment itself comes before one of all. */
	private Optional<EquipmentState> labelAt(long millis) {
		return labels.stream().filter(label -> label.range().contains(millis))
				.min(Comparator.comparing(label -> label.installation().equals(Label.ALL))).map(Label::state);
	}

	/** Walks forward through sorted spans. */
	private static final class Cursor {

		private final List<TimeRange> spans;
		private int index;

		Cursor(List<TimeRange> spans) {
			this.spans = spans;
		}

		boolean inside(long millis) {
			while (index < spans.size() && spans.get(index).endMillis() <= millis) {
				index++;
			}
			return index < spans.size() && spans.get(index).contains(millis);
		}
	}

	/** Walks forward through states. */
	private static final class StateCursor {

		private final List<StateInterval> intervals;
		private int index;

		StateCursor(List<StateInterval> intervals) {
			this.intervals = intervals;
		}

		State at(long millis) {
			while (index < intervals.size() && intervals.get(index).range().endMillis() <= millis) {
				index++;
			}
			boolean inside = index < intervals.size() && intervals.get(index).range().contains(millis);
			return inside ? intervals.get(index).state() : State.NO_DATA;
		}
	}
}
