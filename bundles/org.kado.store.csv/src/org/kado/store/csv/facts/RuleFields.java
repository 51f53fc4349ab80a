package org.kado.store.csv.facts;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.facts.RuleCondition;

/**
 * The condition of a machine rule as fields of a header row (docs/formats/facts.md): a word, then what belongs to it; a group is followed
 * by the number of its conditions and by each of them. Holds the place while it reads; one object reads one rule.
 */
final class RuleFields {

	/** The first kind of rule there was. */
	static final String PROCESS = "process";

	private static final String IO = "io";
	private static final String RECORDED = "recorded";
	private static final String ANY = "any";
	private static final String ALL = "all";
	/** No person writes deeper; a guard against files that nobody wrote. */
	private static final int MAX_DEPTH = 16;

	private final List<String> fields;
	private int at;

	private RuleFields(List<String> fields) {
		this.fields = fields;
	}

	/** Adds the fields of the condition. */
	static void add(RuleCondition condition, List<String> fields) {
		if (condition instanceof RuleCondition.ProcessCpu cpu) {
			fields.addAll(List.of(PROCESS, cpu.process(), Double.toString(cpu.percentOfOneCore())));
		} else if (condition instanceof RuleCondition.ProcessIo io) {
			fields.addAll(List.of(IO, io.process(), Long.toString(io.bytesPerSecond())));
		} else if (condition instanceof RuleCondition.Recorded recorded) {
			fields.addAll(List.of(RECORDED, recorded.id()));
		} else if (condition instanceof RuleCondition.Any any) {
			addGroup(ANY, any.conditions(), fields);
		} else if (condition instanceof RuleCondition.All all) {
			addGroup(ALL, all.conditions(), fields);
		} else {
			throw new IllegalArgumentException("only a reader knows " + condition);
		}
	}

	private static void addGroup(String word, List<RuleCondition> conditions, List<String> fields) {
		fields.add(word);
		fields.add(Integer.toString(conditions.size()));
		conditions.forEach(condition -> add(condition, fields));
	}

	/**
	 * Reads a condition; more fields may follow it.
	 *
	 * @return {@link RuleCondition.Unreadable} where it uses a word of a later version
	 * @throws IllegalArgumentException where it can't be read
	 */
	static RuleCondition read(List<String> fields) {
		try {
			return new RuleFields(fields).condition(0);
		} catch (LaterVersionException e) {
			return new RuleCondition.Unreadable();
		}
	}

	private RuleCondition condition(int depth) throws LaterVersionException {
		String word = next();
		return switch (word) {
			case PROCESS -> new RuleCondition.ProcessCpu(next(), Double.parseDouble(next()));
			case IO -> new RuleCondition.ProcessIo(next(), Long.parseLong(next()));
			case RECORDED -> new RuleCondition.Recorded(next());
			case ANY -> new RuleCondition.Any(group(depth));
			case ALL -> new RuleCondition.All(group(depth));
			default -> throw new LaterVersionException();
		};
	}

	private List<RuleCondition> group(int depth) throws LaterVersionException {
		int count = Integer.parseInt(next());
		if (depth == MAX_DEPTH || count > fields.size() - at) {
			throw new IllegalArgumentException("group of " + count);
		}
		List<RuleCondition> conditions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			conditions.add(condition(depth + 1));
		}
		return conditions;
	}

	private String next() {
		if (at == fields.size()) {
			throw new IllegalArgumentException("cut short");
		}
		return fields.get(at++);
	}

	/** A word that this version does not know, so that nobody can say where its condition ends. */
	private static final class LaterVersionException extends Exception {
		private static final long serialVersionUID = 1;
	}
}
