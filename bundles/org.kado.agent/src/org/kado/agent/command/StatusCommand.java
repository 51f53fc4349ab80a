package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent status</code>: which agents record into the folder, and what they recorded today. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand extends ConfiguredCommand {

	@Mixin
	private FormatOption format = new FormatOption();

	StatusCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		if (!format.isKnown(console())) {
			return ExitCode.USAGE;
		}
		Path folder = loaded.configuration().logFolder();
		FolderStatus status = FolderStatus.of(folder, loaded.configuration().zone());
		if (format.isJson()) {
			console().print(new StatusText(console().texts(), status).json());
		} else {
			new StatusText(console().texts(), status).lines().forEach(console()::print);
		}
		return status.agents().isEmpty() ? ExitCode.NOTHING_RUNNING : ExitCode.OK;
	}
}
