package org.kado.agent.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Truths;

/** Reads the list of machine rules. One object reads one list. */
final class RuleReader {

	private static final Phrase ALLOWED_RULES = Phrase.of("configuration.allowed.rules");
	private static final Phrase ALLOWED_GROUP = Phrase.of("configuration.allowed.group");
	/** A rule's group, and groups in it. */
	private static final int MAX_DEPTH = 2;

	private final ProblemList problems;
	private final ConditionReader conditions;
	private final List<MachineRule> rules = new ArrayList<>();
	private final Set<String> names = new HashSet<>();

	RuleReader(ProblemList problems, FolderPath paths) {
		this.problems = problems;
		this.conditions = new ConditionReader(paths);
	}

	/** Reads the rules; what is wrong with any of them is noted. */
	RuleReader read(SettingsMapping settings) {
		for (SettingsMapping entry : settings.mappings(ConfigurationKey.MACHINE_RULES.id(), RuleKey.ids(), ALLOWED_RULES)) {
			rule(entry).ifPresent(rules::add);
			if (rules.size() > Truths.MAX || conditions.found().size() > Truths.MAX) {
				settings.refuse(ConfigurationKey.MACHINE_RULES.id(), Phrase.of("configuration.wrong.tooManyRules"),
						Phrase.of("configuration.allowed.ruleCount", Integer.toString(Truths.MAX)));
				break;
			}
		}
		return this;
	}

	/** The rules that can be used. */
	List<MachineRule> rules() {
		return rules;
	}

	/** Their conditions that are decided while recording. */
	List<WatchedCondition> watched() {
		return conditions.found();
	}

	private Optional<MachineRule> rule(SettingsMapping entry) {
		if (!entry.has(RuleKey.NAME.id())) {
			problems.add(entry.line(), Phrase.of("configuration.wrong.noRuleName"), ALLOWED_RULES);
		}
		Optional<String> name = entry.name(RuleKey.NAME.id());
		if (name.isPresent() && !names.add(name.get())) {
			entry.refuse(RuleKey.NAME.id(), Phrase.of("configuration.wrong.duplicateRule", name.get()),
					Phrase.of("configuration.allowed.once"));
		}
		conditions.begin(name.orElse(""));
		boolean any = entry.has(RuleKey.ANY.id());
		if (any == entry.has(RuleKey.ALL.id())) {
			problems.add(entry.line(), Phrase.of("configuration.wrong.noGroup"), ALLOWED_GROUP);
			return Optional.empty();
		}
		Optional<RuleCondition> group = group(entry, any, 1);
		return name.flatMap(text -> group.map(condition -> new MachineRule(text, condition)));
	}

	private Optional<RuleCondition> group(SettingsMapping entry, boolean any, int depth) {
		String key = any ? RuleKey.ANY.id() : RuleKey.ALL.id();
		if (depth > MAX_DEPTH) {
			entry.refuse(key, Phrase.of("configuration.wrong.tooDeep", key), Phrase.of("configuration.allowed.depth"));
			return Optional.empty();
		}
		List<SettingsMapping> entries = entry.mappings(key, ConditionKey.ids(), ALLOWED_GROUP);
		List<RuleCondition> found = new ArrayList<>();
		for (SettingsMapping each : entries) {
			condition(each, depth).ifPresent(found::add);
		}
		if (entries.isEmpty()) {
			entry.refuse(key, Phrase.of("configuration.wrong.noCondition", key), ALLOWED_GROUP);
		}
		if (found.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(any ? new RuleCondition.Any(found) : new RuleCondition.All(found));
	}

	private Optional<RuleCondition> condition(SettingsMapping entry, int depth) {
		List<ConditionKey> kinds = ConditionKey.KINDS.stream().filter(kind -> entry.has(kind.id())).toList();
		if (kinds.size() != 1) {
			String wrong = kinds.isEmpty() ? "configuration.wrong.noKind" : "configuration.wrong.manyKinds";
			problems.add(entry.line(), Phrase.of(wrong), ALLOWED_GROUP);
			return Optional.empty();
		}
		ConditionKey kind = kinds.get(0);
		conditions.refuseStrays(entry, kind);
		return switch (kind) {
			case ANY -> group(entry, true, depth + 1);
			case ALL -> group(entry, false, depth + 1);
			default -> conditions.read(entry, kind);
		};
	}
}
