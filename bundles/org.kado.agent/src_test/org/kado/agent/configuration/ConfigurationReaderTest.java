package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.agent.text.Texts;
import org.kado.model.facts.MachineRule;
import org.kado.sampling.SamplingChoice;
import org.kado.testing.Requirement;

class ConfigurationReaderTest {

	private final ConfigurationReader reader = new ConfigurationReader(SampleHost.linux());

	private AgentConfiguration read(String yaml) throws ConfigurationException {
		return reader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> problems(String yaml) {
		return problems(yaml.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> problems(byte[] yaml) {
		ConfigurationException e = assertThrows(ConfigurationException.class, () -> reader.read("a.yaml", yaml));
		return e.text(new Texts(Locale.ENGLISH)).lines().toList();
	}

	@Test
	void emptyFileIsAllDefaults() throws ConfigurationException {
		AgentConfiguration defaults = new AgentConfiguration("pc-7", Path.of("/home/kado/KadoLogs"), 5_000, 1_000, 60_000, 60_000, 10_000,
				Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false, false, 0.5, List.of(), RuleSettings.NONE, false, true, OptionalFacts.NONE,
				Retention.DEFAULT);
		assertEquals(defaults, read(""));
		assertEquals(defaults, read("# nothing\n"));
		assertEquals(defaults, reader.defaults());
	}

	@Test
	@Requirement("S1-03")
	void defaultsOfWindowsInJapan() {
		AgentConfiguration defaults = new ConfigurationReader(SampleHost.windows(java.util.Map.of())).defaults();
		assertEquals("C:\\KadoLogs", defaults.logFolder().toString());
		assertEquals("PC-8", defaults.equipment());
		assertEquals(Locale.JAPANESE, defaults.headerLanguage());
		assertEquals(ZoneId.of("Asia/Tokyo"), defaults.zone());
	}

	@Test
	@Requirement({ "S1-07", "S1-15", "S1-32" })
	void everyKeyIsRead() throws ConfigurationException {
		AgentConfiguration configuration = read("""
				equipment: 設備A_①㈱髙
				log_folder: /var/log/ログ
				tick_seconds: 2
				poll_seconds: 0.5
				idle_threshold_seconds: 300
				slot_seconds: 300
				force_seconds: 1.5
				header_language: ja
				zone: Asia/Tokyo
				input_counts: true
				cost_budget_percent: 0.25
				disk_reserve_mb: 1500
				keep_facts_months: 36
				watched_processes:
				  - name: 加工.exe
				    cpu_threshold_percent: 3.5
				    rule_name: 切削
				  - name: spindle
				    cpu_threshold_percent: 0
				  - name: viewer
				collect_when_stick: true
				today_page: false
				record_user: true
				record_computer: true
				all_processes: 12
				all_processes_seconds: 120
				per_cpu: true
				disks: true
				""");
		assertEquals(new AgentConfiguration("設備A_①㈱髙", Path.of("/var/log/ログ"), 2_000, 500, 300_000, 300_000, 1_500, Locale.JAPANESE,
				ZoneId.of("Asia/Tokyo"), true, true, 0.25,
				List.of(new WatchedProcess("加工.exe", OptionalDouble.of(3.5), "切削"),
						new WatchedProcess("spindle", OptionalDouble.of(0), "spindle"),
						new WatchedProcess("viewer", OptionalDouble.empty(), "viewer")),
				RuleSettings.NONE, true, false, new OptionalFacts(true, true, 12, 120_000, true, true), new Retention(1500, 36)),
				configuration);
		assertEquals(List.of(new MachineRule("切削", "加工.exe", 3.5), new MachineRule("spindle", "spindle", 0)), configuration.rules());
		assertEquals(List.of("加工.exe", "spindle", "viewer"), configuration.processNames());
	}

	@Test
	void whatIsShownReadsAsTheSame() throws ConfigurationException {
		AgentConfiguration configuration = new AgentConfiguration("it's 設備: #1", Path.of("/var/l'og"), 50, 50, 1_500, 8_000, 1_001,
				Locale.JAPANESE, ZoneId.of("+09:00"), true, true, 2.0, List.of(new WatchedProcess("a: b", OptionalDouble.of(0.5), "r # s"),
						new WatchedProcess("c", OptionalDouble.empty(), "c"), new WatchedProcess("d", OptionalDouble.of(0), "d")),
				RuleSettings.NONE, true, false, new OptionalFacts(true, false, SamplingChoice.ALL, 50, false, true),
				new Retention(0, 1_200));
		assertEquals(configuration, read(String.join("\n", new ConfigurationText(configuration).lines())));
		assertEquals(reader.defaults(), read(String.join("\n", new ConfigurationText(reader.defaults()).lines())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"tick_seconds: 0.05 | 50 | 50", //
			"tick_seconds: 60   | 60000 | 1000", //
			"tick_seconds: 0.5  | 500 | 500" })
	void pollIsNeverLongerThanTheTick(String yaml, int tickMillis, int pollMillis) throws ConfigurationException {
		AgentConfiguration configuration = read(yaml);
		assertEquals(tickMillis, configuration.tickMillis());
		assertEquals(pollMillis, configuration.pollMillis());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"equipment: 123            | 123", //
			"equipment: \"ライン # 2\" | ライン # 2", //
			"equipment: '  A  '        | A" })
	void namesAreTakenAsWritten(String yaml, String name) throws ConfigurationException {
		assertEquals(name, read(yaml).equipment());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"log_folder: ~          | /home/kado", //
			"log_folder: ~/Logs     | /home/kado/Logs", //
			"log_folder: '~\\Logs'  | /home/kado/Logs", //
			"log_folder: /a/./b/../c| /a/c" })
	void foldersAreFull(String yaml, String folder) throws ConfigurationException {
		assertEquals(Path.of(folder), read(yaml).logFolder());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"tick_second: 5 | unknown key \"tick_second\" (did you mean \"tick_seconds\"?); allowed are equipment, log_folder, tick_seconds,", //
			"Zone: UTC      | unknown key \"Zone\" (did you mean \"zone\"?); allowed are", //
			"log-folder: /a | unknown key \"log-folder\" (did you mean \"log_folder\"?); allowed are", //
			"facility_name: A | unknown key \"facility_name\"; allowed are equipment,", //
			"<<: {a: 1}     | unknown key \"<<\"; allowed are", //
			"? [a]          | unknown key \"?\"; allowed are", //
			"equipment:     | \"equipment\" has no value; allowed is a text of 1 to 100 characters on one line", //
			"equipment: ''  | \"equipment\" has no value; allowed is a text", //
			"equipment: [A] | \"equipment\" is a list; allowed is a text", //
			"equipment: {a: b} | \"equipment\" is a group of keys; allowed is a text", //
			"equipment: \"a\\tb\" | \"equipment\" is the text \"a\tb\"; allowed is a text", //
			"log_folder: logs  | \"log_folder\" is logs; allowed is a full path, or one that begins with ~;", //
			"log_folder: [/a]  | \"log_folder\" is a list; allowed is a full path", //
			"cost_budget_percent: 0  | \"cost_budget_percent\" is 0; allowed are 0.01 to 100 (percent of one core)", //
			"cost_budget_percent: 101 | \"cost_budget_percent\" is 101; allowed are 0.01 to 100 (percent of one core)", //
			"tick_seconds: 5s  | \"tick_seconds\" is 5s; allowed are 0.05 to 60 seconds, in steps of 0.001", //
			"tick_seconds: '5' | \"tick_seconds\" is the text \"5\"; allowed are 0.05 to 60 seconds", //
			"tick_seconds: 0   | \"tick_seconds\" is 0; allowed are 0.05 to 60 seconds", //
			"tick_seconds: -5  | \"tick_seconds\" is -5; allowed are 0.05 to 60 seconds", //
			"tick_seconds: 61  | \"tick_seconds\" is 61; allowed are 0.05 to 60 seconds", //
			"tick_seconds: 1.0001 | \"tick_seconds\" is 1.0001; allowed are 0.05 to 60 seconds, in steps of 0.001", //
			"tick_seconds: .inf | \"tick_seconds\" is .inf; allowed are 0.05 to 60 seconds", //
			"tick_seconds: true | \"tick_seconds\" is true; allowed are 0.05 to 60 seconds", //
			"tick_seconds: 1e999999999 | \"tick_seconds\" is 1e999999999; allowed are 0.05 to 60 seconds", //
			"poll_seconds: 6   | \"poll_seconds\" is 6; allowed are 0.05 to 5 seconds", //
			"idle_threshold_seconds: 4.999 | \"idle_threshold_seconds\" is 4.999; allowed are 5 to 3600 seconds", //
			"idle_threshold_seconds: 3601 | \"idle_threshold_seconds\" is 3601; allowed are 5 to 3600 seconds", //
			"slot_seconds: 4   | \"slot_seconds\" is 4; allowed are 5 to 3600 seconds", //
			"slot_seconds: 7   | \"slot_seconds\" is 7; allowed is a whole part of a day, such as 60 or 300", //
			"force_seconds: 11 | \"force_seconds\" is 11; allowed are 0.05 to 10 seconds", //
			"header_language: jp | \"header_language\" is jp; allowed are ja and en", //
			"zone: Tokyo       | \"zone\" is Tokyo; allowed is the name of a time zone, such as Asia/Tokyo or UTC", //
			"disk_reserve_mb: -1 | \"disk_reserve_mb\" is -1; allowed are whole numbers from 0 to 1000000", //
			"disk_reserve_mb: 0.5 | \"disk_reserve_mb\" is 0.5; allowed are whole numbers", //
			"keep_facts_months: 1201 | \"keep_facts_months\" is 1201; allowed are whole numbers from 0 to 1200", //
			"keep_facts_months: all | \"keep_facts_months\" is all; allowed are whole numbers", //
			"input_counts: yes | \"input_counts\" is yes; allowed are true and false", //
			"input_counts: 1   | \"input_counts\" is 1; allowed are true and false", //
			"watched_processes: a | \"watched_processes\" is a; allowed is a list whose entries have a name, such as", //
			"watched_processes: [a] | \"watched_processes\" is a; allowed is a list whose entries have a name", //
			"watched_processes: {name: a} | \"watched_processes\" is a group of keys; allowed is a list", //
			"watched_processes: [{}] | the process has no \"name\"; allowed is a list", //
			"watched_processes: [{name: }] | \"name\" has no value; allowed is a text", //
			"watched_processes: [{nam: a}] | unknown key \"nam\" (did you mean \"name\"?); allowed are name, cpu_threshold_percent, rule_name", //
			"watched_processes: [{name: a, cpu_threshold_percent: -1}] | \"cpu_threshold_percent\" is -1; allowed are 0 to 100000 (percent of one core)", //
			"watched_processes: [{name: a, cpu_threshold_percent: 3%}] | \"cpu_threshold_percent\" is 3%; allowed are 0 to 100000", //
			"watched_processes: [{name: a, rule_name: b}] | \"rule_name\" has no effect without \"cpu_threshold_percent\"; set", //
			"watched_processes: [{name: a}, {name: A}] | process \"A\" is watched already; each is allowed once", //
			"log_folder: \"C:\\KadoLogs\" | this is not YAML: found unknown escape character K(75); allowed is a full path", //
			"just words        | there is no key with a value; allowed are lines of the form \"key: value\"", //
			"'[a, b]'          | there is no key with a value; allowed are lines", //
			"a: b: c           | this is not YAML: mapping values are not allowed here; allowed are lines of the form" })
	@Requirement("S1-32")
	void refusesWithLineReasonAndWhatIsAllowed(String yaml, String problem) {
		List<String> problems = problems("# a comment\n\n" + yaml.replace("'[a, b]'", "[a, b]") + "\n");
		assertTrue(problems.get(0).startsWith("a.yaml:3: " + problem), problems.get(0));
	}

	@Test
	void doubledKeyNamesBothLines() {
		assertEquals(List.of("a.yaml:3: key \"zone\" stands in line 1 already; each is allowed once"),
				problems("zone: UTC\nequipment: A\nzone: Asia/Tokyo\n"));
	}

	@Test
	void allProblemsAreToldAtOnceInOrderOfLines() {
		List<String> problems = problems("""
				tick_seconds: x
				equipmemt: A
				watched_processes:
				  - cpu_threshold_percent: 1
				  - name: b
				    cpu_threshold_percent: many
				poll_seconds: 0
				""");
		assertEquals(List.of("a.yaml:1", "a.yaml:2", "a.yaml:4", "a.yaml:6", "a.yaml:7"),
				problems.stream().map(problem -> problem.replaceFirst(": .*", "")).toList());
	}

	@Test
	void tellsInJapaneseAsWell() {
		ConfigurationException e = assertThrows(ConfigurationException.class, () -> read("equipment: A\ntick_secs: 5\nzone: 東京\n"));
		assertEquals("a.yaml:3: 「zone」の値が 東京 です; Asia/Tokyo や UTC のようなタイムゾーン名を指定してください",
				e.problems().get(1).text(new Texts(Locale.JAPAN)));
	}

	@Test
	void byteOrderMarkAndWindowsLineEndsAreFine() throws ConfigurationException {
		assertEquals("設備A", read("\uFEFFequipment: 設備A\r\nzone: UTC\r\n").equipment());
	}

	@Test
	void otherEncodingsAreRefusedWithTheLine() {
		byte[] shiftJis = "zone: UTC\nequipment: 設備A\n".getBytes(Charset.forName("windows-31j"));
		assertEquals(List.of("a.yaml:2: the file is not UTF-8; save the file as UTF-8"), problems(shiftJis));
		byte[] utf16 = "\uFEFFzone: UTC\n".getBytes(StandardCharsets.UTF_16LE);
		assertEquals(List.of("a.yaml:1: the file is not UTF-8; save the file as UTF-8"), problems(utf16));
	}

	@Test
	void controlCharactersAreRefusedWithTheLine() {
		assertEquals(List.of("a.yaml:2: character U+0007 is not allowed in YAML; save the file as UTF-8"),
				problems("zone: UTC\nequipment: A\u0007\n"));
	}

	@Test
	void secondDocumentIsRefused() {
		assertEquals(List.of(
				"a.yaml:2: this is not YAML: but found another document; allowed are lines of the form \"key: value\"; \"kado-agent config --write\" writes an example"),
				problems("zone: UTC\n---\nzone: UTC\n"));
	}

	@Test
	void fileThatCannotBeOpenedIsAnotherThing(@TempDir Path folder) throws IOException, ConfigurationException {
		assertThrows(NoSuchFileException.class, () -> reader.read(folder.resolve("none.yaml")));
		Path file = Files.writeString(folder.resolve("some.yaml"), "equipment: A");
		assertEquals("A", reader.read(file).equipment());
	}
}
