package org.kado.analysis.axis;

import java.util.Optional;

/** Spans that one kind of event opens and another closes. Opening twice or closing twice changes nothing. */
final class OpenSpan {

	private final Ranges spans = new Ranges();
	private Optional<PlacedEvent> openedBy = Optional.empty();

	/** The span begins, unless it has begun. */
	void open(PlacedEvent event) {
		if (openedBy.isEmpty()) {
			openedBy = Optional.of(event);
		}
	}

	/** The span ends, if it has begun. */
	void close(PlacedEvent event) {
		finish(event.axisMillis());
	}

	/** The event that opened what is open. */
	Optional<PlacedEvent> openedBy() {
		return openedBy;
	}

	/** Closes what is open and gives all spans. */
	Ranges finish(long endMillis) {
		openedBy.ifPresent(since -> spans.append(since.axisMillis(), endMillis));
		openedBy = Optional.empty();
		return spans;
	}
}
