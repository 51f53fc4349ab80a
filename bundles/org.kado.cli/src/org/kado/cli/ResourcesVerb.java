package org.kado.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.views.ResourceSpan;
import org.kado.views.ResourceSpans;
import org.kado.views.ResourceTable;
import org.kado.views.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado resources FOLDER</code>: the figures of the chart of resources, a row for each span and equipment. */
@Command(name = "resources", mixinStandardHelpOptions = true)
final class ResourcesVerb implements Callable<Integer> {

	private static final double BYTES_PER_MIB = 1 << 20;
	private static final double MEGABITS_PER_BYTE = 8 / 1e6;

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--every", paramLabel = "LENGTH", defaultValue = "1h")
	private String every;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ResourcesVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		long everyMillis = invocation.values().length("--every", every);
		OpenedFolder opened = invocation.opening().open(folder);
		ResourceSpans spans = new ResourceSpans(opened.view(), opened.zone(), window.window(opened, invocation), everyMillis);
		List<Row> rows = new ArrayList<>();
		Set<String> adapters = new TreeSet<>();
		for (InstallationFacts facts : opened.logs().installations()) {
			List<TimeRange> own = spans.of(facts.id());
			ResourceTable table = ResourceTable.of(facts, own, invocation.opening().network(folder, opened.logs(), facts, own));
			table.spans().forEach(span -> {
				rows.add(new Row(table, span, opened.zone().orElse(facts.zone())));
				adapters.addAll(span.traffic().keySet());
			});
		}
		answer(rows, adapters).print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	/** A span with whose it is, and the zone of its times. */
	private record Row(ResourceTable table, ResourceSpan span, ZoneId zone) {
	}

	private Answer<Row> answer(List<Row> rows, Set<String> adapters) {
		List<Column<Row>> columns = new ArrayList<>(List.of(Column.text("installation", row -> row.table().installation()), Column.text("equipment", row -> row.table().equipment()),
				new Column<>("start", false, row -> Field.time(row.span().range().start(), row.zone()), row -> Column.SHORT.format(row.span().range().start().atZone(row.zone()))),
				new Column<>("end", false, row -> Field.time(row.span().range().end(), row.zone()), row -> Column.SHORT.format(row.span().range().end().atZone(row.zone()))),
				number("cpu_percent", 1, ResourceSpan::cpuPercent), number("cpu_highest_percent", 1, ResourceSpan::cpuHighestPercent),
				number("memory_free_mib", 1 / BYTES_PER_MIB, ResourceSpan::memoryFreeBytes), number("memory_free_percent", 1, ResourceSpan::memoryFreePercent)));
		for (String adapter : adapters) {
			columns.add(number("sent_mbit_s:" + adapter, MEGABITS_PER_BYTE, span -> traffic(span, adapter, ResourceSpan.Traffic::sentBytesPerSecond)));
			columns.add(number("received_mbit_s:" + adapter, MEGABITS_PER_BYTE, span -> traffic(span, adapter, ResourceSpan.Traffic::receivedBytesPerSecond)));
		}
		return new Answer<>(columns, rows).captioned(List.of(invocation.texts().text("resources.caption")));
	}

	/** Empty also where the computer has no such adapter. */
	private static OptionalDouble traffic(ResourceSpan span, String adapter, Function<ResourceSpan.Traffic, OptionalDouble> side) {
		ResourceSpan.Traffic traffic = span.traffic().get(adapter);
		return traffic == null ? OptionalDouble.empty() : side.apply(traffic);
	}

	private static Column<Row> number(String id, double factor, Function<ResourceSpan, OptionalDouble> value) {
		Function<Row, OptionalDouble> scaled = row -> {
			OptionalDouble plain = value.apply(row.span());
			return plain.isEmpty() ? plain : OptionalDouble.of(plain.getAsDouble() * factor);
		};
		return new Column<>(id, true, row -> Field.ratio(scaled.apply(row)), row -> scaled.apply(row).isEmpty() ? Texts.ABSENT : String.format(Locale.ROOT, "%.2f", scaled.apply(row).getAsDouble()));
	}
}
