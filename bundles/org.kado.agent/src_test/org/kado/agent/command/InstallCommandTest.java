package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.autostart.SystemProgram;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.testing.Requirement;

import picocli.CommandLine;

@Requirement("S2-05")
class InstallCommandTest {

	@TempDir
	Path home;

	private final TestConsole console = new TestConsole(Locale.ENGLISH);
	private final List<List<String>> ran = new ArrayList<>();
	private final SystemProgram program = (words, await) -> {
		ran.add(words);
		return 0;
	};

	private AgentContext context(Optional<Path> installation) {
		HostEnvironment environment = new HostEnvironment(false, "pc-7", home, Map.of(), installation, Locale.ENGLISH, ZoneId.of("UTC"));
		return new AgentContext(new TestHost(), environment, "1.2.3", console.console, new StopSignal(), millis -> {
		});
	}

	private int install(String... arguments) {
		CommandLine line = new CommandLine(new InstallCommand(context(Optional.of(Path.of("/opt/kado-agent"))), program));
		line.setResourceBundle(console.console.texts().messages());
		return line.execute(arguments);
	}

	private int uninstall() {
		CommandLine line = new CommandLine(new UninstallCommand(context(Optional.empty()), program));
		line.setResourceBundle(console.console.texts().messages());
		return line.execute();
	}

	private List<String> lastLines(int count) {
		List<String> lines = console.out().lines().toList();
		return lines.subList(lines.size() - count, lines.size());
	}

	@Test
	void inAnEmptyHomeItIsSetUpOnceAndTakenAwayOnce() throws IOException {
		Path entry = home.resolve(".config/autostart/kado-agent.desktop");
		assertEquals(0, install());
		assertEquals(List.of("the agent starts with your desktop session from now on: " + entry), lastLines(1));
		assertTrue(Files.readString(entry).contains("\nExec=\"/opt/kado-agent/kado-agent\" \"run\"\n"));
		assertEquals(0, install());
		assertEquals(List.of("the agent starts with your desktop session already: " + entry), lastLines(1));
		assertEquals(0, uninstall());
		assertEquals("removed: " + entry, lastLines(2).get(0));
		assertFalse(Files.exists(entry));
		assertEquals(0, uninstall());
		assertTrue(lastLines(1).get(0).startsWith("nothing to remove"));
		assertEquals(List.of(), ran);
	}

	@Test
	void oneWayReplacesTheOther() {
		assertEquals(0, install());
		assertEquals(0, install("--systemd"));
		assertEquals(List.of(
				"the agent starts with your desktop session from now on: " + home.resolve(".config/systemd/user/kado-agent.service"),
				"removed: " + home.resolve(".config/autostart/kado-agent.desktop")), lastLines(2));
	}

	@Test
	void nowStartsItWithTheConfiguration() {
		assertEquals(0, install("--now", "--config", "/etc/kado.yaml"));
		assertEquals(List.of(List.of("setsid", "/opt/kado-agent/kado-agent", "run", "--config", "/etc/kado.yaml")), ran);
		assertEquals("the agent has been started", lastLines(1).get(0));
	}

	@Test
	void withoutAnInstallationItSaysSo() {
		CommandLine line = new CommandLine(new InstallCommand(context(Optional.empty()), program));
		line.setResourceBundle(console.console.texts().messages());
		assertEquals(1, line.execute());
		assertTrue(console.err().contains("the folder of the installation is not known"), console.err());
	}
}
