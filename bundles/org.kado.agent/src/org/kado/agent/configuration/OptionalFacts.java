package org.kado.agent.configuration;

/**
 * Facts that are recorded only where somebody asks for them.
 *
 * @param user                whether the user's name stands in the header
 * @param computer            whether the computer's name stands in the header
 * @param allProcesses        so many names with most CPU time and so many with most memory; 0: none;
 *                            {@link org.kado.sampling.SamplingChoice#ALL}: every one
 * @param allProcessesMillis  distance of looks at all processes
 * @param perCpu              whether the load of each processor is recorded
 * @param disks               whether the bytes of each disk are recorded
 */
public record OptionalFacts(boolean user, boolean computer, int allProcesses, int allProcessesMillis, boolean perCpu, boolean disks) {

	/** Distance of looks at all processes where none is set. */
	static final int DEFAULT_ALL_PROCESSES_MILLIS = 60_000;

	/** What is recorded where nobody asks for anything. */
	public static final OptionalFacts NONE = new OptionalFacts(false, false, 0, DEFAULT_ALL_PROCESSES_MILLIS, false, false);
}
