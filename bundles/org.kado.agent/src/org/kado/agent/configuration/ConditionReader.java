package org.kado.agent.configuration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.RuleCondition;

/** Reads single conditions of machine rules, and collects those that are decided while recording. */
final class ConditionReader {

	private static final BigDecimal MAX_PERCENT = BigDecimal.valueOf(100_000); // a thousand cores
	private static final BigDecimal MAX_BYTES = BigDecimal.valueOf(1_000_000_000_000L);
	/** As many entries as a look counts. */
	private static final BigDecimal MAX_FILES = BigDecimal.valueOf(10_000);
	private static final BigDecimal MIN_MINUTES = new BigDecimal("0.01");
	private static final BigDecimal MAX_MINUTES = BigDecimal.valueOf(10_080); // a week
	private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);

	private final FolderPath paths;
	private final List<WatchedCondition> found = new ArrayList<>();
	private String rule = "";
	private int ofRule;

	ConditionReader(FolderPath paths) {
		this.paths = paths;
	}

	/** What follows belongs to the rule of that name. */
	void begin(String ruleName) {
		rule = ruleName;
		ofRule = 0;
	}

	/** The conditions that are decided while recording. */
	List<WatchedCondition> found() {
		return found;
	}

	/** Notes keys that say nothing beside the one that says what is looked at. */
	void refuseStrays(SettingsMapping entry, ConditionKey kind) {
		for (ConditionKey key : ConditionKey.values()) {
			if (key != kind && !ConditionKey.KINDS.contains(key) && entry.has(key.id()) && !kind.details().contains(key)) {
				String allowed = kind.details().isEmpty() ? kind.id()
						: kind.id() + ", " + kind.details().stream().map(ConditionKey::id).collect(Collectors.joining(", "));
				entry.refuse(key.id(), Phrase.of("configuration.wrong.strayKey", key.id(), kind.id()),
						Phrase.of("configuration.allowed.keys", allowed));
			}
		}
	}

	/** The condition of a kind that is no group. */
	Optional<RuleCondition> read(SettingsMapping entry, ConditionKey kind) {
		return switch (kind) {
			case PROCESS -> process(entry);
			case WINDOW_TITLE -> windowTitle(entry);
			case FOLDER -> folder(entry);
			default -> throw new IllegalArgumentException(kind.id());
		};
	}

	private Optional<RuleCondition> process(SettingsMapping entry) {
		Optional<String> name = entry.name(ConditionKey.PROCESS.id());
		Optional<BigDecimal> percent = number(entry, ConditionKey.CPU_PERCENT, BigDecimal.ZERO, MAX_PERCENT, "configuration.allowed.percent");
		Optional<BigDecimal> bytes = number(entry, ConditionKey.IO_BYTES_PER_SECOND, BigDecimal.ONE, MAX_BYTES, "configuration.allowed.whole");
		if (entry.has(ConditionKey.CPU_PERCENT.id()) && entry.has(ConditionKey.IO_BYTES_PER_SECOND.id())) {
			entry.refuse(ConditionKey.IO_BYTES_PER_SECOND.id(), Phrase.of("configuration.wrong.twoLimits"),
					Phrase.of("configuration.allowed.oneLimit"));
		}
		if (bytes.isPresent()) {
			return name.map(process -> new RuleCondition.ProcessIo(process, bytes.get().longValue()));
		}
		return name.map(process -> new RuleCondition.ProcessCpu(process, percent.orElse(BigDecimal.ZERO).doubleValue()));
	}

	private Optional<RuleCondition> windowTitle(SettingsMapping entry) {
		return entry.name(ConditionKey.WINDOW_TITLE.id()).map(text -> watched(new WatchedCondition.WindowTitle(nextId(), text)));
	}

	private Optional<RuleCondition> folder(SettingsMapping entry) {
		Optional<Path> path = paths.read(entry, ConditionKey.FOLDER.id());
		Optional<BigDecimal> files = required(entry, ConditionKey.UNTIL_FILES, BigDecimal.ONE, MAX_FILES, "configuration.allowed.whole");
		Optional<BigDecimal> minutes = required(entry, ConditionKey.AT_MOST_MINUTES, MIN_MINUTES, MAX_MINUTES, "configuration.allowed.minutes");
		if (path.isEmpty() || files.isEmpty() || minutes.isEmpty()) {
			return Optional.empty();
		}
		int millis = minutes.get().multiply(MILLIS_PER_MINUTE).setScale(0, RoundingMode.HALF_UP).intValue();
		return Optional.of(watched(new WatchedCondition.Folder(nextId(), path.get(), files.get().intValue(), millis)));
	}

	private RuleCondition watched(WatchedCondition condition) {
		found.add(condition);
		return new RuleCondition.Recorded(condition.id());
	}

	private String nextId() {
		ofRule++;
		return ofRule == 1 ? rule : rule + "#" + ofRule;
	}

	private static Optional<BigDecimal> required(SettingsMapping entry, ConditionKey key, BigDecimal least, BigDecimal most, String allowed) {
		if (!entry.has(key.id())) {
			entry.refuse(ConditionKey.FOLDER.id(), Phrase.of("configuration.wrong.missingKey", key.id()),
					Phrase.of(allowed, least.toPlainString(), most.toPlainString()));
		}
		return number(entry, key, least, most, allowed);
	}

	private static Optional<BigDecimal> number(SettingsMapping entry, ConditionKey key, BigDecimal least, BigDecimal most, String allowed) {
		Phrase phrase = Phrase.of(allowed, least.toPlainString(), most.toPlainString());
		Optional<BigDecimal> value = entry.number(key.id(), phrase);
		boolean whole = allowed.equals("configuration.allowed.whole");
		if (value.isPresent() && (value.get().compareTo(least) < 0 || value.get().compareTo(most) > 0
				|| whole && value.get().stripTrailingZeros().scale() > 0)) {
			entry.refuse(key.id(), phrase);
			return Optional.empty();
		}
		return value;
	}
}
