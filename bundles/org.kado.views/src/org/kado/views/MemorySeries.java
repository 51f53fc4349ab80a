package org.kado.views;

import java.util.Arrays;
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
		double[] sums = new double[columns];
		int[] counts = new int[columns];
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				add(segment.ticks(), range, sums, counts);
			}
		}
		if (Arrays.stream(counts).sum() == 0) {
			return Optional.empty();
		}
		long[] millis = new long[columns];
		double[] values = new double[columns];
		for (int i = 0; i < columns; i++) {
			millis[i] = range.startMillis() + range.millis() * i / columns;
			values[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
		}
		return Optional.of(new ValueSeries(millis, values));
	}

	private static void add(TickColumns ticks, TimeRange range, double[] sums, int[] counts) {
		for (int row = 0; row < ticks.size(); row++) {
			long stamp = ticks.stampMillis(row);
			if (range.contains(stamp) && ticks.memoryAvailableBytes(row) != Tick.NOT_MEASURED) {
				int column = (int) ((stamp - range.startMillis()) * sums.length / range.millis());
				sums[column] += ticks.memoryAvailableBytes(row);
				counts[column]++;
			}
		}
	}
}
