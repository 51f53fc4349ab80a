package org.kado.store.csv.facts;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Source;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.text.BadRowException;

/** Collects the rows of a header block. */
final class HeaderReader {

	private static final int VALUE = 2;
	private static final int CONDITION_KIND = 3;

	private final Map<HeaderKey, String> values = new EnumMap<>(HeaderKey.class);
	private final Set<Source> sources = EnumSet.noneOf(Source.class);
	private final List<MachineRule> rules = new ArrayList<>();
	private final List<RecordedCondition> conditions = new ArrayList<>();
	private final List<String> watched = new ArrayList<>();
	private int version = FactsLayout.VERSION;

	/** The version that the first line told. */
	void version(int told) {
		version = told;
	}

	/**
	 * Takes a row.
	 *
	 * @return the header where the row ends a block
	 * @throws BadRowException where the row can't be read, or ends a block that lacks something
	 */
	Optional<FactsHeader> row(ByteFields fields) throws BadRowException {
		fields.requireCount(2);
		Optional<HeaderKey> known = HeaderKey.find(fields.text(1));
		if (known.isEmpty()) {
			return Optional.empty();
		}
		HeaderKey key = known.get();
		switch (key) {
			case INSTALLATION -> begin(fields);
			case SOURCE -> source(fields);
			case CONDITION -> condition(fields);
			case RULE -> rule(fields);
			case WATCHED -> {
				fields.requireCount(VALUE + 1);
				watched.add(fields.text(VALUE));
			}
			case COLUMNS -> fields.requireCount(VALUE + 1);
			case END -> {
				return Optional.of(header());
			}
			default -> value(key, fields);
		}
		return Optional.empty();
	}

	private void begin(ByteFields fields) throws BadRowException {
		values.clear();
		sources.clear();
		rules.clear();
		conditions.clear();
		watched.clear();
		value(HeaderKey.INSTALLATION, fields);
	}

	private void value(HeaderKey key, ByteFields fields) throws BadRowException {
		fields.requireCount(VALUE + 1);
		values.put(key, fields.text(VALUE));
	}

	private void source(ByteFields fields) throws BadRowException {
		fields.requireCount(VALUE + 1);
		// a source of a later version has no columns that this one could read
		Source.find(fields.text(VALUE)).ifPresent(sources::add);
	}

	private void condition(ByteFields fields) throws BadRowException {
		fields.requireCount(CONDITION_KIND + 1);
		conditions.add(new RecordedCondition(fields.text(VALUE), fields.text(CONDITION_KIND), texts(fields, CONDITION_KIND + 1)));
	}

	/** A rule that can't be read keeps its place, since results of rules are told by their places. */
	private void rule(ByteFields fields) throws BadRowException {
		RuleCondition condition = new RuleCondition.Unreadable();
		String name = "";
		try {
			fields.requireCount(VALUE + 2);
			name = fields.text(VALUE);
			condition = RuleFields.read(texts(fields, VALUE + 1));
		} catch (IllegalArgumentException e) {
			throw BadRowException.value(HeaderKey.RULE.id(), fields.excerpt(fields.count() - 1));
		} finally {
			rules.add(new MachineRule(name, condition));
		}
	}

	private static List<String> texts(ByteFields fields, int from) throws BadRowException {
		List<String> texts = new ArrayList<>();
		for (int i = from; i < fields.count(); i++) {
			texts.add(fields.text(i));
		}
		return texts;
	}

	private FactsHeader header() throws BadRowException {
		return new FactsHeader(version, installation(), values.getOrDefault(HeaderKey.FINGERPRINT, ""), required(HeaderKey.EQUIPMENT),
				zone(), required(HeaderKey.SESSION), values.getOrDefault(HeaderKey.AGENT, ""), positive(HeaderKey.TICK),
				positive(HeaderKey.POLL), positive(HeaderKey.THRESHOLD), measured(HeaderKey.MEMORY), (int) measured(HeaderKey.PROCESSORS),
				sources, rules, conditions, watched, values.getOrDefault(HeaderKey.USER, ""), values.getOrDefault(HeaderKey.COMPUTER, ""));
	}

	private String required(HeaderKey key) throws BadRowException {
		String value = values.get(key);
		if (value == null) {
			throw BadRowException.value("h," + key.id(), "");
		}
		return value;
	}

	private UUID installation() throws BadRowException {
		try {
			return UUID.fromString(required(HeaderKey.INSTALLATION));
		} catch (IllegalArgumentException e) {
			throw BadRowException.value("h," + HeaderKey.INSTALLATION.id(), values.get(HeaderKey.INSTALLATION));
		}
	}

	private ZoneId zone() throws BadRowException {
		try {
			return ZoneId.of(required(HeaderKey.ZONE));
		} catch (DateTimeException e) {
			throw BadRowException.value("h," + HeaderKey.ZONE.id(), values.get(HeaderKey.ZONE));
		}
	}

	private int positive(HeaderKey key) throws BadRowException {
		long value = whole(key, required(key));
		if (value <= 0 || value > Integer.MAX_VALUE) {
			throw BadRowException.value("h," + key.id(), Long.toString(value));
		}
		return (int) value;
	}

	private long measured(HeaderKey key) throws BadRowException {
		String value = values.getOrDefault(key, "");
		return value.isEmpty() ? -1 : whole(key, value);
	}

	private static long whole(HeaderKey key, String value) throws BadRowException {
		try {
			return Long.parseLong(value);
		} catch (NumberFormatException e) {
			throw BadRowException.value("h," + key.id(), value);
		}
	}
}
