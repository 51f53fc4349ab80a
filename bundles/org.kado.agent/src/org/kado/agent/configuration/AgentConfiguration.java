package org.kado.agent.configuration;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.sampling.SamplingChoice;

/**
 * What the agent does (docs/formats/configuration.md). Made by {@link ConfigurationReader}, which holds the bounds.
 *
 * @param equipment           name of the equipment
 * @param logFolder           where the files go, absolute
 * @param tickMillis          distance of ticks
 * @param pollMillis          distance of looks at the last-input time, at most a tick
 * @param idleThresholdMillis idle threshold T, at least a tick
 * @param slotMillis          slot of the minute file, at least a tick; divides a day
 * @param forceMillis         how long a row may wait to be forced to the disk
 * @param headerLanguage      language of the minute file's header, Japanese or English
 * @param zone                zone of days and slots
 * @param zoneConfigured      whether that is configured, and so stays whatever zone the PC is moved to
 * @param inputCounts         whether keys, clicks and moves are counted by the hook
 * @param costBudgetPercent   CPU that the agent itself may use over an hour, percent of one core
 * @param watchedProcesses    processes to record
 * @param ruleSettings        machine rules that join conditions
 * @param collectWhenStick    whether the agent collects by itself to a stick with a marker
 * @param todayPage           whether the agent keeps a page that shows today
 * @param optional            facts that are recorded only on demand
 * @param retention           what becomes of the disk and of old files
 */
public record AgentConfiguration(String equipment, Path logFolder, int tickMillis, int pollMillis, int idleThresholdMillis,
		int slotMillis, int forceMillis, Locale headerLanguage, ZoneId zone, boolean zoneConfigured,
		boolean inputCounts, double costBudgetPercent, List<WatchedProcess> watchedProcesses,
		RuleSettings ruleSettings, boolean collectWhenStick, boolean todayPage, OptionalFacts optional,
		Retention retention) {

	/** Copies the list in. */
	public AgentConfiguration {
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(logFolder, "logFolder");
		Objects.requireNonNull(headerLanguage, "headerLanguage");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(ruleSettings, "ruleSettings");
		Objects.requireNonNull(optional, "optional");
		Objects.requireNonNull(retention, "retention");
		watchedProcesses = List.copyOf(watchedProcesses);
	}

	/** The machine rules: first those of watched processes, then those that join conditions, in the order of the configuration. */
	public List<MachineRule> rules() {
		return Stream.concat(watchedProcesses.stream().map(WatchedProcess::findRule).flatMap(Optional::stream), ruleSettings.rules().stream())
				.toList();
	}

	/** What the header says of conditions that are decided while recording. */
	public List<RecordedCondition> recordedConditions() {
		return ruleSettings.conditions().stream().map(condition -> condition.recorded(ruleSettings.windowTitles())).toList();
	}

	/** What is to be sampled of the PC. */
	public SamplingChoice sampling() {
		return new SamplingChoice(processNames(), optional.allProcesses(), optional.allProcessesMillis(), optional.perCpu(), optional.disks());
	}

	/** Names of the processes to record: the watched ones in the order of the configuration, then those that rules ask for besides. */
	public List<String> processNames() {
		List<String> names = new ArrayList<>(watchedProcesses.stream().map(WatchedProcess::name).toList());
		ruleSettings.processNames().stream().filter(name -> names.stream().noneMatch(name::equalsIgnoreCase)).forEach(names::add);
		return names;
	}
}
