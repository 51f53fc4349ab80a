package org.kado.agent.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.watch.WatchFile;
import org.kado.agent.watch.WatchNames;
import org.kado.agent.watch.WatchText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent watch list</code>: the names that are watched, and where each stands. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class WatchListCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	WatchListCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE.number();
		}
		AgentConfiguration configuration = loaded.get().configuration();
		WatchFile file = new WatchFile(configuration.logFolder(), context.environment().windows());
		WatchText text = file.read();
		List<String> configured = configuration.processNames();
		configured.forEach(name -> context.console().say("watch.inConfiguration", name));
		text.names().stream().filter(name -> configured.stream().noneMatch(other -> WatchNames.same(name, other)))
				.forEach(context.console()::print);
		if (configured.isEmpty() && text.names().isEmpty()) {
			context.console().complain("watch.none", file.path().toString());
		}
		text.problems().forEach(problem -> context.console().complain(problem.phrase(file.path().toString())));
		return ExitCode.OK.number();
	}
}
