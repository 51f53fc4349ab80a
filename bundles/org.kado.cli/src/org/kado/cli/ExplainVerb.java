package org.kado.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.archive.SourceLines;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.explain.Explanation;
import org.kado.model.facts.InstallationFacts;
import org.kado.views.ExplainView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado explain FOLDER</code>: what a figure is made of: its spans, why, by which rules, from which lines of which files. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Option(names = "--date", paramLabel = "DATE")
	private String date;

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--state", paramLabel = "STATE")
	private String state;

	@Option(names = "--show", paramLabel = "WHAT", defaultValue = "spans")
	private String show;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	ExplainVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		Part part = values.choice("--show", show, Part.values(), Part::id);
		OutputFormat wanted = values.choice("--format", format, OutputFormat.values(), OutputFormat::id);
		Optional<State> asked = state == null ? Optional.empty() : Optional.of(values.choice("--state", state, State.values(), State::id));
		OpenedFolder opened = invocation.opening().open(folder);
		if (opened.logs().installations().size() > 1) {
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.explain", String.join(", ",
					opened.logs().installations().stream().map(InstallationFacts::equipment).toList())));
		}
		InstallationFacts facts = opened.logs().installations().get(0);
		TimeRange time = time(opened);
		Explanation explanation = new ExplainView(opened.view()).find(facts.id(), time, asked).orElseThrow();
		List<SourceLines> sources = part == Part.SOURCES || wanted == OutputFormat.TABLE ? invocation.opening().trace(folder, opened.logs(), facts, time) : List.of();
		ExplainTables tables = new ExplainTables(invocation.texts(), opened.zone().orElse(facts.zone()));
		Answer<?> answer = part == Part.SPANS ? tables.spans(explanation, sources) : tables.sources(sources);
		answer.print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	/** The day that was named, else the window, else all days. */
	private TimeRange time(OpenedFolder opened) {
		if (date != null) {
			DaysOfFolder days = DaysOfFolder.of(opened, invocation.texts());
			LocalDate day = invocation.values().date("--date", date);
			return new TimeRange(days.start(day), days.start(day.plusDays(1)));
		}
		return window.window(opened, invocation).or(() -> opened.view().period()).orElseThrow();
	}

	/** What is shown. */
	private enum Part {
		SPANS("spans"), SOURCES("sources");

		private final String id;

		Part(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
