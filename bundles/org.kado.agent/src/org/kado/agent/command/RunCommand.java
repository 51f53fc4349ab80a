package org.kado.agent.command;

import java.io.IOException;
import java.util.stream.Collectors;

import org.kado.agent.configuration.ConfigurationFiles;

import picocli.CommandLine.Command;

/** <code>kado-agent run</code>: records until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends ConfiguredCommand {

	RunCommand(AgentContext context) {
		this(context, new ConfigurationOption());
	}

	/** A run with an option that is known already. */
	RunCommand(AgentContext context, ConfigurationOption option) {
		super(context, option);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		if (loaded.file().isEmpty()) {
			String places = new ConfigurationFiles(context().environment()).places().stream().map(Object::toString)
					.collect(Collectors.joining(", "));
			console().say("run.noConfiguration", ConfigurationFiles.FILE_NAME, places);
		}
		return new AgentRun(context(), loaded.configuration()).run();
	}
}
