package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.autostart.AutoStart;
import org.kado.agent.autostart.AutoStart.Outcome;
import org.kado.agent.autostart.AutoStarts;
import org.kado.agent.autostart.StartCommand;
import org.kado.agent.autostart.SystemProgram;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** <code>kado-agent install</code>: has the agent started with the desktop session of this user. */
@Command(name = "install", mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {

	private final AgentContext context;
	private final SystemProgram program;

	@Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.install.config")
	private Path configuration;

	@Option(names = "--systemd", descriptionKey = "option.systemd")
	private boolean systemd;

	@Option(names = "--now", descriptionKey = "option.now")
	private boolean now;

	InstallCommand(AgentContext context, SystemProgram program) {
		this.context = context;
		this.program = program;
	}

	@Override
	public Integer call() throws IOException {
		Optional<Path> installation = context.environment().installation();
		if (installation.isEmpty()) {
			context.console().complain("install.noInstallation");
			return ExitCode.FAILURE.number();
		}
		AutoStarts ways = AutoStarts.of(context.environment(), program);
		AutoStart way = systemd ? ways.units() : ways.usual();
		StartCommand command = command(installation.get());
		tell(way, way.add(command));
		for (AutoStart other : ways.all()) {
			if (other != way) {
				tell(other, other.remove());
			}
		}
		if (now) {
			way.start(command);
			context.console().say("install.started");
		}
		return ExitCode.OK.number();
	}

	private StartCommand command(Path installation) {
		boolean windows = context.environment().windows();
		// without a window on Windows; its starter brings the verb along
		List<String> arguments = new ArrayList<>(windows ? List.of() : List.of("run"));
		if (configuration != null) {
			arguments.addAll(List.of("--config", configuration.toAbsolutePath().toString()));
		}
		return new StartCommand(installation.toAbsolutePath().resolve(windows ? "kado-agentw.exe" : "kado-agent"), arguments);
	}

	private void tell(AutoStart way, Outcome outcome) {
		switch (outcome) {
			case ADDED -> context.console().say("install.added", way.place());
			case CHANGED -> context.console().say("install.changed", way.place());
			case UNCHANGED -> context.console().say("install.unchanged", way.place());
			case REMOVED -> context.console().say("uninstall.removed", way.place());
			case ABSENT -> {
				// nothing was done
			}
		}
	}
}
