package org.kado.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;
import org.kado.views.ProcessView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado processes FOLDER</code>: who used which program on which computer, session by session or by day. */
@Command(name = "processes", mixinStandardHelpOptions = true)
final class ProcessesVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final LogOptions folder = new LogOptions();

	@Option(names = "--by", paramLabel = "ROW", defaultValue = "session")
	private String by;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ProcessesVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	/** What a row spans. */
	private enum Row {
		SESSION, DAY;

		String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	@Override
	public Integer call() {
		Row row = invocation.values().choice("--by", by, Row.values(), Row::id);
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		OpenedFolder opened = invocation.opening().open(folder);
		ProcessView view = new ProcessView(opened.logs());
		invocation.terminal().print(row == Row.SESSION ? sessions(opened, view, wanted) : days(opened, view, wanted));
		return ExitCode.OK.code();
	}

	private String sessions(OpenedFolder opened, ProcessView view, OutputFormat wanted) {
		List<ProcessSession> sessions = view.sessions();
		if (wanted == OutputFormat.TABLE) {
			return new ProcessTable(invocation.texts()).sessions(sessions, session -> zone(opened, view, session));
		}
		List<ProcessSessionColumn> columns = List.of(ProcessSessionColumn.values());
		return text(opened, wanted, Row.SESSION, new FieldTable(columns.stream().map(ProcessSessionColumn::id).toList(),
				sessions.stream().map(s -> columns.stream().map(column -> column.value(s, zone(opened, view, s))).toList()).toList()));
	}

	private String days(OpenedFolder opened, ProcessView view, OutputFormat wanted) {
		List<ProcessDay> days = view.days(opened.zone());
		if (wanted == OutputFormat.TABLE) {
			return new ProcessTable(invocation.texts()).days(days);
		}
		List<ProcessDayColumn> columns = List.of(ProcessDayColumn.values());
		return text(opened, wanted, Row.DAY, new FieldTable(columns.stream().map(ProcessDayColumn::id).toList(),
				days.stream().map(day -> columns.stream().map(column -> column.value(day)).toList()).toList()));
	}

	private static String text(OpenedFolder opened, OutputFormat wanted, Row row, FieldTable table) {
		return wanted == OutputFormat.CSV ? CsvText.of(table) : JsonText.of(header(opened, row), "rows", table);
	}

	private static ZoneId zone(OpenedFolder opened, ProcessView view, ProcessSession session) {
		return opened.zone().or(() -> view.findZone(session.owner().installation())).orElseThrow();
	}

	private static Map<String, Field> header(OpenedFolder opened, Row row) {
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("folder", Field.text(opened.name()));
		header.put("by", Field.text(row.id()));
		header.put("zone", opened.zone().map(zone -> Field.text(zone.getId())).orElse(Field.empty()));
		header.put("files_read", Field.count(opened.logs().filesRead()));
		header.put("problems", Field.count(opened.problems()));
		return header;
	}
}
