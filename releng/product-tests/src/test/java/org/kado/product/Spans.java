package org.kado.product;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Spans of states as {@code kado states --format csv} prints them. */
public final class Spans {

	private Spans() {
	}

	/**
	 * A span of one state, {@code [start, end)} in UTC.
	 *
	 * @param state its id, such as {@code man}
	 */
	public record Span(long startMillis, long endMillis, String state) {

		public long millis() {
			return endMillis - startMillis;
		}
	}

	/** The span of a row. */
	public static Span of(Map<String, String> row) {
		return new Span(millis(row.get("start")), millis(row.get("end")), row.get("state"));
	}

	/** All spans of a table. */
	public static List<Span> of(CsvTable table) {
		return table.rows().stream().map(Spans::of).toList();
	}

	/** How long the state lasts in all. */
	public static long millisOf(List<Span> spans, GoldenState state) {
		return spans.stream().filter(span -> span.state().equals(state.id())).mapToLong(Span::millis).sum();
	}

	private static long millis(String time) {
		return OffsetDateTime.parse(time).toInstant().toEpochMilli();
	}
}
