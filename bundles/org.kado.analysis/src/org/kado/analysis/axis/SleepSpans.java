package org.kado.analysis.axis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.facts.Source;

/**
 * Finds when the PC slept: from a suspend row to its resume row, and for the length that a sleep gap row tells up to that
 * row. A suspend row that rows of a PC at work follow was not carried out, and is passed over.
 */
final class SleepSpans {

	/** So many rows may still come after a suspend row before it counts as not carried out. */
	private static final int ROWS_AFTER_SUSPEND = RecordedAxis.HOLE_TICKS;

	private final List<TimeRange> found = new ArrayList<>();
	private Optional<PlacedEvent> suspend = Optional.empty();

	private SleepSpans() {
	}

	/** The spans on the axis in which the PC slept. */
	static Ranges of(RecordedAxis axis) {
		SleepSpans spans = new SleepSpans();
		axis.events().stream().filter(e -> e.header().records(Source.SLEEP)).forEach(spans::add);
		spans.found.sort(Comparator.comparingLong(TimeRange::startMillis));
		Ranges ranges = new Ranges();
		spans.found.forEach(r -> ranges.append(r.startMillis(), r.endMillis()));
		return ranges;
	}

	private void add(PlacedEvent event) {
		switch (event.kind()) {
			case SUSPEND -> suspend = Optional.of(event);
			case RESUME -> resume(event);
			case SLEEP_GAP -> note(event.axisMillis() - event.event().detailMillis("asleep_ms", 0), event.axisMillis());
			case AGENT_START -> suspend = Optional.empty();
			default -> {
				// Tells nothing of sleep.
			}
		}
	}

	private void resume(PlacedEvent resume) {
		suspend.filter(s -> resume.nextRow() - s.nextRow() <= ROWS_AFTER_SUSPEND)
				.ifPresent(s -> note(s.axisMillis(), resume.axisMillis()));
		suspend = Optional.empty();
	}

	private void note(long startMillis, long endMillis) {
		if (startMillis < endMillis) {
			found.add(new TimeRange(startMillis, endMillis));
		}
	}
}
