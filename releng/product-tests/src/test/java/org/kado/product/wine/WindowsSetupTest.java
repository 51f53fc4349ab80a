package org.kado.product.wine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kado.product.CsvTable;
import org.kado.product.Hands.Sent;
import org.kado.product.Product;
import org.kado.testing.Requirement;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The setup for Windows, under Wine. One story on one PC for all tests. */
class WindowsSetupTest {

	private static final String ALL_RUN_KEY = "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

	private static WinePc pc;
	private static SetupStory story;
	private static AllUsersStory allUsers;

	@BeforeAll
	static void live() throws IOException, InterruptedException {
		pc = WinePc.boot(Path.of("target/wine-setup"));
		story = SetupStory.happen(pc);
		allUsers = AllUsersStory.happen(pc);
	}

	@AfterAll
	static void switchOff() throws IOException {
		if (pc != null) {
			pc.close();
		}
	}

	@Test
	@Requirement({"S1-18", "S1-32", "S1-46", "S2-20"})
	void anItToolSetsItUpUnseen() {
		assertEquals(0, story.first().code(), story.first()::log);
		assertTrue(story.first().log().endsWith("done\r\n"), story.first()::log);
		String configuration = story.first().configuration();
		assertTrue(configuration.startsWith("\uFEFF# Settings of kado-agent.") && configuration.contains("# 設備名。"), "explained in two languages");
		for (String line : List.of("equipment: '" + SetupStory.EQUIPMENT + "'", "log_folder: '" + InstalledAgent.LOG_FOLDER + "'", "idle_threshold_seconds: 5")) {
			assertTrue(configuration.contains("\r\n" + line + "\r\n"), () -> line + " in " + configuration);
		}
		assertTrue(story.first().status().contains("kado-agent.exe\" status"), story.first()::status);
	}

	@Test
	@Requirement({"S1-18", "S1-46"})
	void whatTheAgentPrintsStandsInTheLogAsItWasPrinted() {
		String log = story.first().log();
		assertTrue(log.contains("書き出しました：") && log.contains("kado-agent.yaml"), log);
		assertTrue(log.contains("kado-agent.yaml を変更しました：equipment, log_folder, idle_threshold_seconds"), log);
	}

	@Test
	@Requirement({"S1-18", "S1-46"})
	void anAgentThatCannotStartIsToldAndNothingIsLeft() {
		SetupStory.Stopped stopped = story.stopped();
		assertEquals(7, stopped.code(), stopped::log);
		assertTrue(stopped.log().contains("\\Programs\\Kado, configuration: "), stopped::log);
		assertTrue(stopped.log().contains("The agent does not start") && stopped.log().contains("Looked for: C:\\無い\\bin\\java.exe"), stopped::log);
		assertEquals(Optional.empty(), stopped.run());
		assertFalse(stopped.left(), stopped::log);
	}

	@Test
	@Requirement({"S1-16", "S1-17"})
	void itStartsWithWindows() {
		String run = story.first().run().orElse("nothing");
		assertEquals('"' + SetupStory.HOME + "\\kado-agentw.exe\"", run);
		assertTrue(story.day().starts() >= 2);
	}

	@Test
	@Requirement({"S1-11", "S1-12", "S1-17"})
	void aSlotWithTypingIsWorkAndAnUntouchedOneIsNot() {
		List<Sent> sent = story.day().sent();
		long beginMillis = sent.get(0).beforeMillis();
		long endMillis = sent.get(sent.size() - 1).beforeMillis();
		int worked = 0;
		int untouched = 0;
		for (Map<String, String> row : CsvTable.of(story.day().minutes()).rows()) {
			long slotEndMillis = Instant.parse(row.get("日付") + "T" + row.get("時刻") + "Z").toEpochMilli();
			long slotBeginMillis = slotEndMillis - SetupStory.SLOT_MILLIS;
			// the last look at the input is up to a second late
			if (slotBeginMillis >= beginMillis && slotEndMillis <= endMillis) {
				worked++;
				assertEquals("1", row.get("実作業有無"), row::toString);
			} else if (slotBeginMillis > endMillis + 1500 && slotEndMillis <= story.day().endMillis()) {
				untouched++;
				assertEquals("0", row.get("実作業有無"), row::toString);
			}
		}
		assertTrue(worked >= 1 && untouched >= 1, () -> story.day().minutes().toString());
	}

	@Test
	@Requirement("S1-17")
	void aKilledJavaIsBack() {
		assertEquals(2, story.day().starts());
	}

	@Test
	@Requirement("S1-18")
	void anUpgradeEndsTheRecorderReplacesItAndStartsItAgain() throws IOException {
		SetupStory.Upgrade upgrade = story.upgrade();
		assertEquals(0, upgrade.code());
		assertEquals(Product.version(), upgrade.version());
		assertArrayEquals(Files.readAllBytes(Product.AGENT_WINDOWS.starter("kado-agentw.exe")), upgrade.starter());
		assertFalse(upgrade.stale(), "a bundle of the version before");
		assertEquals(1, upgrade.stops().size(), upgrade.stops()::toString);
		assertTrue(upgrade.stops().get(0).endsWith(",reason=starter"), upgrade.stops()::toString);
		assertEquals(3, upgrade.starts());
	}

