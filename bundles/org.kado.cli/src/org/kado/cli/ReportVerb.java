package org.kado.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado report FOLDER</code>: the utilisation of every equipment by day, by hour or in all. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Option(names = "--by", paramLabel = "BUCKET", defaultValue = "day")
	private String by;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ReportVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		Bucket bucket = invocation.values().choice("--by", by, Bucket.values(), Bucket::id);
		Basis divisor = invocation.values().basis(basis);
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		requireCalendar(invocation, folder, bucket, divisor);
		OpenedFolder opened = invocation.opening().open(folder);
		List<ReportRow> rows = opened.view().report(bucket, divisor, opened.zone());
		invocation.terminal().print(switch (wanted) {
			case CSV -> CsvText.of(table(rows, bucket, folder.calendar() != null));
			case JSON -> JsonText.of(header(opened, bucket, divisor, folder.rules()), "rows", table(rows, bucket, folder.calendar() != null));
			case TABLE -> new ReportTable(invocation.texts(), bucket, divisor).text(opened, rows, Optional.ofNullable(folder.rules()));
		});
		return ExitCode.OK.code();
	}

	/** Refuses buckets and bases that have no meaning where nobody said when work is planned. */
	static void requireCalendar(Invocation invocation, FolderOptions folder, Bucket bucket, Basis basis) {
		if (folder.calendar() == null && (bucket.needsCalendar() || basis.needsCalendar())) {
			String asked = bucket.needsCalendar() ? "--by " + bucket.id() : "--basis " + basis.id();
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.calendar", asked));
		}
	}

	/** The columns and rows of a report. */
	static FieldTable table(List<ReportRow> rows, Bucket bucket, boolean planned) {
		List<ReportColumn> columns = Arrays.stream(ReportColumn.values()).filter(column -> planned || !column.needsCalendar()).toList();
		return new FieldTable(columns.stream().map(ReportColumn::id).toList(),
				rows.stream().map(row -> columns.stream().map(column -> column.value(row, bucket)).toList()).toList());
	}

	/** @param rules file of machine rules; null where those hold that were recorded */
	private static Map<String, Field> header(OpenedFolder opened, Bucket bucket, Basis basis, String rules) {
		OptionalLong threshold = opened.settings().thresholdMillis();
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("folder", Field.text(opened.name()));
		header.put("by", Field.text(bucket.id()));
		header.put("basis", Field.text(basis.id()));
		header.put("threshold_s", threshold.isPresent() ? Field.seconds(threshold.getAsLong()) : Field.empty());
		header.put("convention", Field.text(opened.settings().convention().id()));
		header.put("zone", opened.zone().map(zone -> Field.text(zone.getId())).orElse(Field.empty()));
		header.put("files_read", Field.count(opened.logs().filesRead()));
		header.put("problems", Field.count(opened.problems()));
		header.put("rules", rules == null ? Field.empty() : Field.text(rules));
		return header;
	}
}
