package org.kado.agent.configuration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.kado.agent.text.Phrase;
import org.kado.sampling.SamplingChoice;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads <code>kado-agent.yaml</code> (docs/formats/configuration.md). What can't be used is refused with line, reason and what is
 * allowed; all of it at once. Holds no state between calls.
 */
public final class ConfigurationReader {

	private static final BigDecimal LEAST_BUDGET = new BigDecimal("0.01");
	private static final BigDecimal MOST_BUDGET = new BigDecimal(100);
	private static final double DEFAULT_BUDGET = 0.5;
	private static final int MILLIS_PER_DAY = 86_400_000;
	private static final int MAX_TOTALS = 1_000;
	private static final int MAX_RESERVE_MEGABYTES = 1_000_000;
	private static final int MAX_KEPT_MONTHS = 1_200;

	private final HostEnvironment host;

	/** Takes defaults that differ from PC to PC from the host. */
	public ConfigurationReader(HostEnvironment host) {
		this.host = host;
	}

	/**
	 * Reads the file.
	 *
	 * @throws IOException            where it can't be opened
	 * @throws ConfigurationException where it holds something that is not allowed
	 */
	public AgentConfiguration read(Path file) throws IOException, ConfigurationException {
		return read(file.toString(), Files.readAllBytes(file));
	}

	/** What holds where there is no file. */
	public AgentConfiguration defaults() {
		return configuration(Optional.empty(), new ProblemList(""));
	}

	/** Reads the bytes of a file that problems call by the label. */
	AgentConfiguration read(String label, byte[] bytes) throws ConfigurationException {
		ProblemList problems = new ProblemList(label);
		Optional<MappingNode> root = new YamlText(label, problems).read(bytes);
		AgentConfiguration configuration = configuration(root.map(node -> new SettingsMapping(node, ConfigurationKey.ids(), problems)),
				problems);
		problems.refuse();
		return configuration;
	}

	private AgentConfiguration configuration(Optional<SettingsMapping> file, ProblemList problems) {
		int tick = millis(file, ConfigurationKey.TICK_SECONDS, 5_000, new Bounds(50, 60_000));
		int poll = millis(file, ConfigurationKey.POLL_SECONDS, Math.min(1_000, tick), new Bounds(50, Math.min(10_000, tick)));
		int threshold = millis(file, ConfigurationKey.IDLE_THRESHOLD_SECONDS, 60_000, new Bounds(tick, 3_600_000));
		int force = millis(file, ConfigurationKey.FORCE_SECONDS, 10_000, new Bounds(50, 10_000));
		return new AgentConfiguration( //
				file.flatMap(settings -> settings.name(ConfigurationKey.EQUIPMENT.id())).orElse(host.computerName()), //
				file.flatMap(settings -> new FolderPath(host.home()).read(settings, ConfigurationKey.LOG_FOLDER.id()))
						.orElseGet(host::defaultLogFolder), //
				tick, poll, threshold, slotMillis(file, tick), force, //
				headerLanguage(file).orElseGet(host::defaultHeaderLanguage), //
				zone(file).orElse(host.zone()), //
				file.filter(settings -> settings.has(ConfigurationKey.ZONE.id())).isPresent(), //
				flag(file, ConfigurationKey.INPUT_COUNTS, false), //
				costBudgetPercent(file), //
				file.map(settings -> new ProcessReader(problems).read(settings)).orElse(List.of()), //
				file.map(settings -> rules(settings, problems)).orElse(RuleSettings.NONE), //
				flag(file, ConfigurationKey.COLLECT_WHEN_STICK, false), //
				flag(file, ConfigurationKey.TODAY_PAGE, true), //
				optional(file, tick), //
				retention(file));
	}

	private RuleSettings rules(SettingsMapping settings, ProblemList problems) {
		RuleReader rules = new RuleReader(problems, new FolderPath(host.home())).read(settings);
		int folderPoll = millis(Optional.of(settings), ConfigurationKey.FOLDER_POLL_SECONDS, RuleSettings.DEFAULT_FOLDER_POLL_MILLIS,
				new Bounds(50, 3_600_000));
		return new RuleSettings(rules.rules(), rules.watched(), settings.flag(ConfigurationKey.WINDOW_TITLES.id()).orElse(false), folderPoll);
	}

	private static OptionalFacts optional(Optional<SettingsMapping> file, int tickMillis) {
		int interval = millis(file, ConfigurationKey.ALL_PROCESSES_SECONDS, Math.max(tickMillis, OptionalFacts.DEFAULT_ALL_PROCESSES_MILLIS),
				new Bounds(tickMillis, 3_600_000));
		return new OptionalFacts(flag(file, ConfigurationKey.RECORD_USER, false), flag(file, ConfigurationKey.RECORD_COMPUTER, false), allProcesses(file),
				interval, flag(file, ConfigurationKey.PER_CPU, false), flag(file, ConfigurationKey.DISKS, false));
	}

