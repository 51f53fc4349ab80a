package org.kado.agent.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Mixin;

/** A verb that works with the configuration, and ends where it can't be used. */
abstract class ConfiguredCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option;

	ConfiguredCommand(AgentContext context) {
		this(context, new ConfigurationOption());
	}

	ConfiguredCommand(AgentContext context, ConfigurationOption option) {
		this.context = context;
		this.option = option;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		return (loaded.isEmpty() ? ExitCode.USAGE : work(loaded.get())).number();
	}

	/** What all verbs work with. */
	final AgentContext context() {
		return context;
	}

	/** Where the user reads. */
	final Console console() {
		return context.console();
	}

	/** Complains, and gives the code to end with. */
	final ExitCode refuse(ExitCode code, String message, String... arguments) {
		console().complain(message, arguments);
		return code;
	}

	/** Does what the verb says. */
	abstract ExitCode work(ConfigurationOption.Loaded loaded) throws IOException, InterruptedException;
}
