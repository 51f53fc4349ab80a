package org.kado.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kado.archive.intake.ImportReport;
import org.kado.archive.intake.ImportedFile;
import org.kado.model.Problem;
import org.kado.model.report.ReadFile;

/** What an import brought: a row for each installation, each file and each problem (docs/formats/import.md). */
final class ImportTable {

	static final List<String> COLUMNS = List.of("kind", "installation", "equipment", "file", "what", "added_rows", "rows", "detail");

	private final ImportReport report;

	ImportTable(ImportReport report) {
		this.report = report;
	}

	FieldTable fields() {
		List<List<Field>> rows = new ArrayList<>();
		for (ImportReport.Gain gain : report.gains()) {
			String what = gain.addedRows() == gain.rows() ? "new" : gain.addedRows() == 0 ? "unchanged" : "grown";
			rows.add(List.of(Field.text("installation"), Field.text(gain.installation()), Field.text(gain.equipment()), Field.empty(), Field.text(what),
					Field.count(gain.addedRows()), Field.count(gain.rows()), Field.empty()));
		}
		report.files().forEach(file -> rows.add(row(file)));
		report.newProblems().forEach(problem -> rows.add(row(problem)));
		return new FieldTable(COLUMNS, rows);
	}

	private List<Field> row(ImportedFile file) {
		ReadFile read = report.read(file);
		boolean known = !file.file().isEmpty();
		return List.of(Field.text("file"), Field.known(read.firstInstallation()), Field.known(read.equipment()), Field.text(known ? file.file() : file.source()),
				Field.text(id(file.action())), known ? Field.count(report.addedRows(file)) : Field.empty(), known ? Field.count(read.rows()) : Field.empty(),
				Field.known(file.detail()));
	}

	private static List<Field> row(Problem problem) {
		return List.of(Field.text("problem"), Field.empty(), Field.empty(), Field.known(problem.file()), Field.text(id(problem.kind())), Field.empty(),
				Field.empty(), Field.known(problem.detail()));
	}

	static String id(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** For reading: what each installation gained, and how many files were taken or not, and why. */
	String text(CliTexts texts) {
		TextTable table = new TextTable();
		table.column(texts.text("import.equipment"), false);
		table.column(texts.text("import.installation"), false);
		table.column(texts.text("import.added"), true);
		table.column(texts.text("import.rows"), true);
		report.gains().forEach(gain -> table.row(List.of(gain.equipment(), gain.installation(), signed(gain.addedRows()), Long.toString(gain.rows()))));
		Map<ImportedFile.Action, Integer> counts = new EnumMap<>(ImportedFile.Action.class);
		report.files().forEach(file -> counts.merge(file.action(), 1, Integer::sum));
		StringBuilder text = new StringBuilder(table.text()).append('\n');
		counts.forEach((action, count) -> text.append(texts.text("import." + action.name(), Integer.toString(count))).append('\n'));
		report.files().stream().filter(file -> file.action() == ImportedFile.Action.FAILED)
				.forEach(file -> text.append("  ").append(file.source()).append(": ").append(file.detail()).append('\n'));
		return text.toString();
	}

	private static String signed(long rows) {
		return rows < 0 ? Long.toString(rows) : "+" + rows;
	}
}
