package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command {@code kado} of the built workbench for Linux, run without a display. */
public final class KadoCommand {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> platformArguments;

	private KadoCommand(String zone, String... platformArguments) {
		environment.putAll(Homes.environment());
		environment.put("TZ", zone);
		environment.put("DISPLAY", "");
		this.platformArguments = List.of(platformArguments);
	}

	/** For a person in UTC who reads English. */
	public static KadoCommand english() {
		return new KadoCommand("UTC", "-nl", "en_US");
	}

	/** For a person in Tokyo who reads Japanese. */
	public static KadoCommand japanese() {
		return new KadoCommand("Asia/Tokyo", "-nl", "ja_JP");
	}

	/**
	 * How a command ended and what it printed.
	 *
	 * @param code   the exit code
	 * @param lines  of the standard output
	 * @param errors text of the standard error
	 */
	public record Output(int code, List<String> lines, String errors) {
	}

	/** Runs it, whatever comes out. */
	public Output run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Product.WORKBENCH_LINUX.starter("kado").toString());
		command.addAll(platformArguments);
		command.addAll(List.of(arguments));
		Path errors = Files.createTempFile("kado", ".err");
		try (Running running = Running.start(Path.of("").toAbsolutePath(), environment, command, errors)) {
			int code = running.waitForExit(PATIENCE);
			return new Output(code, running.lines(), Files.readString(errors));
		} finally {
			Files.delete(errors);
		}
	}

	/** Runs it and insists on exit code 0. */
	public List<String> lines(String... arguments) throws IOException, InterruptedException {
		Output output = run(arguments);
		if (output.code() != 0) {
			throw new AssertionError("kado " + String.join(" ", arguments) + " ended with " + output.code() + "\n" + output.errors());
		}
		return output.lines();
	}

	/** The table that a verb prints with {@code --format csv}. */
	public CsvTable table(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--format", "csv"));
		return CsvTable.of(lines(all.toArray(String[]::new)));
	}
}
