package org.kado.agent.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.kado.agent.autostart.SystemProgram;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of <code>kado-agent</code>. */
public final class AgentCommandLine {

	private final AgentContext context;

	/** A command line whose verbs work with the context. */
	public AgentCommandLine(AgentContext context) {
		this.context = context;
	}

	/**
	 * Does what the arguments say; returns when it is done.
	 *
	 * @return the exit code: 0 all well, 1 something failed, 2 wrong usage or configuration, 3 an agent runs already, 4 none runs, and those
	 *         that single verbs have (docs/formats/configuration.md)
	 */
	public int execute(List<String> arguments) {
		Optional<ConfigurationOption> plainRun = PlainRun.of(arguments);
		if (plainRun.isEmpty()) {
			return line().execute(arguments.toArray(String[]::new));
		}
		try {
			return new RunCommand(context, plainRun.get()).call();
		} catch (IOException | InterruptedException | RuntimeException e) {
			return failed(e);
		}
	}

	private CommandLine line() {
		CommandLine line = new CommandLine(new Root());
		line.addSubcommand(new RunCommand(context));
		line.addSubcommand(new StopCommand(context));
		line.addSubcommand(new StatusCommand(context));
		line.addSubcommand(new ConfigCommand(context));
		line.addSubcommand(new CollectCommand(context));
		line.addSubcommand(new DoctorCommand(context));
		line.addSubcommand(new InstallCommand(context, SystemProgram.ofThisPc()));
		line.addSubcommand(new UninstallCommand(context, SystemProgram.ofThisPc()));
		line.addSubcommand(WatchCommand.line(context));
		line.setResourceBundle(context.console().texts().messages());
		line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
		context.console().attach(line);
		UsageRefusal refusal = new UsageRefusal(context.console());
		line.setExecutionStrategy(refusal);
		line.setParameterExceptionHandler(refusal);
		line.setExecutionExceptionHandler((e, command, result) -> failed(e));
		line.getCommandSpec().version("kado-agent " + context.version());
		line.getSubcommands().values().forEach(command -> command.getCommandSpec().version("kado-agent " + context.version()));
		return line;
	}

	private int failed(Exception e) {
		Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
		context.console().complain("failed", cause.getMessage() == null ? cause.toString() : cause.getMessage());
		if (!(cause instanceof IOException || cause instanceof UnsupportedOperationException)) {
			context.console().printTrace(cause);
		}
		return ExitCode.FAILURE.number();
	}

	/** The command without a verb: shows how it is used. */
	@Command(name = "kado-agent", mixinStandardHelpOptions = true)
	static final class Root implements Runnable {

		@Spec
		private CommandSpec spec;

		@Override
		public void run() {
			throw new UsageRefusal.NoVerbException(spec.commandLine());
		}
	}
}