	@Test
	@Requirement("S1-32")
	void anUpgradeKeepsWhatAPersonWrote() {
		String expected = story.first().configuration().replace("idle_threshold_seconds: 5\r", "idle_threshold_seconds: 10\r");
		String configuration = story.upgrade().configuration();
		assertTrue(configuration.contains("\r\ntick_seconds: 1  " + SetupStory.MEMO + "\r\n"), configuration);
		assertEquals(expected.lines().count(), configuration.lines().count());
		long changed = configuration.lines().filter(line -> expected.lines().noneMatch(line::equals)).count();
		assertEquals(4, changed, "what the person wrote, and nothing else");
	}

	@Test
	@Requirement({"S1-18", "S1-46"})
	void anUpgradeInVainSaysSoAndLeavesEverythingRunning() {
		SetupStory.Vain vain = story.vain();
		assertEquals(3, vain.code(), vain::log);
		assertEquals("0.0.1", vain.version(), "not what it could not install");
		assertTrue(vain.log().contains("could not be stopped") && vain.log().contains("\\Kado\\kado-agent.exe"), vain::log);
		assertEquals(4, vain.starts());
	}

	@Test
	@Requirement({"S1-18", "S1-31"})
	void uninstallingKeepsTheLogsAndSaysSo() {
		SetupStory.Removed removed = story.removed();
		assertTrue(removed.log().contains("The recorded logs are kept"), removed::log);
		assertEquals(Optional.empty(), removed.run());
		assertEquals(Optional.empty(), removed.version());
		assertEquals(Optional.empty(), removed.entry());
		assertEquals(removed.startsBefore(), removed.starts(), "rows of before");
		assertEquals(3, removed.stops().size(), removed.stops()::toString);
		assertEquals(story.upgrade().configuration(), removed.configuration());
	}

	@Test
	@Requirement({"S1-17", "S1-44"})
	void forAllUsersItStartsFromTheMachinesRunKey() throws InterruptedException {
		assertEquals(0, allUsers.first());
		assertEquals(Optional.of("\"C:\\Program Files\\Kado\\kado-agentw.exe\""), pc.registry(ALL_RUN_KEY, "KadoAgent"));
		assertEquals(Optional.empty(), pc.registry(InstalledAgent.RUN_KEY, "KadoAgent"));
		assertTrue(Files.exists(pc.file("C:\\ProgramData\\Kado\\kado-agent.yaml")));
	}

	@Test
	@Requirement({"S1-17", "S1-44"})
	void theTaskIsRegisteredAndTheDoctorNamesWhatStartsTheAgent() {
		assertTrue(allUsers.task());
		String found = allUsers.doctor().replaceAll("(?s).*\\{\"level\": \"(\\w+)\", \"check\": \"auto_start\", \"where\": \"(.*?)\".*", "$1 $2");
		assertEquals("ok HKLM\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run\\\\KadoAgent", found, allUsers::doctor);
	}

	@Test
	@Requirement("S1-46")
	void eachRefusalHasItsCodeAndSaysWhy() {
		assertRefused(4, "Kado is installed for all users of this PC already", allUsers.forOne());
		assertRefused(4, "There is something else in this folder. Choose an empty one: C:\\other", allUsers.elsewhere());
		assertRefused(6, "idle_threshold_seconds\" is 4", allUsers.refused());
		assertRefused(5, "schtasks.exe\" /Create", allUsers.noTask());
	}

	private static void assertRefused(int code, String reason, AllUsersStory.Attempt attempt) {
		assertEquals(code, attempt.code(), attempt::log);
		assertTrue(attempt.log().contains(reason), attempt::log);
	}

	@Test
	@Requirement("S1-44")
	void theTaskRunsInTheSessionOfWhoeverLogsOnForAsLongAsItLasts() throws IOException, ParserConfigurationException, SAXException {
		byte[] bytes = Files.readAllBytes(pc.file("C:\\Program Files\\Kado\\kado-agent-task.xml"));
		assertEquals("FFFE", "%02X%02X".formatted(Byte.valueOf(bytes[0]), Byte.valueOf(bytes[1])), "UTF-16, low byte first, with its mark");
		assertTrue(new String(bytes, StandardCharsets.UTF_16).contains("この設備の稼働を記録する。"));
		Document task = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
		Map<String, String> wanted = Map.of("Command", "\"C:\\Program Files\\Kado\\kado-agentw.exe\"", "GroupId", "S-1-5-32-545", "RunLevel", "LeastPrivilege",
				"MultipleInstancesPolicy", "IgnoreNew", "DisallowStartIfOnBatteries", "false", "StopIfGoingOnBatteries", "false", "ExecutionTimeLimit", "PT0S",
				"StartWhenAvailable", "true");
		wanted.forEach((name, value) -> assertEquals(value, task.getElementsByTagName(name).item(0).getTextContent(), name));
		assertEquals(1, task.getElementsByTagName("LogonTrigger").getLength());
		assertEquals(0, task.getElementsByTagName("UserId").getLength(), "whoever logs on");
	}
}
