package org.kado.views;

import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

/** Free memory of a span at a requested resolution: the mean of the ticks in each column, a gap where a column has none. */
final class MemorySeries {

	private MemorySeries() {
	}

	/** The series; empty where memory was never measured in the range. */
	static Optional<ValueSeries> of(InstallationFacts facts, TimeRange range, int columns) {
		Bins bins = new Bins(range, columns, tickMillis(facts));
		addTo(bins, facts);
		return bins.isEmpty() ? Optional.empty() : Optional.of(bins.means());
	}

	/** Adds what was measured, bytes. */
	static void addTo(Bins bins, InstallationFacts facts) {
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				add(segment.ticks(), bins);
			}
		}
	}

	/** The longest planned distance of ticks. */
	static long tickMillis(InstallationFacts facts) {
		return facts.sessions().stream().flatMap(session -> session.segments().stream()).mapToLong(segment -> segment.header().tickMillis()).max().orElse(1);
	}

	private static void add(TickColumns ticks, Bins bins) {
		for (int row = 0; row < ticks.size(); row++) {
			if (ticks.memoryAvailableBytes(row) != Tick.NOT_MEASURED) {
				bins.add(ticks.stampMillis(row), ticks.memoryAvailableBytes(row), 1);
			}
		}
	}
}
