package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.kado.agent.control.RunningAgent;

import picocli.CommandLine.Command;

/** <code>kado-agent stop</code>: asks every agent that records into the folder to stop, and waits until it has. */
@Command(name = "stop", mixinStandardHelpOptions = true)
final class StopCommand extends ConfiguredCommand {

	private static final int LIMIT_MILLIS = 10_000;
	private static final int PAUSE_MILLIS = 100;

	StopCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException, InterruptedException {
		return stopAll(loaded.configuration().logFolder());
	}

	private ExitCode stopAll(Path folder) throws IOException, InterruptedException {
		List<RunningAgent> agents = RunningAgent.find(folder);
		if (agents.isEmpty()) {
			console().complain("stop.nothing", folder.toString());
			return ExitCode.NOTHING_RUNNING;
		}
		for (RunningAgent agent : agents) {
			agent.askToStop();
		}
		ExitCode code = ExitCode.OK;
		int waitedMillis = 0;
		for (RunningAgent agent : agents) {
			while (agent.isRunning() && waitedMillis < LIMIT_MILLIS) {
				context().pause().waitMillis(PAUSE_MILLIS);
				waitedMillis += PAUSE_MILLIS;
			}
			if (agent.isRunning()) {
				agent.forgetStop();
				console().complain("stop.stillRunning", Long.toString(agent.pid()), Integer.toString(LIMIT_MILLIS / 1_000));
				code = ExitCode.FAILURE;
			} else {
				console().say("stop.stopped", Long.toString(agent.pid()));
			}
		}
		return code;
	}
}
