package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.configuration.ConfigurationException;
import org.kado.agent.configuration.ConfigurationFiles;
import org.kado.agent.configuration.ConfigurationReader;

import picocli.CommandLine.Option;

/** The option <code>--config</code> and what it leads to. */
final class ConfigurationOption {

	static final String NAME = "--config";

	@Option(names = NAME, paramLabel = "FILE", descriptionKey = "option.config")
	private Path file;

	/** An option that was not given. */
	ConfigurationOption() {
	}

	/** An option with this file. */
	ConfigurationOption(Path file) {
		this.file = file;
	}

	/**
	 * A configuration and where it is from.
	 *
	 * @param configuration what holds
	 * @param file          its file; empty where there is none and defaults hold
	 */
	record Loaded(AgentConfiguration configuration, Optional<Path> file) {
	}

	/** The file that was named. */
	Optional<Path> file() {
		return Optional.ofNullable(file);
	}

	/** The file that was named or found. */
	Optional<Path> find(AgentContext context) {
		return file().or(() -> new ConfigurationFiles(context.environment()).find());
	}

	/** Reads the configuration; where it can't be used, complains and returns empty. */
	Optional<Loaded> load(AgentContext context) {
		ConfigurationReader reader = new ConfigurationReader(context.environment());
		Optional<Path> found = find(context);
		if (found.isEmpty()) {
			return Optional.of(new Loaded(reader.defaults(), found));
		}
		try {
			return Optional.of(new Loaded(reader.read(found.get()), found));
		} catch (ConfigurationException e) {
			context.console().printComplaint(e.text(context.console().texts()));
		} catch (NoSuchFileException e) {
			context.console().complain("configuration.missing", found.get().toString());
		} catch (IOException e) {
			context.console().complain("configuration.unreadable", found.get().toString(), e.toString());
		}
		return Optional.empty();
	}
}
