package org.kado.analysis.axis;

/** Spans that one kind of event opens and another closes. Opening twice or closing twice changes nothing. */
final class OpenSpan {

	private final Ranges spans = new Ranges();
	private boolean open;
	private long sinceMillis;

	/** The span begins, unless it has begun. */
	void open(long millis) {
		if (!open) {
			open = true;
			sinceMillis = millis;
		}
	}

	/** The span ends, if it has begun. */
	void close(long millis) {
		if (open) {
			open = false;
			spans.append(sinceMillis, millis);
		}
	}

	/** Closes what is open and gives all spans. */
	Ranges finish(long endMillis) {
		close(endMillis);
		return spans;
	}
}
