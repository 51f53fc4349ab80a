package org.kado.agent.configuration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.kado.sampling.SamplingChoice;

/** Writes a configuration as YAML with every key, so that a person sees what holds. Reading it gives the same configuration. */
public final class ConfigurationText {

	private final List<String> lines = new ArrayList<>();

	/** The text of the configuration. */
	public ConfigurationText(AgentConfiguration configuration) {
		text(ConfigurationKey.EQUIPMENT, configuration.equipment());
		text(ConfigurationKey.LOG_FOLDER, configuration.logFolder().toString());
		seconds(ConfigurationKey.TICK_SECONDS, configuration.tickMillis());
		seconds(ConfigurationKey.POLL_SECONDS, configuration.pollMillis());
		seconds(ConfigurationKey.IDLE_THRESHOLD_SECONDS, configuration.idleThresholdMillis());
		seconds(ConfigurationKey.SLOT_SECONDS, configuration.slotMillis());
		seconds(ConfigurationKey.FORCE_SECONDS, configuration.forceMillis());
		text(ConfigurationKey.HEADER_LANGUAGE, configuration.headerLanguage().getLanguage());
		String zone = ConfigurationKey.ZONE.id() + ": " + quoted(configuration.zone().getId());
		lines.add(configuration.zoneConfigured() ? zone : "#" + zone); // the PC's, whichever that is
		line(ConfigurationKey.INPUT_COUNTS, Boolean.toString(configuration.inputCounts()));
		line(ConfigurationKey.COST_BUDGET_PERCENT, BigDecimal.valueOf(configuration.costBudgetPercent()).toPlainString());
		line(ConfigurationKey.WATCHED_PROCESSES, configuration.watchedProcesses().isEmpty() ? "[]" : "");
		configuration.watchedProcesses().forEach(this::process);
		line(ConfigurationKey.MACHINE_RULES, configuration.ruleSettings().rules().isEmpty() ? "[]" : "");
		lines.addAll(new RuleText(configuration.ruleSettings()).lines());
		line(ConfigurationKey.WINDOW_TITLES, Boolean.toString(configuration.ruleSettings().windowTitles()));
		seconds(ConfigurationKey.FOLDER_POLL_SECONDS, configuration.ruleSettings().folderPollMillis());
		line(ConfigurationKey.COLLECT_WHEN_STICK, Boolean.toString(configuration.collectWhenStick()));
		line(ConfigurationKey.TODAY_PAGE, Boolean.toString(configuration.todayPage()));
		line(ConfigurationKey.RECORD_USER, Boolean.toString(configuration.optional().user()));
		line(ConfigurationKey.RECORD_COMPUTER, Boolean.toString(configuration.optional().computer()));
		line(ConfigurationKey.ALL_PROCESSES, allProcesses(configuration.optional().allProcesses()));
		seconds(ConfigurationKey.ALL_PROCESSES_SECONDS, configuration.optional().allProcessesMillis());
		line(ConfigurationKey.PER_CPU, Boolean.toString(configuration.optional().perCpu()));
		line(ConfigurationKey.DISKS, Boolean.toString(configuration.optional().disks()));
		line(ConfigurationKey.DISK_RESERVE_MB, Integer.toString(configuration.retention().reserveMegabytes()));
		line(ConfigurationKey.KEEP_FACTS_MONTHS, Integer.toString(configuration.retention().keepFactsMonths()));
	}

	/** One line for each key. */
	public List<String> lines() {
		return List.copyOf(lines);
	}

	private static String allProcesses(int most) {
		return most == 0 ? "false" : most == SamplingChoice.ALL ? "true" : Integer.toString(most);
	}

	private void process(WatchedProcess process) {
		lines.add("  - " + ProcessKey.NAME.id() + ": " + quoted(process.name()));
		process.cpuThresholdPercentOfOneCore().ifPresent(percent -> {
			lines.add("    " + ProcessKey.CPU_THRESHOLD_PERCENT.id() + ": " + BigDecimal.valueOf(percent).toPlainString());
			lines.add("    " + ProcessKey.RULE_NAME.id() + ": " + quoted(process.ruleName()));
		});
	}

	private void text(ConfigurationKey key, String value) {
		line(key, quoted(value));
	}

	private void seconds(ConfigurationKey key, int millis) {
		line(key, BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString());
	}

	private void line(ConfigurationKey key, String value) {
		lines.add((key.id() + ": " + value).stripTrailing());
	}

	/** The text in single quotes, in which only the quote itself means something. */
	static String quoted(String value) {
		return "'" + value.replace("'", "''") + "'";
	}
}
