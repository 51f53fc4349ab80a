package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.configuration.ConfigurationException;
import org.kado.agent.configuration.ConfigurationFile;
import org.kado.agent.configuration.ConfigurationFiles;
import org.kado.agent.configuration.ConfigurationReader;
import org.kado.agent.configuration.ConfigurationTemplate;
import org.kado.agent.configuration.ConfigurationText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado-agent config</code>: checks the configuration, changes single values, or writes one to begin with. */
@Command(name = "config", mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

	/** Stands for the option without a file. */
	private static final String USER_PLACE = "";

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	@Option(names = "--write", arity = "0..1", paramLabel = "FILE", fallbackValue = USER_PLACE, descriptionKey = "option.write")
	private String write;

	@Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "option.set")
	private Map<String, String> values = new LinkedHashMap<>();

	ConfigCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		if (!values.isEmpty()) {
			return set().number();
		}
		return (write == null ? check() : write()).number();
	}

	private ExitCode check() {
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		if (loaded.isEmpty()) {
			return ExitCode.USAGE;
		}
		context.console().say("config.good", loaded.get().file().map(Path::toString).orElse(context.console().texts().of("config.defaults")));
		new ConfigurationText(loaded.get().configuration()).lines().forEach(context.console()::print);
		return ExitCode.OK;
	}

	/** Writes a configuration first where there is none. */
	private ExitCode set() throws IOException {
		Path file = write == null ? option.find(context).orElseGet(this::userPlace) : placeToWrite();
		if (Files.notExists(file)) {
			new ConfigurationTemplate(context.environment().windows()).write(file);
			context.console().say("config.written", file.toString());
		}
		try {
			new ConfigurationFile(file).set(new ConfigurationReader(context.environment()), values);
			context.console().say("config.set", file.toString(), String.join(", ", values.keySet()));
			return ExitCode.OK;
		} catch (ConfigurationException e) {
			context.console().printComplaint(e.text(context.console().texts()));
			context.console().complain("config.notSet", file.toString());
			return ExitCode.USAGE;
		}
	}

	private Path placeToWrite() {
		return write.equals(USER_PLACE) ? userPlace() : Path.of(write);
	}

	private Path userPlace() {
		return new ConfigurationFiles(context.environment()).userPlace();
	}

	private ExitCode write() throws IOException {
		Path file = placeToWrite();
		try {
			new ConfigurationTemplate(context.environment().windows()).write(file);
			context.console().say("config.written", file.toString());
			return ExitCode.OK;
		} catch (FileAlreadyExistsException e) {
			context.console().complain("config.exists", file.toString());
			return ExitCode.USAGE;
		}
	}
}
