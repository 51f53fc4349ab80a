package org.kado.agent.configuration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;

/** Writes machine rules as YAML. */
final class RuleText {

	private final RuleSettings settings;
	private final List<String> lines = new ArrayList<>();

	RuleText(RuleSettings settings) {
		this.settings = settings;
		settings.rules().forEach(this::rule);
	}

	/** The entries of the list, a line for each key. */
	List<String> lines() {
		return lines;
	}

	private void rule(MachineRule rule) {
		lines.add("  - " + RuleKey.NAME.id() + ": " + ConfigurationText.quoted(rule.name()));
		group("    ", "    ", rule.condition());
	}

	private void group(String first, String indent, RuleCondition condition) {
		boolean any = condition instanceof RuleCondition.Any;
		List<RuleCondition> conditions = any ? ((RuleCondition.Any) condition).conditions() : ((RuleCondition.All) condition).conditions();
		lines.add(first + (any ? RuleKey.ANY.id() : RuleKey.ALL.id()) + ":");
		conditions.forEach(each -> condition(indent + "  ", each));
	}

	private void condition(String indent, RuleCondition condition) {
		String first = indent + "- ";
		String next = indent + "  ";
		if (condition instanceof RuleCondition.ProcessCpu cpu) {
			lines.add(first + ConditionKey.PROCESS.id() + ": " + ConfigurationText.quoted(cpu.process()));
			lines.add(next + ConditionKey.CPU_PERCENT.id() + ": " + BigDecimal.valueOf(cpu.percentOfOneCore()).toPlainString());
		} else if (condition instanceof RuleCondition.ProcessIo io) {
			lines.add(first + ConditionKey.PROCESS.id() + ": " + ConfigurationText.quoted(io.process()));
			lines.add(next + ConditionKey.IO_BYTES_PER_SECOND.id() + ": " + io.bytesPerSecond());
		} else if (condition instanceof RuleCondition.Recorded recorded) {
			settings.conditions().stream().filter(watched -> watched.id().equals(recorded.id())).findFirst()
					.ifPresent(watched -> watched(first, next, watched));
		} else {
			group(first, next, condition);
		}
	}

	private void watched(String first, String next, WatchedCondition condition) {
		if (condition instanceof WatchedCondition.WindowTitle title) {
			lines.add(first + ConditionKey.WINDOW_TITLE.id() + ": " + ConfigurationText.quoted(title.text()));
		} else if (condition instanceof WatchedCondition.Folder folder) {
			BigDecimal minutes = BigDecimal.valueOf(folder.atMostMillis()).divide(BigDecimal.valueOf(60_000), MathContext.DECIMAL64);
			lines.add(first + ConditionKey.FOLDER.id() + ": " + ConfigurationText.quoted(folder.folder().toString()));
			lines.add(next + ConditionKey.UNTIL_FILES.id() + ": " + folder.untilFiles());
			lines.add(next + ConditionKey.AT_MOST_MINUTES.id() + ": " + minutes.stripTrailingZeros().toPlainString());
		}
	}
}
