package org.kado.agent.configuration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.agent.text.Phrase;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The keys and values of one YAML mapping. Every question is answered with a value or with empty; where a value stands there that is
 * not allowed, empty is answered and the problem is noted.
 */
final class SettingsMapping {

	private static final int MAX_NAME_LENGTH = 100;

	private final int line;
	private final Map<String, Entry> entries = new LinkedHashMap<>();
	private final ProblemList problems;

	/** Notes keys that are unknown or stand twice. */
	SettingsMapping(MappingNode mapping, List<String> keys, ProblemList problems) {
		this.line = YamlText.lineOf(mapping);
		this.problems = problems;
		mapping.getValue().forEach(tuple -> add(tuple, keys));
	}

	private void add(NodeTuple tuple, List<String> keys) {
		int keyLine = YamlText.lineOf(tuple.getKeyNode());
		String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
		if (!keys.contains(key)) {
			problems.add(keyLine, unknown(key, keys), Phrase.of("configuration.allowed.keys", String.join(", ", keys)));
		} else if (entries.containsKey(key)) {
			problems.add(keyLine, Phrase.of("configuration.wrong.duplicateKey", key, Integer.toString(entries.get(key).line())),
					Phrase.of("configuration.allowed.once"));
		} else {
			entries.put(key, new Entry(key, keyLine, tuple.getValueNode()));
		}
	}

	private static Phrase unknown(String key, List<String> keys) {
		return NearestWord.find(key, keys).map(guess -> Phrase.of("configuration.wrong.unknownKeyGuess", key, guess))
				.orElse(Phrase.of("configuration.wrong.unknownKey", key));
	}

	boolean has(String key) {
		return entries.containsKey(key);
	}

	/** Notes a problem of the key's value. */
	void refuse(String key, Phrase wrong, Phrase allowed) {
		problems.add(entries.get(key).line(), wrong, allowed);
	}

	/** Notes that the value, as written, is not allowed. */
	void refuse(String key, Phrase allowed) {
		refuse(entries.get(key), allowed);
	}

	/** A text that is not blank; numbers are taken as written. */
	Optional<String> text(String key, Phrase allowed) {
		Entry entry = entries.get(key);
		if (entry == null) {
			return Optional.empty();
		}
		if (entry.node() instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
			return Optional.of(scalar.getValue().strip());
		}
		refuse(entry, allowed);
		return Optional.empty();
	}

	/** A text short enough for a name, on one line. */
	Optional<String> name(String key) {
		Phrase allowed = Phrase.of("configuration.allowed.name", Integer.toString(MAX_NAME_LENGTH));
		Optional<String> name = text(key, allowed);
		if (name.isPresent() && (name.get().length() > MAX_NAME_LENGTH || name.get().chars().anyMatch(Character::isISOControl))) {
			refuse(key, allowed);
			return Optional.empty();
		}
		return name;
	}

	/** A number that is not quoted. */
	Optional<BigDecimal> number(String key, Phrase allowed) {
		return number(entries.get(key), allowed);
	}

	private Optional<BigDecimal> number(Entry entry, Phrase allowed) {
		if (entry == null) {
			return Optional.empty();
		}
		boolean numeric = entry.node().getTag().equals(Tag.INT) || entry.node().getTag().equals(Tag.FLOAT);
		if (numeric && entry.node() instanceof ScalarNode scalar) {
			try {
				return Optional.of(new BigDecimal(scalar.getValue()));
			} catch (NumberFormatException e) {
				// .inf, .nan and the like are refused below
			}
		}
		refuse(entry, allowed);
		return Optional.empty();
	}

	/** true or false. */
	Optional<Boolean> flag(String key) {
		Entry entry = entries.get(key);
		if (entry == null) {
			return Optional.empty();
		}
		if (entry.node().getTag().equals(Tag.BOOL) && entry.node() instanceof ScalarNode scalar) {
			return Optional.of(Boolean.valueOf(scalar.getValue()));
		}
		refuse(entry, Phrase.of("configuration.allowed.flag"));
		return Optional.empty();
	}

	/** A list of mappings with these keys; entries that are something else are noted and left out. */
	List<SettingsMapping> mappings(String key, List<String> keys, Phrase allowed) {
		Entry entry = entries.get(key);
		if (entry == null) {
			return List.of();
		}
		if (!(entry.node() instanceof SequenceNode sequence)) {
			refuse(entry, allowed);
			return List.of();
		}
		List<SettingsMapping> mappings = new ArrayList<>();
		for (Node node : sequence.getValue()) {
			if (node instanceof MappingNode mapping) {
				mappings.add(new SettingsMapping(mapping, keys, problems));
			} else {
				refuse(new Entry(key, YamlText.lineOf(node), node), allowed);
			}
		}
		return mappings;
	}

	/** 1-based line the mapping begins in. */
	int line() {
		return line;
	}

	private void refuse(Entry entry, Phrase allowed) {
		problems.add(entry.line(), entry.wrong(), allowed);
	}

	/** A key with its value. */
	private record Entry(String key, int line, Node node) {

		/** Says what stands there. */
		Phrase wrong() {
			if (!(node instanceof ScalarNode scalar)) {
				return Phrase.of(node instanceof SequenceNode ? "configuration.wrong.list" : "configuration.wrong.map", key);
			}
			if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
				return Phrase.of("configuration.wrong.empty", key);
			}
			return Phrase.of(scalar.isPlain() ? "configuration.wrong.value" : "configuration.wrong.quoted", key, scalar.getValue());
		}
	}
}
