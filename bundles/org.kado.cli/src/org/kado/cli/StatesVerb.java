package org.kado.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.kado.model.StateInterval;
import org.kado.model.report.StateTimeline;
import org.kado.views.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado states FOLDER</code>: the spans of states themselves, in order of time. */
@Command(name = "states", mixinStandardHelpOptions = true)
final class StatesVerb implements Callable<Integer> {

	private static final List<String> COLUMNS = List.of("installation", "equipment", "start", "end", "state");

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv")
	private String format;

	StatesVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		OpenedFolder opened = invocation.opening().open(folder);
		if (wanted == OutputFormat.TABLE) {
			answer(opened).print(wanted, opened, invocation);
			return ExitCode.OK.code();
		}
		FieldTable table = new FieldTable(COLUMNS,
				opened.view().timelines().stream().flatMap(timeline -> timeline.intervals().stream().map(i -> row(opened, timeline, i))).toList());
		invocation.terminal().print(wanted == OutputFormat.CSV ? CsvText.of(table) : JsonText.of(header(opened), "states", table));
		return ExitCode.OK.code();
	}

	/** An interval of an installation. */
	private record Row(StateTimeline of, StateInterval interval, ZoneId zone) {
	}

	private Answer<Row> answer(OpenedFolder opened) {
		Texts figures = invocation.texts().figures();
		List<Column<Row>> columns = List.of(Column.text("equipment", row -> row.of().equipment()),
				Column.text("start", row -> Column.SHORT.format(row.interval().range().start().atZone(row.zone()))),
				Column.text("end", row -> Column.SHORT.format(row.interval().range().end().atZone(row.zone()))),
				Column.seconds("seconds", figures, row -> row.interval().range().millis()), Column.text("state", row -> figures.state(row.interval().state())));
		return new Answer<>(columns, opened.view().timelines().stream().flatMap(timeline -> timeline.intervals().stream()
				.map(interval -> new Row(timeline, interval, opened.zone().orElse(timeline.zone())))).toList());
	}

	private static List<Field> row(OpenedFolder opened, StateTimeline timeline, StateInterval interval) {
		ZoneId zone = opened.zone().orElse(timeline.zone());
		return List.of(Field.text(timeline.installation()), Field.text(timeline.equipment()), Field.time(interval.range().start(), zone),
				Field.time(interval.range().end(), zone), Field.text(interval.state().id()));
	}

	private static Map<String, Field> header(OpenedFolder opened) {
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("folder", Field.text(opened.name()));
		header.put("files_read", Field.count(opened.logs().filesRead()));
		header.put("problems", Field.count(opened.problems()));
		return header;
	}
}
