package org.kado.agent.configuration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.kado.agent.text.Phrase;

/** Reads the list of watched processes. */
final class ProcessReader {

	private static final Phrase ALLOWED_PROCESSES = Phrase.of("configuration.allowed.processes");
	private static final int MAX_PERCENT = 100_000; // a thousand cores

	private final ProblemList problems;

	ProcessReader(ProblemList problems) {
		this.problems = problems;
	}

	/** The processes that can be used; what is wrong with the others was noted. */
	List<WatchedProcess> read(SettingsMapping settings) {
		List<WatchedProcess> processes = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (SettingsMapping entry : settings.mappings(ConfigurationKey.WATCHED_PROCESSES.id(), ProcessKey.ids(), ALLOWED_PROCESSES)) {
			Optional<WatchedProcess> process = process(entry);
			if (process.isPresent() && !names.add(process.get().name().toLowerCase(Locale.ROOT))) {
				entry.refuse(ProcessKey.NAME.id(), Phrase.of("configuration.wrong.duplicateProcess", process.get().name()),
						Phrase.of("configuration.allowed.once"));
			}
			process.ifPresent(processes::add);
		}
		return processes;
	}

	private Optional<WatchedProcess> process(SettingsMapping entry) {
		if (!entry.has(ProcessKey.NAME.id())) {
			problems.add(entry.line(), Phrase.of("configuration.wrong.noName"), ALLOWED_PROCESSES);
		}
		OptionalDouble threshold = threshold(entry);
		Optional<String> rule = entry.name(ProcessKey.RULE_NAME.id());
		if (rule.isPresent() && !entry.has(ProcessKey.CPU_THRESHOLD_PERCENT.id())) {
			entry.refuse(ProcessKey.RULE_NAME.id(), Phrase.of("configuration.wrong.ruleWithoutThreshold"),
					Phrase.of("configuration.allowed.ruleWithThreshold"));
		}
		return entry.name(ProcessKey.NAME.id()).map(name -> new WatchedProcess(name, threshold, rule.orElse(name)));
	}

	private static OptionalDouble threshold(SettingsMapping entry) {
		String key = ProcessKey.CPU_THRESHOLD_PERCENT.id();
		Phrase allowed = Phrase.of("configuration.allowed.percent", "0", Integer.toString(MAX_PERCENT));
		Optional<BigDecimal> percent = entry.number(key, allowed);
		if (percent.isEmpty()) {
			return OptionalDouble.empty();
		}
		double value = percent.get().doubleValue();
		if (value < 0 || value > MAX_PERCENT) {
			entry.refuse(key, allowed);
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(value);
	}
}
