package org.kado.cli;

import java.time.Clock;
import java.util.concurrent.Callable;

import org.kado.views.HealthView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado health FOLDER</code>: what is wrong or missing in collected logs, and what to do. */
@Command(name = "health", mixinStandardHelpOptions = true)
final class HealthVerb implements Callable<Integer> {

	private final Invocation invocation;
	private final Clock clock;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Option(names = "--show", paramLabel = "WHAT", defaultValue = "findings")
	private String show;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	HealthVerb(Invocation invocation, Clock clock) {
		this.invocation = invocation;
		this.clock = clock;
	}

	@Override
	public Integer call() {
		Part part = invocation.values().choice("--show", show, Part.values(), Part::id);
		OutputFormat wanted = invocation.values().choice("--format", format, OutputFormat.values(), OutputFormat::id);
		OpenedFolder opened = invocation.opening().open(folder);
		HealthView view = new HealthView(opened.view(), opened.zone(), clock.millis());
		HealthTables tables = new HealthTables(invocation.texts(), opened);
		Answer<?> answer = switch (part) {
			case FINDINGS -> tables.findings(view.findings());
			case COLLECTION -> tables.collection(view.collection());
			case DAYS -> tables.days(view.collection());
		};
		answer.print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}

	/** What is shown. */
	private enum Part {
		FINDINGS("findings"), COLLECTION("collection"), DAYS("days");

		private final String id;

		Part(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}
	}
}
