package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A private bus with a logind of python3-dbusmock on it. Where that is not installed, the test is skipped and says so. */
final class MockedLogind implements AutoCloseable {

	/** The distribution's own: it has the distribution's modules. */
	private static final String PYTHON = "/usr/bin/python3";
	private static final String DAEMON = "/usr/bin/dbus-daemon";
	private static final int END_LIMIT_SECONDS = 30;

	private final String address;
	private Process daemon;
	private Process logind;
	private BufferedWriter commands;
	private BufferedReader answers;

	private MockedLogind(Path socket) {
		address = "unix:path=" + socket;
	}

	/** Starts both in the folder. */
	static MockedLogind start(Path folder) throws IOException, InterruptedException {
		assumeTrue(installed(), "skipped: needs the packages dbus-daemon and python3-dbusmock");
		MockedLogind mock = new MockedLogind(folder.resolve("bus"));
		mock.startBus();
		mock.startLogind(folder);
		return mock;
	}

	private static boolean installed() throws IOException, InterruptedException {
		return Files.isExecutable(Path.of(DAEMON)) && Files.isExecutable(Path.of(PYTHON))
				&& new ProcessBuilder(PYTHON, "-c", "import dbusmock").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
						.start().waitFor() == 0;
	}

	/** As in DBUS_SYSTEM_BUS_ADDRESS. */
	String address() {
		return address;
	}

	/** Starts the bus, also after {@link #stopBus()}; logind is not on it then. */
	@SuppressWarnings("resource") // ends with the process
	void startBus() throws IOException {
		daemon = new ProcessBuilder(DAEMON, "--session", "--nofork", "--nopidfile", "--address=" + address, "--print-address")
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		assertTrue(reader(daemon.getInputStream()).readLine().startsWith("unix:"), "the bus began");
	}

	/** Starts logind on the bus; with the argument "nobody" it knows no session until told "login". */
	@SuppressWarnings("resource") // ends with the process
	void startLogind(Path folder, String... arguments) throws IOException {
		Path script = folder.resolve("logind_mock.py");
		try (InputStream source = MockedLogind.class.getResourceAsStream("logind_mock.py")) {
			Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
		}
		List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", address);
		logind = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		commands = logind.outputWriter(StandardCharsets.UTF_8);
		answers = reader(logind.getInputStream());
		assertTrue("ready".equals(answers.readLine()), "logind is there");
	}

	private static BufferedReader reader(InputStream in) {
		return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
	}

	/** Lets logind do something; returns what it answered. */
	String tell(String command) throws IOException {
		commands.write(command);
		commands.newLine();
		commands.flush();
		String answer = answers.readLine();
		assertTrue(answer != null && answer.startsWith("done"), () -> command + ": " + answer);
		return answer.substring("done".length()).strip();
	}

	/** Ends the bus, and logind with it. */
	void stopBus() throws InterruptedException {
		end(logind);
		end(daemon);
	}

	private static void end(Process process) throws InterruptedException {
		if (process != null) {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
			assertTrue(process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS));
		}
	}

	@Override
	public void close() {
		try {
			stopBus();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
