package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.control.RunningAgent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent status</code>: which agents record into the folder, and when something was written last. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	StatusCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE.number();
		}
		Path folder = loaded.get().configuration().logFolder();
		List<RunningAgent> agents = RunningAgent.find(folder);
		for (RunningAgent agent : agents) {
			context.console().say("status.running", Long.toString(agent.pid()), agent.session(), folder.toString());
		}
		if (agents.isEmpty()) {
			context.console().say("status.nothing", folder.toString());
		}
		Optional<FactsFile> newest = findNewest(folder.resolve("facts"));
		if (newest.isPresent()) {
			context.console().say("status.newest", newest.get().file().getFileName().toString(), Long.toString(newest.get().bytes() / 1_024),
					Long.toString((System.currentTimeMillis() - newest.get().changedMillis()) / 1_000));
		}
		return (agents.isEmpty() ? ExitCode.NOTHING_RUNNING : ExitCode.OK).number();
	}

	private static Optional<FactsFile> findNewest(Path folder) throws IOException {
		List<FactsFile> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
				for (Path file : files) {
					found.add(new FactsFile(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
				}
			}
		}
		return found.stream().max(Comparator.comparingLong(FactsFile::changedMillis));
	}

	/** A file and how it stands. */
	private record FactsFile(Path file, long bytes, long changedMillis) {
	}
}
