package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.kado.agent.collect.CollectLock;
import org.kado.agent.collect.CollectResult;
import org.kado.agent.collect.CollectText;
import org.kado.agent.collect.LogFolderOriginals;
import org.kado.agent.collect.NioStick;
import org.kado.agent.collect.StickCollection;
import org.kado.agent.collect.TrueTime;
import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.host.HostAccess;
import org.kado.sampling.SamplingChoice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>kado-agent collect TARGET</code>: copies what is new to a stick. */
@Command(name = "collect", mixinStandardHelpOptions = true)
final class CollectCommand extends ConfiguredCommand {

	@Parameters(paramLabel = "TARGET", descriptionKey = "option.collect.target")
	private String target;

	@Option(names = "--true-time", paramLabel = "TIME", descriptionKey = "option.collect.trueTime")
	private String trueTime;

	@Option(names = "--check", descriptionKey = "option.collect.check")
	private boolean check;

	CollectCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException {
		return collect(loaded.configuration());
	}

	private ExitCode collect(AgentConfiguration configuration) throws IOException {
		Optional<TrueTime> time = trueTime == null ? Optional.empty() : TrueTime.read(trueTime, configuration.zone());
		if (trueTime != null && time.isEmpty()) {
			return refuse(ExitCode.USAGE, "collect.badTime", trueTime);
		}
		Optional<Path> stick = findStick();
		if (stick.isEmpty() || !Files.isDirectory(stick.get())) {
			return refuse(ExitCode.STICK_FAILED, "collect.noTarget", target);
		}
		if (stick.get().toRealPath().startsWith(realPath(configuration.logFolder()))) {
			return refuse(ExitCode.USAGE, "collect.insideLogs", target);
		}
		Optional<CollectLock> lock = CollectLock.take(configuration.logFolder());
		if (lock.isEmpty()) {
			return refuse(ExitCode.FAILURE, "collect.busy");
		}
		try (CollectLock held = lock.get()) {
			return tell(collect(configuration, stick.get(), time));
		}
	}

	private CollectResult collect(AgentConfiguration configuration, Path stick, Optional<TrueTime> time) throws IOException {
		HostAccess access = context().host().access(SamplingChoice.watching(List.of()));
		try {
			StickCollection.Pc pc = new StickCollection.Pc(configuration.equipment(), configuration.zone(), context().version(), access.clock(),
					access.identity());
			return new StickCollection(pc, new LogFolderOriginals(configuration.logFolder()), new NioStick(), console().texts())
					.collect(stick, time, check, this::tellProgress);
		} finally {
			access.close();
		}
	}

	private void tellProgress(int number, int count, String file, long bytes) {
		console().complain("collect.copying", Integer.toString(number), Integer.toString(count), file, CollectText.size(bytes));
	}

	private ExitCode tell(CollectResult result) {
		CollectText text = new CollectText(console().texts());
		text.lines(result).forEach(console()::print);
		console().print(text.end(result));
		return ExitCode.of(result.outcome());
	}

	private static Path realPath(Path folder) throws IOException {
		return Files.exists(folder) ? folder.toRealPath() : folder;
	}

	/** The folder meant: <code>E:</code> alone is the drive, not the folder one happens to be in there. */
	private Optional<Path> findStick() {
		try {
			String text = context().environment().windows() && target.matches("[A-Za-z]:") ? target + "\\" : target;
			return Optional.of(Path.of(text).toAbsolutePath().normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
