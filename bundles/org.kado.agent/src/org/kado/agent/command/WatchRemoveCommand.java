package org.kado.agent.command;

import java.io.IOException;
import java.util.List;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.watch.WatchFile;
import org.kado.agent.watch.WatchNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** <code>kado-agent watch remove NAME…</code>: takes names out of the watch list. */
@Command(name = "remove", mixinStandardHelpOptions = true)
final class WatchRemoveCommand extends ConfiguredCommand {

	@Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "parameter.watchRemove")
	private List<String> names = List.of();

	WatchRemoveCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		AgentConfiguration configuration = loaded.configuration();
		WatchFile file = new WatchFile(configuration.logFolder(), context().environment().windows());
		ExitCode code = ExitCode.OK;
		for (String name : names) {
			boolean removed = file.remove(name.strip());
			if (removed) {
				console().say("watch.removed", name.strip(), file.path().toString());
			}
			if (configuration.processNames().stream().anyMatch(configured -> WatchNames.same(configured, name.strip()))) {
				console().complain("watch.configured", name.strip());
				code = ExitCode.FAILURE; // it goes on being watched
			} else if (!removed) {
				console().complain("watch.notThere", name.strip(), file.path().toString());
			}
		}
		return code;
	}
}
