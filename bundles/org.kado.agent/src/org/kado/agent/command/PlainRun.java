package org.kado.agent.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The arguments that an agent is started with day by day: <code>run</code>, <code>run --config FILE</code>, <code>run --config=FILE</code>.
 * They are understood without the library that reads command lines: its classes, and the verbs that it looks through, would be a sixth of
 * a start and stay in memory for months (docs/adr/0015). All else is left to the library, so that both never differ.
 */
final class PlainRun {

	private static final String VERB = "run";
	private static final String FILE_FOLLOWS = ConfigurationOption.NAME + "=";

	private PlainRun() {
	}

	/** The option of a plain run; empty where the library must read the arguments. */
	static Optional<ConfigurationOption> of(List<String> arguments) {
		if (arguments.isEmpty() || !arguments.get(0).equals(VERB)) {
			return Optional.empty();
		}
		if (arguments.size() == 1) {
			return Optional.of(new ConfigurationOption());
		}
		if (arguments.size() == 2 && arguments.get(1).startsWith(FILE_FOLLOWS)) {
			return withFile(arguments.get(1).substring(FILE_FOLLOWS.length()));
		}
		return arguments.size() == 3 && arguments.get(1).equals(ConfigurationOption.NAME) ? withFile(arguments.get(2)) : Optional.empty();
	}

	private static Optional<ConfigurationOption> withFile(String file) {
		if (file.isEmpty() || "-@\"'".indexOf(file.charAt(0)) >= 0) {
			return Optional.empty(); // may mean something to the library
		}
		try {
			return Optional.of(new ConfigurationOption(Path.of(file)));
		} catch (InvalidPathException e) {
			return Optional.empty(); // the library says so
		}
	}
}
