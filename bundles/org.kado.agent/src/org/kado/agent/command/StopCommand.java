package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.control.RunningAgent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent stop</code>: asks every agent that records into the folder to stop, and waits until it has. */
@Command(name = "stop", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

	private static final int LIMIT_MILLIS = 10_000;
	private static final int PAUSE_MILLIS = 100;

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	StopCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE.number();
		}
		return stopAll(loaded.get().configuration().logFolder()).number();
	}

	private ExitCode stopAll(Path folder) throws IOException, InterruptedException {
		List<RunningAgent> agents = RunningAgent.find(folder);
		if (agents.isEmpty()) {
			context.console().complain("stop.nothing", folder.toString());
			return ExitCode.NOTHING_RUNNING;
		}
		for (RunningAgent agent : agents) {
			agent.askToStop();
		}
		ExitCode code = ExitCode.OK;
		int waitedMillis = 0;
		for (RunningAgent agent : agents) {
			while (agent.isRunning() && waitedMillis < LIMIT_MILLIS) {
				context.pause().waitMillis(PAUSE_MILLIS);
				waitedMillis += PAUSE_MILLIS;
			}
			if (agent.isRunning()) {
				agent.forgetStop();
				context.console().complain("stop.stillRunning", Long.toString(agent.pid()), Integer.toString(LIMIT_MILLIS / 1_000));
				code = ExitCode.FAILURE;
			} else {
				context.console().say("stop.stopped", Long.toString(agent.pid()));
			}
		}
		return code;
	}
}
