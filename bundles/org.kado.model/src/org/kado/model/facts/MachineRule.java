package org.kado.model.facts;

import java.util.Objects;

/**
 * When the equipment counts as running without a person.
 *
 * @param name      the rule's name as shown to people
 * @param condition what must hold over a tick
 */
public record MachineRule(String name, RuleCondition condition) {

	/** Refuses null. */
	public MachineRule {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(condition, "condition");
	}

	/**
	 * A rule of one condition: a process of this name uses at least so much CPU.
	 *
	 * @param name             the rule's name
	 * @param process          name of the process, all its pids summed; letter case does not matter
	 * @param percentOfOneCore least CPU use over a tick, percent of one core; 0 means that being there is enough
	 */
	public MachineRule(String name, String process, double percentOfOneCore) {
		this(name, new RuleCondition.ProcessCpu(process, percentOfOneCore));
	}
}
