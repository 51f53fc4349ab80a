package org.kado.sampling;

import java.util.List;

/**
 * What of a PC is to be sampled beyond what always is.
 *
 * @param watched            names of the processes that are looked for each tick
 * @param totals             so many names with most CPU time and so many with most memory are told of all processes; 0: none
 * @param totalsMillis       distance of rounds over all processes
 * @param perCpu             whether the load of each processor is told
 * @param disks              whether the bytes of each disk are told
 */
public record SamplingChoice(List<String> watched, int totals, int totalsMillis, boolean perCpu, boolean disks) {

	/** Every process. */
	public static final int ALL = Integer.MAX_VALUE;

	/** Copies the list in. */
	public SamplingChoice {
		watched = List.copyOf(watched);
	}

	/** Nothing but these processes. */
	public static SamplingChoice watching(List<String> names) {
		return new SamplingChoice(names, 0, 0, false, false);
	}
}
