package org.kado.agent.configuration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;

/**
 * What <code>machine_rules</code> says.
 *
 * @param rules            the rules in their order
 * @param conditions       those of their conditions that are decided while recording, in order of appearance
 * @param windowTitles     whether texts of window titles may be stored
 * @param folderPollMillis distance of looks at a watched folder
 */
public record RuleSettings(List<MachineRule> rules, List<WatchedCondition> conditions, boolean windowTitles, int folderPollMillis) {

	/** Distance of looks at a folder where nothing else is configured. */
	static final int DEFAULT_FOLDER_POLL_MILLIS = 30_000;

	/** No rules. */
	public static final RuleSettings NONE = new RuleSettings(List.of(), List.of(), false, DEFAULT_FOLDER_POLL_MILLIS);

	/** Copies the lists in. */
	public RuleSettings {
		rules = List.copyOf(rules);
		conditions = List.copyOf(conditions);
	}

	/** Names of the processes that rules ask for, each once; letter case does not matter. */
	public Set<String> processNames() {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		rules.forEach(rule -> addNames(rule.condition(), names));
		return names;
	}

	private static void addNames(RuleCondition condition, Set<String> names) {
		if (condition instanceof RuleCondition.Any any) {
			any.conditions().forEach(each -> addNames(each, names));
		} else if (condition instanceof RuleCondition.All all) {
			all.conditions().forEach(each -> addNames(each, names));
		} else if (condition instanceof RuleCondition.ProcessCpu cpu) {
			names.add(cpu.process());
		} else if (condition instanceof RuleCondition.ProcessIo io) {
			names.add(io.process());
		}
	}
}
