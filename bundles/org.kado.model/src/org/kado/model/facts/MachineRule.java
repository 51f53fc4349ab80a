package org.kado.model.facts;

import java.util.Objects;

/**
 * When the equipment counts as running without a person: a process of this name uses at least so much CPU.
 *
 * @param name                 the rule's name as shown to people
 * @param process              name of the process, all its pids summed; letter case does not matter
 * @param cpuPercentOfOneCore  least CPU use over a tick, percent of one core; 0 means that being there is enough
 */
public record MachineRule(String name, String process, double cpuPercentOfOneCore) {

	/** Refuses null and a threshold that is negative or no number. */
	public MachineRule {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(process, "process");
		if (!(cpuPercentOfOneCore >= 0)) {
			throw new IllegalArgumentException("CPU threshold must be 0 or more, but is " + cpuPercentOfOneCore);
		}
	}
}
