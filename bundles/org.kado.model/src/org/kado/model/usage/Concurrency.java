package org.kado.model.usage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.kado.model.TimeRange;

/**
 * How many of several equipment were in use at once. Time in which an equipment is unknown is kept apart: it never counts as free.
 *
 * @param equipment     names of the equipment
 * @param period        first to last instant that counts; empty where nothing does
 * @param levels        0 to all
 * @param percentiles   rising
 * @param pools         0 to all but none left out
 * @param unknownMillis time in which nothing was known of any
 * @param mostPossible  most that may have been in use at once, if what is unknown was
 */
public record Concurrency(List<String> equipment, Optional<TimeRange> period, List<ConcurrencyLevel> levels, List<ConcurrencyPercentile> percentiles,
		List<PoolSize> pools, long unknownMillis, int mostPossible) {

	/** Copies the lists in. */
	public Concurrency {
		equipment = List.copyOf(equipment);
		levels = List.copyOf(levels);
		percentiles = List.copyOf(percentiles);
		pools = List.copyOf(pools);
	}

	/** Most that are known to have been in use at once. */
	public int most() {
		return levels.stream().filter(level -> level.knownMillis() + level.partlyMillis() > 0).mapToInt(ConcurrencyLevel::inUse).max().orElse(0);
	}

	/** Time in which all were known. */
	public long knownMillis() {
		return levels.stream().mapToLong(ConcurrencyLevel::knownMillis).sum();
	}

	/** Time in which some were known and some were not. */
	public long partlyMillis() {
		return levels.stream().mapToLong(ConcurrencyLevel::partlyMillis).sum();
	}

	/** Known time in use, summed over all equipment. */
	public long usedMillis() {
		return levels.stream().mapToLong(level -> level.inUse() * (level.knownMillis() + level.partlyMillis())).sum();
	}

	/** The smallest number of equipment without any possible clash. */
	public int enough() {
		return IntStream.range(0, pools.size()).filter(i -> pools.get(i).possibleClashMillis() == 0).map(i -> pools.get(i).equipment()).min()
				.orElse(equipment.size());
	}
}
