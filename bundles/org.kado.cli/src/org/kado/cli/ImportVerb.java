package org.kado.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.kado.archive.ReadOptions;
import org.kado.archive.intake.FolderImport;
import org.kado.archive.intake.ImportReport;
import org.kado.archive.intake.TargetFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>kado import SOURCE… --into FOLDER</code>: brings what is new into the collection folder and says what that was. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Parameters(index = "0..*", arity = "1..*", paramLabel = "SOURCE")
	private List<String> sources;

	@Option(names = "--into", paramLabel = "FOLDER", required = true)
	private String into;

	@Option(names = "--zone", paramLabel = "ZONE")
	private String zone;

	@Option(names = "--dates", paramLabel = "ORDER")
	private String dates;

	@Option(names = "--index", paramLabel = "FOLDER")
	private String index;

	@Option(names = "--problems", paramLabel = "N", defaultValue = "20")
	private String problems;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ImportVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		int listed = invocation.values().problems(problems);
		ImportReport report = run();
		invocation.opening().tell(report.newProblems(), listed);
		if (report.after().installations().isEmpty() && report.isComplete() && report.after().questions().isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, invocation.texts().text("refused.empty", String.join(", ", sources)));
		}
		ImportTable table = new ImportTable(report);
		invocation.terminal().print(switch (wanted) {
			case CSV -> CsvText.of(table.fields());
			case JSON -> JsonText.of(header(report), "rows", table.fields());
			case TABLE -> table.text(invocation.texts());
		});
		new Questions(invocation.texts()).requireNone(report.after());
		return report.isComplete() ? ExitCode.OK.code() : ExitCode.FAILED.code();
	}

	private ImportReport run() {
		CliTexts texts = invocation.texts();
		try {
			Path target = invocation.workingFolder().resolve(into);
			List<FolderImport.Source> named = new ArrayList<>();
			for (String source : sources) {
				// E: alone would be the folder one happens to be in on that drive
				Path path = invocation.workingFolder().resolve(source.matches("[A-Za-z]:") ? source + "\\" : source);
				requireApart(path, target, source);
				if (!Files.exists(path)) {
					throw new NoSuchFileException(path.toString());
				}
				named.add(new FolderImport.Source(source, path));
			}
			Files.createDirectories(target);
			ReadOptions options = invocation.values().reading(zone, dates, invocation.opening().index(index, target));
			return new FolderImport(invocation.reader(), TargetFiles.ofThisPc()).run(named, target, options, invocation.opening().progress());
		} catch (FolderImport.BusyException e) {
			throw new RefusalException(ExitCode.FAILED, texts.text("import.busy", into));
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.absent", e.getFile()));
		} catch (InvalidPathException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", e.getInput(), e.toString()));
		} catch (IOException e) {
			throw new RefusalException(ExitCode.FAILED, texts.text("failed.import", into, e.toString()));
		}
	}

	/** A folder that is imported into itself would grow for ever. */
	private void requireApart(Path source, Path target, String name) {
		Path one = source.toAbsolutePath().normalize();
		Path other = target.toAbsolutePath().normalize();
		if (one.startsWith(other) || other.startsWith(one)) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.into", name, into));
		}
	}

	private Map<String, Field> header(ImportReport report) {
		Map<String, Field> header = new LinkedHashMap<>();
		header.put("into", Field.text(into));
		header.put("added_rows", Field.count(report.after().tally().allRows() - report.before().tally().allRows()));
		header.put("rows", Field.count(report.after().tally().allRows()));
		header.put("problems", Field.count(report.newProblems().size()));
		return header;
	}
}
