package org.kado.sampling;

import java.util.List;

/** The processes that are looked for by name. May be changed between two ticks; belongs to the recording thread. */
public interface ProcessWatch {

	/** The names, in the order in which they are told of; empty where none is looked for. */
	List<String> names();

	/**
	 * Looks for other names from the next tick on. A process that ran before and whose name is new has no CPU time in that tick: what
	 * it used since the tick before is not known. Names that were looked for before go on without a gap.
	 *
	 * @param names letter case does not matter; of two that differ in nothing else the first is taken
	 */
	void watch(List<String> names);
}
