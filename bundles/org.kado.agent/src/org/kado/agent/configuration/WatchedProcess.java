package org.kado.agent.configuration;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.facts.MachineRule;

/**
 * A process to record, all its pids summed.
 *
 * @param name                        name of the process; letter case does not matter
 * @param cpuThresholdPercentOfOneCore from this CPU use on, its running counts as machine time (0: whenever it is there); empty: never
 * @param ruleName                    the machine rule's name as shown to people; without a threshold of no meaning
 */
public record WatchedProcess(String name, OptionalDouble cpuThresholdPercentOfOneCore, String ruleName) {

	/** Refuses null. */
	public WatchedProcess {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(cpuThresholdPercentOfOneCore, "cpuThresholdPercentOfOneCore");
		Objects.requireNonNull(ruleName, "ruleName");
	}

	/** The machine rule; empty where the process is recorded only. */
	public Optional<MachineRule> findRule() {
		return cpuThresholdPercentOfOneCore.isPresent()
				? Optional.of(new MachineRule(ruleName, name, cpuThresholdPercentOfOneCore.getAsDouble()))
				: Optional.empty();
	}
}
