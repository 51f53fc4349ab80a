package org.kado.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.reports.AuditBook;
import org.kado.reports.ExcelCsv;
import org.kado.reports.HtmlReport;
import org.kado.reports.MinutesBook;
import org.kado.reports.PdfReport;
import org.kado.reports.ReportComparison;
import org.kado.reports.ReportFile;
import org.kado.reports.ReportSource;
import org.kado.reports.sheet.SheetFullException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado export FOLDER --xlsx|--audit|--csv|--html|--pdf [FILE]</code>: figures as files for others (docs/formats/export.md). */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {

	/** Stands where an option is given without a file: the file has its usual name. */
	private static final String USUAL = "";

	private final Invocation invocation;
	private final Clock clock;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final SideOptions sides = new SideOptions();

	@Option(names = "--xlsx", paramLabel = "FILE", arity = "0..1", fallbackValue = USUAL)
	private String xlsx;

	@Option(names = "--audit", paramLabel = "FILE", arity = "0..1", fallbackValue = USUAL)
	private String audit;

	@Option(names = "--csv", paramLabel = "FILE", arity = "0..1", fallbackValue = USUAL)
	private String csv;

	@Option(names = "--html", paramLabel = "FILE", arity = "0..1", fallbackValue = USUAL)
	private String html;

	@Option(names = "--pdf", paramLabel = "FILE", arity = "0..1", fallbackValue = USUAL)
	private String pdf;

	@Option(names = "--paper", paramLabel = "SIZE", defaultValue = "a4")
	private String paper;

	@Option(names = "--by", paramLabel = "BUCKET", defaultValue = "day")
	private String by;

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--lang", paramLabel = "LANGUAGE")
	private String language;

	@Option(names = "--force")
	private boolean force;

	ExportVerb(Invocation invocation, Clock clock) {
		this.invocation = invocation;
		this.clock = clock;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		Bucket bucket = values.choice("--by", by, Bucket.values(), Bucket::id);
		Basis divisor = values.basis(basis);
		Locale locale = values.language(language, invocation.texts().figures().locale());
		PdfReport.Paper size = values.choice("--paper", paper, PdfReport.Paper.values(), PdfReport.Paper::id);
		if (xlsx == null && audit == null && csv == null && html == null && pdf == null) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.missing", "--xlsx, --audit, --csv, --html, --pdf", "kado export"));
		}
		ReportVerb.requireCalendar(invocation, folder, bucket, divisor);
		if (sides.areGiven()) {
			sides.check(invocation);
		}
		OpenedFolder opened = invocation.opening().open(folder);
		ZonedDateTime now = ZonedDateTime.now(clock);
		LocalDate today = now.toLocalDate();
		ReportSource source = new ReportSource(opened.name(), opened.view(), opened.zone(), divisor, Optional.ofNullable(folder.calendar()), opened.logs().filesRead(),
				opened.logs().problems(), comparison(opened, divisor), now);
		write(xlsx, MinutesBook.fileName(today), out -> new MinutesBook(source, locale).write(out));
		write(audit, AuditBook.fileName(today), out -> new AuditBook(source, locale).write(out));
		FieldTable table = ReportVerb.table(source.view().report(bucket, divisor, opened.zone()), bucket, folder.calendar() != null);
		List<List<String>> rows = table.rows().stream().map(row -> row.stream().map(Field::text).toList()).toList();
		write(csv, ExcelCsv.fileName(today), out -> ExcelCsv.write(out, table.columns(), rows));
		write(html, HtmlReport.fileName(today), out -> new HtmlReport(source, locale).write(out));
		write(pdf, PdfReport.fileName(today), out -> new PdfReport(source, locale, PdfLetters.find(invocation.texts(), locale), size).write(out));
		return ExitCode.OK.code();
	}

	/** What the page and the PDF tell of a change; no other file does. */
	private Optional<ReportComparison> comparison(OpenedFolder opened, Basis divisor) {
		if (!sides.areGiven() || html == null && pdf == null) {
			return Optional.empty();
		}
		DaysOfFolder days = DaysOfFolder.of(opened, invocation.texts());
		return Optional.of(new ReportComparison(sides.compare(opened, days, divisor, invocation), sides.leastCoveragePercent(invocation), days.zone()));
	}

	private void write(String wanted, String usualName, ReportFile.Content content) {
		if (wanted == null) {
			return;
		}
		String name = wanted.equals(USUAL) ? usualName : wanted;
		try {
			Path target = invocation.workingFolder().resolve(name);
			ReportFile.write(Files.isDirectory(target) ? target.resolve(usualName) : target, force, content);
			invocation.terminal().print(invocation.texts().text("export.written", name) + "\n");
		} catch (FileAlreadyExistsException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.exists", name));
		} catch (SheetFullException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.sheetFull", name, e.getMessage()));
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.write", name, e.toString()));
		} catch (FileSystemException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.held", name, e.toString()));
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.write", name, e.toString()));
		}
	}
}
