package org.kado.agent.autostart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.autostart.AutoStart.Outcome;
import org.kado.testing.Requirement;

class AutoStartTest {

	private static final StartCommand COMMAND = new StartCommand(Path.of("/opt/kado 稼働/kado-agent"), List.of("run"));

	@TempDir
	Path configuration;

	private final List<List<String>> ran = new ArrayList<>();
	private final SystemProgram noted = (words, await) -> {
		ran.add(words);
		return 0;
	};

	@Test
	@Requirement("S2-05")
	void desktopEntryIsAddedOnceAndRemovedOnce() throws IOException {
		Path file = configuration.resolve("autostart/kado-agent.desktop");
		AutoStart entry = new DesktopEntry(configuration, noted);
		assertEquals(Outcome.ABSENT, entry.remove());
		assertEquals(Outcome.ADDED, entry.add(COMMAND));
		assertEquals(file.toString(), entry.place());
		List<String> lines = Files.readAllLines(file);
		assertEquals("[Desktop Entry]", lines.get(0));
		assertTrue(lines.contains("Type=Application") && lines.contains("Terminal=false"), lines::toString);
		assertTrue(lines.contains("Exec=\"/opt/kado 稼働/kado-agent\" \"run\""), lines::toString);
		assertEquals(Outcome.UNCHANGED, entry.add(COMMAND));
		Files.writeString(file, "[Desktop Entry]\nHidden=true\n");
		assertEquals(Outcome.CHANGED, entry.add(COMMAND), "one that a desktop has switched off");
		assertEquals(lines, Files.readAllLines(file));
		assertTrue(entry.present());
		assertEquals(Outcome.REMOVED, entry.remove());
		assertFalse(Files.exists(file));
		assertEquals(List.of(), ran);
	}

	@Test
	@Requirement("S2-05")
	void unitBelongsToTheGraphicalSession() throws IOException {
		Path unit = configuration.resolve("systemd/user/kado-agent.service");
		Path link = configuration.resolve("systemd/user/graphical-session.target.wants/kado-agent.service");
		AutoStart systemd = new SystemdUnit(configuration, noted);
		assertEquals(Outcome.ADDED, systemd.add(COMMAND));
		assertTrue(Files.isSameFile(unit, link), "as systemctl enable links it");
		List<String> lines = Files.readAllLines(unit);
		assertTrue(lines.contains("ExecStart=\"/opt/kado 稼働/kado-agent\" \"run\""), lines::toString);
		assertTrue(lines.containsAll(List.of("PartOf=graphical-session.target", "WantedBy=graphical-session.target", "Restart=on-failure")));
		assertEquals(Outcome.UNCHANGED, systemd.add(COMMAND));
		Files.delete(link);
		assertFalse(systemd.present());
		assertEquals(Outcome.CHANGED, systemd.add(COMMAND), "enabled again");
		assertEquals(Outcome.REMOVED, systemd.remove());
		assertFalse(Files.exists(unit) || Files.isSymbolicLink(link));
		assertEquals(Outcome.ABSENT, systemd.remove());
		assertEquals(List.of("systemctl", "--user", "daemon-reload"), ran.get(0));
	}

	@Test
	void withoutSystemdTheUnitIsWrittenAllTheSame() throws IOException {
		AutoStart systemd = new SystemdUnit(configuration, (words, await) -> {
			throw new IOException("no such program");
		});
		assertEquals(Outcome.ADDED, systemd.add(COMMAND));
		assertThrows(IOException.class, () -> systemd.start(COMMAND));
	}

	@Test
	void whatMeansSomethingInACommandLineIsQuoted() {
		StartCommand odd = new StartCommand(Path.of("/a \"b\" $c `d` %e \\f"), List.of());
		assertEquals("\"/a \\\\\"b\\\\\" \\\\$c \\\\`d\\\\` %%e \\\\\\\\f\"", DesktopEntry.exec(odd));
		assertEquals("\"/a \\\"b\\\" $$c `d` %%e \\\\f\"", SystemdUnit.exec(odd));
	}

	@Test
	@Requirement("S1-17")
	void onWindowsItIsAValueOfTheUsersRunKey() throws IOException {
		List<Integer> codes = new ArrayList<>(List.of(1, 0, 0, 0, 1, 1));
		RunEntry entry = new RunEntry((words, await) -> {
			ran.add(words);
			return codes.remove(0);
		});
		assertEquals(Outcome.ADDED, entry.add(new StartCommand(Path.of("C:\\Kado\\kado-agentw.exe"), List.of())));
		assertEquals(List.of("reg", "add", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "/v", "KadoAgent", "/t", "REG_SZ", "/d",
				"\\\"C:\\Kado\\kado-agentw.exe\\\"", "/f"), ran.get(1));
		assertEquals(Outcome.REMOVED, entry.remove());
		assertEquals(Outcome.ABSENT, entry.remove());
		assertThrows(IOException.class, () -> new RunEntry((words, await) -> 5).add(COMMAND));
	}

	@Test
	void startedNowItOutlivesTheTerminal() throws IOException {
		new DesktopEntry(configuration, noted).start(COMMAND);
		assertEquals(List.of("setsid", "/opt/kado 稼働/kado-agent", "run"), ran.get(0));
	}
}
