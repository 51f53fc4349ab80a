package org.kado.agent.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.kado.agent.autostart.AutoStart;
import org.kado.agent.autostart.AutoStart.Outcome;
import org.kado.agent.autostart.AutoStarts;
import org.kado.agent.autostart.SystemProgram;

import picocli.CommandLine.Command;

/** <code>kado-agent uninstall</code>: takes away what <code>install</code> set up. Logs, configuration and programs stay. */
@Command(name = "uninstall", mixinStandardHelpOptions = true)
final class UninstallCommand implements Callable<Integer> {

	private final AgentContext context;
	private final SystemProgram program;

	UninstallCommand(AgentContext context, SystemProgram program) {
		this.context = context;
		this.program = program;
	}

	@Override
	public Integer call() throws IOException {
		boolean found = false;
		for (AutoStart way : AutoStarts.of(context.environment(), program).all()) {
			if (way.remove() == Outcome.REMOVED) {
				found = true;
				context.console().say("uninstall.removed", way.place());
			}
		}
		context.console().say(found ? "uninstall.kept" : "uninstall.nothing");
		return ExitCode.OK.number();
	}
}