	/** true, false, or how many names. */
	private static int allProcesses(Optional<SettingsMapping> file) {
		String key = ConfigurationKey.ALL_PROCESSES.id();
		Phrase allowed = Phrase.of("configuration.allowed.allProcesses", Integer.toString(MAX_TOTALS));
		Optional<String> text = file.flatMap(settings -> settings.text(key, allowed));
		if (text.isEmpty() || text.get().equals("false")) {
			return 0;
		}
		if (text.get().equals("true")) {
			return SamplingChoice.ALL;
		}
		boolean number = text.get().matches("[1-9]\\d{0,3}") && Integer.parseInt(text.get()) <= MAX_TOTALS;
		if (!number) {
			file.orElseThrow().refuse(key, allowed);
		}
		return number ? Integer.parseInt(text.get()) : 0;
	}

	private static boolean flag(Optional<SettingsMapping> file, ConfigurationKey key, boolean fallback) {
		return file.flatMap(settings -> settings.flag(key.id())).orElse(fallback);
	}

	private static double costBudgetPercent(Optional<SettingsMapping> file) {
		String key = ConfigurationKey.COST_BUDGET_PERCENT.id();
		Phrase allowed = Phrase.of("configuration.allowed.percent", "0.01", "100");
		Optional<BigDecimal> percent = file.flatMap(settings -> settings.number(key, allowed));
		if (percent.isPresent() && (percent.get().compareTo(LEAST_BUDGET) < 0 || percent.get().compareTo(MOST_BUDGET) > 0)) {
			file.orElseThrow().refuse(key, allowed);
			return DEFAULT_BUDGET;
		}
		return percent.map(BigDecimal::doubleValue).orElse(DEFAULT_BUDGET);
	}

	private static int millis(Optional<SettingsMapping> file, ConfigurationKey key, int fallback, Bounds bounds) {
		if (file.isEmpty()) {
			return fallback;
		}
		Phrase allowed = Phrase.of("configuration.allowed.seconds", seconds(bounds.minMillis()), seconds(bounds.maxMillis()));
		Optional<BigDecimal> value = file.get().number(key.id(), allowed);
		if (value.isEmpty()) {
			return fallback;
		}
		BigDecimal millis = value.get().scaleByPowerOfTen(3);
		if (millis.compareTo(BigDecimal.valueOf(bounds.minMillis())) < 0 || millis.compareTo(BigDecimal.valueOf(bounds.maxMillis())) > 0
				|| millis.stripTrailingZeros().scale() > 0) {
			file.get().refuse(key.id(), allowed);
			return fallback;
		}
		return millis.intValueExact();
	}

	private static Retention retention(Optional<SettingsMapping> file) {
		int reserve = whole(file, ConfigurationKey.DISK_RESERVE_MB, Retention.DEFAULT.reserveMegabytes(), MAX_RESERVE_MEGABYTES);
		return new Retention(reserve, whole(file, ConfigurationKey.KEEP_FACTS_MONTHS, Retention.DEFAULT.keepFactsMonths(), MAX_KEPT_MONTHS));
	}

	private static int whole(Optional<SettingsMapping> file, ConfigurationKey key, int fallback, int most) {
		Phrase allowed = Phrase.of("configuration.allowed.whole", "0", Integer.toString(most));
		Optional<BigDecimal> value = file.flatMap(settings -> settings.number(key.id(), allowed));
		if (value.isEmpty()) {
			return fallback;
		}
		BigDecimal number = value.get();
		if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0 || number.stripTrailingZeros().scale() > 0) {
			file.orElseThrow().refuse(key.id(), allowed);
			return fallback;
		}
		return number.intValueExact();
	}

	private static int slotMillis(Optional<SettingsMapping> file, int tickMillis) {
		int slot = millis(file, ConfigurationKey.SLOT_SECONDS, 60_000, new Bounds(Math.max(tickMillis, 1_000), 3_600_000));
		if (MILLIS_PER_DAY % slot != 0) {
			file.orElseThrow().refuse(ConfigurationKey.SLOT_SECONDS.id(), Phrase.of("configuration.allowed.slot"));
		}
		return slot;
	}

	private static String seconds(int millis) {
		return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
	}

	private static Optional<Locale> headerLanguage(Optional<SettingsMapping> file) {
		String key = ConfigurationKey.HEADER_LANGUAGE.id();
		Phrase allowed = Phrase.of("configuration.allowed.language");
		Optional<String> text = file.flatMap(settings -> settings.text(key, allowed));
		if (text.isPresent() && !Set.of("ja", "en").contains(text.get())) {
			file.get().refuse(key, allowed);
			return Optional.empty();
		}
		return text.map(Locale::forLanguageTag);
	}

	private static Optional<ZoneId> zone(Optional<SettingsMapping> file) {
		String key = ConfigurationKey.ZONE.id();
		Phrase allowed = Phrase.of("configuration.allowed.zone");
		Optional<String> text = file.flatMap(settings -> settings.text(key, allowed));
		try {
			return text.map(ZoneId::of);
		} catch (DateTimeException e) {
			file.orElseThrow().refuse(key, allowed);
			return Optional.empty();
		}
	}

	/** Least and greatest value that is allowed, both included. */
	private record Bounds(int minMillis, int maxMillis) {
	}
}
