package org.kado.model;

import java.time.Instant;

/**
 * A half-open span of time <code>[start, end)</code> on the UTC axis.
 *
 * @param startMillis first millisecond of the span, since the epoch
 * @param endMillis   first millisecond after the span, since the epoch; never before the start
 */
public record TimeRange(long startMillis, long endMillis) {

	/** Refuses a span that ends before it starts. */
	public TimeRange {
		if (endMillis < startMillis) {
			throw new IllegalArgumentException("range ends before it starts: " + startMillis + " > " + endMillis);
		}
	}

	/** The span between two instants, truncated to milliseconds. */
	public static TimeRange of(Instant start, Instant end) {
		return new TimeRange(start.toEpochMilli(), end.toEpochMilli());
	}

	/** Length in milliseconds. */
	public long millis() {
		return endMillis - startMillis;
	}

	/** Whether the span holds no millisecond. */
	public boolean isEmpty() {
		return startMillis == endMillis;
	}

	/** Whether the instant lies inside; the end does not. */
	public boolean contains(long epochMillis) {
		return startMillis <= epochMillis && epochMillis < endMillis;
	}

	/** Whether both spans share at least one millisecond. */
	public boolean overlaps(TimeRange other) {
		return startMillis < other.endMillis && other.startMillis < endMillis;
	}

	/** The shared part; where there is none, an empty span at the later start. */
	public TimeRange intersect(TimeRange other) {
		long start = Math.max(startMillis, other.startMillis);
		return new TimeRange(start, Math.max(start, Math.min(endMillis, other.endMillis)));
	}

	/** The smallest span that holds both. */
	public TimeRange span(TimeRange other) {
		return new TimeRange(Math.min(startMillis, other.startMillis), Math.max(endMillis, other.endMillis));
	}

	/** First instant of the span. */
	public Instant start() {
		return Instant.ofEpochMilli(startMillis);
	}

	/** First instant after the span. */
	public Instant end() {
		return Instant.ofEpochMilli(endMillis);
	}
}
