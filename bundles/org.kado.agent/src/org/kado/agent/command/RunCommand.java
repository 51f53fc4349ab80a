package org.kado.agent.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.kado.agent.configuration.ConfigurationFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent run</code>: records until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	RunCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE.number();
		}
		if (loaded.get().file().isEmpty()) {
			String places = new ConfigurationFiles(context.environment()).places().stream().map(Object::toString)
					.collect(Collectors.joining(", "));
			context.console().say("run.noConfiguration", ConfigurationFiles.FILE_NAME, places);
		}
		return new AgentRun(context, loaded.get().configuration()).run().number();
	}
}
