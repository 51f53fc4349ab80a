package org.kado.views;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.kado.model.TimeRange;

/**
 * What a computer's resources did in a span. What was not measured in it is empty, never 0.
 *
 * @param range              the span
 * @param cpuPercent         mean load, percent of all processors
 * @param cpuHighestPercent  highest load of a tick
 * @param memoryFreeBytes    mean of the free memory
 * @param memoryFreePercent  the same in percent, of tools that tell no bytes
 * @param traffic            by the name of each adapter of which anything was measured in any span
 */
public record ResourceSpan(TimeRange range, OptionalDouble cpuPercent, OptionalDouble cpuHighestPercent, OptionalDouble memoryFreeBytes, OptionalDouble memoryFreePercent,
		Map<String, Traffic> traffic) {

	/**
	 * What went through an adapter.
	 *
	 * @param sentBytesPerSecond     mean over the measured time
	 * @param receivedBytesPerSecond the same
	 */
	public record Traffic(OptionalDouble sentBytesPerSecond, OptionalDouble receivedBytesPerSecond) {

		/** Refuses null. */
		public Traffic {
			Objects.requireNonNull(sentBytesPerSecond, "sentBytesPerSecond");
			Objects.requireNonNull(receivedBytesPerSecond, "receivedBytesPerSecond");
		}
	}

	/** Copies the map in. */
	public ResourceSpan {
		Objects.requireNonNull(range, "range");
		traffic = Map.copyOf(traffic);
	}

	static OptionalDouble known(double value) {
		return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}
}
