package org.kado.agent.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** <code>kado-agent watch</code>: which processes are watched. Does nothing without a verb of its own. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Runnable {

	private final AgentContext context;

	@Spec
	private CommandSpec spec;

	private WatchCommand(AgentContext context) {
		this.context = context;
	}

	/** The command with its verbs. */
	static CommandLine line(AgentContext context) {
		return new CommandLine(new WatchCommand(context)) //
				.addSubcommand(new WatchAddCommand(context)) //
				.addSubcommand(new WatchRemoveCommand(context)) //
				.addSubcommand(new WatchListCommand(context)) //
				.addSubcommand(new WatchTopCommand(context));
	}

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), context.console().texts().of("usage.noWatchVerb"));
	}
}
