package org.kado.store.csv.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.Source;
import org.kado.store.csv.text.CsvBuffer;

/**
 * The rows of a header. Two blocks say the same if their rows are equal, the boot aside: it is there for the writer's own use.
 *
 * @param rows the fields of each row after {@code h}, without the boot
 */
record HeaderBlock(List<List<String>> rows) {

	/** Copies the list in. */
	HeaderBlock {
		rows = List.copyOf(rows);
	}

	/** What is written for the header. */
	static HeaderBlock of(FactsHeader header) {
		List<List<String>> rows = new ArrayList<>();
		add(rows, HeaderKey.INSTALLATION, header.installation().toString());
		add(rows, HeaderKey.FINGERPRINT, header.fingerprint());
		add(rows, HeaderKey.EQUIPMENT, header.equipment());
		add(rows, HeaderKey.ZONE, header.zone().getId());
		add(rows, HeaderKey.SESSION, header.session());
		add(rows, HeaderKey.AGENT, header.agentVersion());
		add(rows, HeaderKey.TICK, Integer.toString(header.tickMillis()));
		add(rows, HeaderKey.POLL, Integer.toString(header.pollMillis()));
		add(rows, HeaderKey.THRESHOLD, Integer.toString(header.thresholdMillis()));
		add(rows, HeaderKey.MEMORY, measured(header.memoryTotalBytes()));
		add(rows, HeaderKey.PROCESSORS, measured(header.processors()));
		Arrays.stream(Source.values()).filter(header::records).forEach(source -> add(rows, HeaderKey.SOURCE, source.id()));
		addRules(rows, header);
		header.watched().forEach(name -> add(rows, HeaderKey.WATCHED, name));
		addIfKnown(rows, HeaderKey.USER, header.user());
		addIfKnown(rows, HeaderKey.COMPUTER, header.computer());
		for (RowKind kind : RowKind.values()) {
			List<String> row = new ArrayList<>(List.of(HeaderKey.COLUMNS.id(), kind.id()));
			row.addAll(kind.columns());
			rows.add(row);
		}
		return new HeaderBlock(rows);
	}

	private static void addRules(List<List<String>> rows, FactsHeader header) {
		for (RecordedCondition condition : header.conditions()) {
			List<String> values = new ArrayList<>(List.of(condition.id(), condition.kind()));
			values.addAll(condition.details());
			add(rows, HeaderKey.CONDITION, values.toArray(String[]::new));
		}
		for (MachineRule rule : header.rules()) {
			List<String> values = new ArrayList<>(List.of(rule.name()));
			RuleFields.add(rule.condition(), values);
			add(rows, HeaderKey.RULE, values.toArray(String[]::new));
		}
	}

	private static void add(List<List<String>> rows, HeaderKey key, String... values) {
		List<String> row = new ArrayList<>();
		row.add(key.id());
		Arrays.stream(values).map(CsvBuffer::oneLine).forEach(row::add);
		rows.add(List.copyOf(row));
	}

	private static void addIfKnown(List<List<String>> rows, HeaderKey key, String value) {
		if (!value.isEmpty()) {
			add(rows, key, value);
		}
	}

	private static String measured(long value) {
		return value < 0 ? "" : Long.toString(value);
	}

	/** Writes the block, its end included. */
	void write(CsvBuffer out, OptionalLong bootMillis) {
		for (List<String> row : rows) {
			write(out, row);
		}
		if (bootMillis.isPresent()) {
			write(out, List.of(HeaderKey.BOOT.id(), Long.toString(bootMillis.getAsLong())));
		}
		write(out, List.of(HeaderKey.END.id()));
	}

	private static void write(CsvBuffer out, List<String> row) {
		out.name("h");
		row.forEach(out::text);
		out.endRow();
	}
}
