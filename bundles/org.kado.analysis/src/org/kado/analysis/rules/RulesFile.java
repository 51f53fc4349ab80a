package org.kado.analysis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Truths;
import org.kado.model.report.RuleFault;

/**
 * Reads a file of machine rules (docs/formats/rules.md) from its text: rules that are applied after recording in place of those in force. Faults are
 * collected; rules with one are not to be used.
 */
public final class RulesFile {

	/** The first line of every such file. */
	public static final String FIRST_LINE = "kado-rules,1";

	private static final String PROCESS_FORM = "%s,process,%s";

	private final List<MachineRule> rules = new ArrayList<>();
	private final List<RuleFault> faults = new ArrayList<>();
	private Optional<OpenRule> open = Optional.empty();
	private int line;

	/** A rule whose conditions follow. */
	private record OpenRule(int line, String name, boolean any, List<RuleCondition> conditions) {
	}

	/** Ends the reading of a row. */
	private static final class RowFault extends Exception {

		private static final long serialVersionUID = 1L;
		private final transient RuleFault.Kind kind;

		RowFault(RuleFault.Kind kind, String found) {
			super(found, null, false, false);
			this.kind = kind;
		}
	}

	/**
	 * What was read.
	 *
	 * @param rules  the rules, as far as they could be read
	 * @param faults what is wrong, by line; rules with faults must not be used
	 */
	public record Result(List<MachineRule> rules, List<RuleFault> faults) {

		/** Copies the lists in. */
		public Result {
			rules = List.copyOf(rules);
			faults = List.copyOf(faults);
		}
	}

	private RulesFile() {
	}

	/** Reads the text of a file. */
	public static Result read(String text) {
		RulesFile file = new RulesFile();
		List<String> rows = text.replace("\uFEFF", "").lines().toList();
		if (rows.isEmpty() || !FIRST_LINE.equals(String.join(",", fields(rows.get(0))))) {
			file.fault(1, RuleFault.Kind.FIRST_LINE, rows.isEmpty() ? "" : rows.get(0));
		}
		for (String row : rows) {
			file.line++;
			if (file.line > 1) {
				file.take(fields(row));
			}
		}
		file.close();
		if (file.rules.isEmpty() && file.faults.isEmpty()) {
			file.fault(0, RuleFault.Kind.NO_RULE, "");
		}
		return new Result(file.rules, file.faults);
	}

	/** Spreadsheets put quotation marks, and empty fields behind each row. */
	private static List<String> fields(String row) {
		List<String> fields = new ArrayList<>(Arrays.stream(row.split("[,;\\t]", -1)).map(field -> field.replace('"', ' ').strip()).toList());
		while (fields.size() > 1 && fields.get(fields.size() - 1).isEmpty()) {
			fields.remove(fields.size() - 1);
		}
		return fields;
	}

	private void take(List<String> fields) {
		if (fields.get(0).isEmpty() && fields.size() == 1 || fields.get(0).startsWith("#")) {
			return;
		}
		try {
			if (fields.get(0).equals("rule")) {
				close();
				open(fields);
			} else {
				RuleCondition condition = condition(fields);
				if (open.isEmpty()) {
					throw new RowFault(RuleFault.Kind.NO_RULE_ABOVE, fields.get(0));
				}
				open.get().conditions.add(condition);
			}
		} catch (RowFault e) {
			fault(line, e.kind, e.getMessage());
		}
	}

	private void open(List<String> fields) throws RowFault {
		String name = field(fields, 1, "rule,name,any/all");
		String join = fields.size() > 2 ? fields.get(2) : "all";
		open = Optional.of(new OpenRule(line, name, join.equals("any"), new ArrayList<>()));
		if (!join.equals("any") && !join.equals("all")) {
			throw new RowFault(RuleFault.Kind.FIELDS, "rule,name,any/all");
		}
		if (rules.stream().anyMatch(rule -> rule.name().equals(name))) {
			throw new RowFault(RuleFault.Kind.RULE_TWICE, name);
		}
		if (rules.size() == Truths.MAX) {
			throw new RowFault(RuleFault.Kind.TOO_MANY, Integer.toString(Truths.MAX));
		}
	}

	/** Ends the rule that is open. */
	private void close() {
		if (open.isPresent()) {
			OpenRule rule = open.get();
			open = Optional.empty();
			if (rule.conditions.isEmpty()) {
				fault(rule.line, RuleFault.Kind.NO_CONDITION, rule.name);
				return;
			}
			RuleCondition joined = rule.conditions.size() == 1 ? rule.conditions.get(0)
					: rule.any ? new RuleCondition.Any(rule.conditions) : new RuleCondition.All(rule.conditions);
			rules.add(new MachineRule(rule.name, joined));
		}
	}

	private static RuleCondition condition(List<String> fields) throws RowFault {
		String kind = fields.get(0);
		switch (kind) {
			case "cpu" -> {
				String form = PROCESS_FORM.formatted(kind, "percent");
				return new RuleCondition.ProcessCpu(field(fields, 1, form), percent(field(fields, 2, form)));
			}
			case "present" -> {
				return new RuleCondition.ProcessCpu(field(fields, 1, "present,process"), 0);
			}
			case "io" -> {
				String form = PROCESS_FORM.formatted(kind, "bytes_per_second");
				return new RuleCondition.ProcessIo(field(fields, 1, form), bytes(field(fields, 2, form)));
			}
			case "recorded" -> {
				return new RuleCondition.Recorded(field(fields, 1, "recorded,id"));
			}
			default -> throw new RowFault(RuleFault.Kind.UNKNOWN_ROW, kind);
		}
	}

	private static String field(List<String> fields, int place, String form) throws RowFault {
		if (place >= fields.size() || fields.get(place).isEmpty()) {
			throw new RowFault(RuleFault.Kind.FIELDS, form);
		}
		return fields.get(place);
	}

	private static double percent(String text) throws RowFault {
		if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
			throw new RowFault(RuleFault.Kind.NUMBER, text);
		}
		return Double.parseDouble(text);
	}

	private static long bytes(String text) throws RowFault {
		if (!text.matches("[1-9]\\d{0,14}")) {
			throw new RowFault(RuleFault.Kind.NUMBER, text);
		}
		return Long.parseLong(text);
	}

	private void fault(int at, RuleFault.Kind kind, String found) {
		faults.add(new RuleFault(at, kind, found));
	}
}
