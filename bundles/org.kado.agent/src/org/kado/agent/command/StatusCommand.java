package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent status</code>: which agents record into the folder, and what they recorded today. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	@Mixin
	private FormatOption format = new FormatOption();

	StatusCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		if (!format.isKnown()) {
			context.console().complain("format.unknown", format.name());
			return ExitCode.USAGE.number();
		}
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE.number();
		}
		Path folder = loaded.get().configuration().logFolder();
		FolderStatus status = FolderStatus.of(folder, loaded.get().configuration().zone());
		if (format.isJson()) {
			context.console().print(new StatusText(context.console().texts(), status).json());
		} else {
			new StatusText(context.console().texts(), status).lines().forEach(context.console()::print);
		}
		return (status.agents().isEmpty() ? ExitCode.NOTHING_RUNNING : ExitCode.OK).number();
	}
}
