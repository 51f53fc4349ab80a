package org.kado.agent.command;

import java.io.IOException;
import java.util.List;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.watch.WatchFile;
import org.kado.agent.watch.WatchNames;
import org.kado.agent.watch.WatchText;

import picocli.CommandLine.Command;

/** <code>kado-agent watch list</code>: the names that are watched, and where each stands. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class WatchListCommand extends ConfiguredCommand {

	WatchListCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		AgentConfiguration configuration = loaded.configuration();
		WatchFile file = new WatchFile(configuration.logFolder(), context().environment().windows());
		WatchText text = file.read();
		List<String> configured = configuration.processNames();
		configured.forEach(name -> console().say("watch.inConfiguration", name));
		text.names().stream().filter(name -> configured.stream().noneMatch(other -> WatchNames.same(name, other)))
				.forEach(console()::print);
		if (configured.isEmpty() && text.names().isEmpty()) {
			console().complain("watch.none", file.path().toString());
		}
		text.problems().forEach(problem -> console().complain(problem.phrase(file.path().toString())));
		return ExitCode.OK;
	}
}
