package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.agent.text.Phrase;
import org.kado.agent.watch.TopNames;
import org.kado.agent.watch.WatchFile;
import org.kado.agent.watch.WatchNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** <code>kado-agent watch add NAME…</code>: adds names to the watch list. A number means a place in what <code>top</code> showed last. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class WatchAddCommand extends ConfiguredCommand {

	@Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "parameter.watchAdd")
	private List<String> names = List.of();

	WatchAddCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		Path folder = loaded.configuration().logFolder();
		WatchFile file = new WatchFile(folder, context().environment().windows());
		Optional<List<String>> wanted = resolve(folder, file);
		if (wanted.isEmpty()) {
			return ExitCode.USAGE; // all or nothing
		}
		for (String name : wanted.get()) {
			console().say(file.add(name) ? "watch.added" : "watch.known", name, file.path().toString());
		}
		return ExitCode.OK;
	}

	private Optional<List<String>> resolve(Path folder, WatchFile file) throws IOException {
		TopNames top = new TopNames(folder);
		List<String> resolved = new ArrayList<>();
		List<Phrase> wrong = new ArrayList<>();
		for (String name : names) {
			if (name.matches("\\d{1,3}")) {
				top.find(Integer.parseInt(name)).ifPresentOrElse(resolved::add, () -> wrong.add(Phrase.of("watch.noSuchPlace", name)));
			} else {
				WatchNames.refusal(name).ifPresentOrElse(wrong::add, () -> resolved.add(name.strip()));
			}
		}
		WatchNames.refusal(file.read().names(), resolved).ifPresent(wrong::add);
		wrong.forEach(console()::complain);
		return wrong.isEmpty() ? Optional.of(resolved) : Optional.empty();
	}
}
