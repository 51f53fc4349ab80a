package org.kado.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command <code>kado</code>: the figures of the workbench as text, table and picture. Every invocation stands alone; one
 * object may run many, one after the other.
 */
public final class Kado {

	private final FolderReader reader;
	private final Optional<IndexHome> indexes;
	private final Path workingFolder;
	private final Terminal terminal;
	private final CliTexts texts;
	private final String version;

	/**
	 * A command.
	 *
	 * @param reader        reads folders
	 * @param indexes       where what was read is kept unless an option says another place; empty: it is not kept
	 * @param workingFolder what relative paths on the command line start from
	 * @param terminal      where to write
	 * @param locale        language of words; Japanese or English
	 * @param version       version of the product
	 */
	public Kado(FolderReader reader, Optional<IndexHome> indexes, Path workingFolder, Terminal terminal, Locale locale, String version) {
		this.reader = Objects.requireNonNull(reader, "reader");
		this.indexes = Objects.requireNonNull(indexes, "indexes");
		this.workingFolder = Objects.requireNonNull(workingFolder, "workingFolder");
		this.terminal = Objects.requireNonNull(terminal, "terminal");
		this.version = Objects.requireNonNull(version, "version");
		texts = new CliTexts(locale);
	}

	/** Runs the command line and returns the {@linkplain ExitCode exit code}. */
	public int run(String... arguments) {
		int code = commandLine().execute(arguments);
		if (!terminal.flush() && code == ExitCode.OK.code()) {
			terminal.tell(texts.text("failed.output"));
			terminal.flush();
			return ExitCode.FAILED.code();
		}
		return code;
	}

	private CommandLine commandLine() {
		Invocation invocation = Invocation.of(reader, indexes, workingFolder, terminal, texts);
		CommandLine line = new CommandLine(new TopCommand());
		line.addSubcommand(new ReportVerb(invocation)).addSubcommand(new StatesVerb(invocation)).addSubcommand(new ProcessesVerb(invocation))
				.addSubcommand(new ChartVerb(invocation))
				.addSubcommand(new ExportVerb(invocation, Clock.systemDefaultZone()))
				.addSubcommand(new ImportVerb(invocation))
				.addSubcommand(new AliasVerb(invocation))
				.addSubcommand(new PrepareStickVerb(invocation, Clock.systemDefaultZone()))
				.addSubcommand(new CommandLine(new CalendarVerb()).addSubcommand(new CalendarVerb.Check(invocation, Clock.systemDefaultZone())));
		addFigures(line, invocation);
		line.setResourceBundle(texts.messages());
		line.getCommandSpec().version("kado " + version);
		line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().version("kado " + version));
		line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
		terminal.serve(line);
		line.setExecutionStrategy(Kado::execute);
		line.setParameterExceptionHandler((failure, words) -> refuse(failure));
		line.setExecutionExceptionHandler((failure, command, result) -> fail(failure));
		return line;
	}

	/** The verbs beyond the report. */
	private static void addFigures(CommandLine line, Invocation invocation) {
		line.addSubcommand(new KpiVerb(invocation)).addSubcommand(new UsageVerb(invocation)).addSubcommand(new ConcurrencyVerb(invocation)).addSubcommand(new ResourcesVerb(invocation))
				.addSubcommand(new BeforeAfterVerb(invocation)).addSubcommand(new CompareVerb(invocation)).addSubcommand(new SensitivityVerb(invocation))
				.addSubcommand(new HealthVerb(invocation, Clock.systemDefaultZone())).addSubcommand(new ExplainVerb(invocation));
	}

	/** Where help is asked for, picocli passes over what it did not understand: an unknown verb would be shown the help of all. */
	private static int execute(ParseResult result) {
		for (ParseResult part = result; part != null; part = part.subcommand()) {
			if (!part.unmatched().isEmpty()) {
				throw new UnmatchedArgumentException(part.commandSpec().commandLine(), part.unmatched());
			}
		}
		return new CommandLine.RunLast().execute(result);
	}

	private int refuse(ParameterException failure) {
		CommandLine line = failure.getCommandLine();
		String verb = line.getCommandSpec().qualifiedName();
		if (failure instanceof UnmatchedArgumentException unmatched) {
			terminal.tell(unknown(unmatched, verb));
		} else if (failure instanceof MissingParameterException missing) {
			String names = String.join(", ", missing.getMissing().stream().map(Kado::name).toList());
			terminal.tell(texts.text("refused.missing", names, verb));
		} else if (!line.getSubcommands().isEmpty()) {
			terminal.tell(texts.text("refused.verb", String.join(", ", line.getSubcommands().keySet())));
		} else {
			terminal.tell(texts.text("refused.other", failure.getMessage(), verb));
		}
		return ExitCode.USAGE.code();
	}

	private String unknown(UnmatchedArgumentException unmatched, String verb) {
		CommandLine line = unmatched.getCommandLine();
		if (unmatched.isUnknownOption() || line.getSubcommands().isEmpty()) {
			return texts.text("refused.unknown", String.join(" ", unmatched.getUnmatched()), verb);
		}
		String verbs = String.join(", ", line.getSubcommands().keySet());
		List<String> guesses = unmatched.getSuggestions();
		return guesses.isEmpty() ? texts.text("refused.noVerb", unmatched.getUnmatched().get(0), verbs)
				: texts.text("refused.noVerbGuess", unmatched.getUnmatched().get(0), verbs, guesses.get(0));
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	private int fail(Exception failure) {
		if (failure instanceof RefusalException refusal) {
			terminal.tell(refusal.getMessage());
			return refusal.exitCode().code();
		}
		terminal.tell(texts.text("failed.other", failure.toString()));
		terminal.trace(failure);
		return ExitCode.FAILED.code();
	}

	/** The command without a verb. */
	@Command(name = "kado", mixinStandardHelpOptions = true)
	private static final class TopCommand implements Runnable {

		@Spec
		private CommandSpec spec;

		@Override
		public void run() {
			throw new ParameterException(spec.commandLine(), "");
		}
	}
}
