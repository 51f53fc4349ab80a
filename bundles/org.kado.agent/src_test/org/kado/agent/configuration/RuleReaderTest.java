package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.agent.text.Texts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition.All;
import org.kado.model.facts.RuleCondition.Any;
import org.kado.model.facts.RuleCondition.ProcessCpu;
import org.kado.model.facts.RuleCondition.ProcessIo;
import org.kado.model.facts.RuleCondition.Recorded;
import org.kado.testing.Requirement;

/** The list of machine rules. */
@Requirement({"S1-21", "S1-33", "S1-38", "S1-39", "S1-40"})
class RuleReaderTest {

	private static final String EVERYTHING = """
			watched_processes:
			  - name: ncrun.exe
			    cpu_threshold_percent: 1
			machine_rules:
			  - name: 切削
			    any:
			      - process: CNC.exe
			        cpu_percent: 3.5
			      - window_title: 運転中
			      - all:
			          - process: NCRUN.EXE
			          - process: log.exe
			            io_bytes_per_second: 100000
			          - window_title: "Auto: run"
			  - name: 測定
			    all:
			      - folder: ~/Results
			        until_files: 500
			        at_most_minutes: 1.5
			window_titles: false
			folder_poll_seconds: 2.5
			""";

	private final ConfigurationReader reader = new ConfigurationReader(SampleHost.linux());

	private AgentConfiguration read(String yaml) throws ConfigurationException {
		return reader.read("k.yaml", yaml.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void everyConditionIsRead() throws ConfigurationException {
		AgentConfiguration configuration = read(EVERYTHING);
		MachineRule cutting = new MachineRule("切削", new Any(List.of(new ProcessCpu("CNC.exe", 3.5), new Recorded("切削"),
				new All(List.of(new ProcessCpu("NCRUN.EXE", 0), new ProcessIo("log.exe", 100_000), new Recorded("切削#2"))))));
		MachineRule measuring = new MachineRule("測定", new All(List.of(new Recorded("測定"))));
		assertEquals(List.of(new MachineRule("ncrun.exe", "ncrun.exe", 1), cutting, measuring), configuration.rules());
		assertEquals(List.of(new WatchedCondition.WindowTitle("切削", "運転中"), new WatchedCondition.WindowTitle("切削#2", "Auto: run"),
				new WatchedCondition.Folder("測定", Path.of("/home/kado/Results"), 500, 90_000)), configuration.ruleSettings().conditions());
		assertEquals(2_500, configuration.ruleSettings().folderPollMillis());
		assertEquals(List.of("ncrun.exe", "CNC.exe", "log.exe"), configuration.processNames());
	}

	@Test
	@Requirement("S1-41")
	void textsOfTitlesStandInTheHeaderOnlyWhereAllowed() throws ConfigurationException {
		assertEquals(List.of(), read(EVERYTHING).recordedConditions().get(0).details());
		assertEquals(List.of("運転中"), read(EVERYTHING.replace("window_titles: false", "window_titles: true")).recordedConditions().get(0).details());
		assertEquals(new RecordedCondition("測定", "folder", List.of("/home/kado/Results", "500", "90000")),
				read(EVERYTHING).recordedConditions().get(2));
	}

	@Test
	void whatIsShownReadsAsTheSame() throws ConfigurationException {
		AgentConfiguration configuration = read(EVERYTHING.replace("運転中", "it's # 運転: '").replace("1.5", "0.33333").replace("false", "true"));
		assertEquals(configuration, read(String.join("\n", new ConfigurationText(configuration).lines())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"{name: a, any: [{process: p}], color: 1}                 | unknown key \"color\"", //
			"{any: [{process: p}]}                                    | the rule has no \"name\"", //
			"{name: a}                                                | the rule needs either \"any\" or \"all\"", //
			"{name: a, any: [{process: p}], all: [{process: p}]}      | the rule needs either \"any\" or \"all\"", //
			"{name: a, any: []}                                       | \"any\" has no condition", //
			"{name: a, any: 5}                                        | \"any\" is 5; allowed under", //
			"{name: a, any: [5]}                                      | \"any\" is 5; allowed under", //
			"{name: a, any: [{cpu_percent: 5}]}                       | the condition does not say what to look at", //
			"{name: a, any: [{process: p, window_title: t}]}          | the condition looks at more than one thing", //
			"{name: a, any: [{window_title: p, cpu_percent: 3}]}      | \"cpu_percent\" has no effect beside \"window_title\"; allowed are window_title", //
			"{name: a, any: [{process: p, until_files: 3}]}           | \"until_files\" has no effect beside \"process\"; allowed are process, cpu_percent, io", //
			"{name: a, any: [{process: p, cpu_percent: -1}]}          | \"cpu_percent\" is -1; allowed are 0 to 100000", //
			"{name: a, any: [{process: p, cpu_percent: 100001}]}      | \"cpu_percent\" is 100001", //
			"{name: a, any: [{process: p, cpu_percent: '3'}]}         | \"cpu_percent\" is the text \"3\"", //
			"{name: a, any: [{process: p, io_bytes_per_second: 0}]}   | \"io_bytes_per_second\" is 0; allowed are whole numbers from 1", //
			"{name: a, any: [{process: p, io_bytes_per_second: 1.5}]} | \"io_bytes_per_second\" is 1.5", //
			"{name: a, any: [{process: p, io_bytes_per_second: 9, cpu_percent: 3}]} | a condition has one limit only; make two", //
			"{name: a, any: [{process: }]}                            | \"process\" has no value", //
			"{name: a, any: [{folder: /x, until_files: 3}]}           | \"at_most_minutes\" is missing; allowed are 0.01 to 10080 minutes", //
			"{name: a, any: [{folder: /x, at_most_minutes: 3}]}       | \"until_files\" is missing; allowed are whole numbers from 1 to 10000", //
			"{name: a, any: [{folder: x, until_files: 3, at_most_minutes: 3}]}      | \"folder\" is x; allowed is a full path", //
			"{name: a, any: [{folder: /x, until_files: 10001, at_most_minutes: 3}]} | \"until_files\" is 10001", //
			"{name: a, any: [{folder: /x, until_files: 1.5, at_most_minutes: 3}]}   | \"until_files\" is 1.5", //
			"{name: a, any: [{folder: /x, until_files: 1, at_most_minutes: 0}]}     | \"at_most_minutes\" is 0", //
			"{name: a, any: [{any: [{all: [{process: p}]}]}]}         | \"all\" stands in a group of a group; a group may stand", //
			"{name: a, any: &x [{any: *x}]}                           | \"any\" stands in a group of a group" })
	void whatIsNotAllowedIsRefused(String rule, String message) {
		ConfigurationException refused = assertThrows(ConfigurationException.class, () -> read("machine_rules:\n  - " + rule + "\n"));
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			String text = text(refused, locale);
			assertTrue(text.startsWith("k.yaml:2: "), text);
			assertTrue(locale == Locale.JAPANESE || text.contains(message), text);
		}
	}

	private static String text(ConfigurationException refused, Locale locale) {
		return refused.text(new Texts(locale));
	}

	@Test
	void namesOfRulesStandOnce() {
		assertThrows(ConfigurationException.class, () -> read("machine_rules: [{name: a, any: [{process: p}]}, {name: a, any: [{process: q}]}]"));
	}

	@Test
	void moreRulesOrConditionsThanATickHoldsAreRefused() throws ConfigurationException {
		assertEquals(32, read(rules(32)).rules().size());
		assertThrows(ConfigurationException.class, () -> read(rules(33)));
		assertEquals(33, read("watched_processes: [{name: x, cpu_threshold_percent: 1}]\n" + rules(32)).rules().size());
		String titles = "{window_title: t}, ".repeat(32);
		assertEquals(32, read("machine_rules: [{name: a, any: [" + titles + "]}]").recordedConditions().size());
		assertThrows(ConfigurationException.class, () -> read("machine_rules: [{name: a, any: [" + titles + "{window_title: t}]}]"));
	}

	private static String rules(int count) {
		StringBuilder yaml = new StringBuilder("machine_rules:\n");
		for (int i = 0; i < count; i++) {
			yaml.append("  - {name: r").append(i).append(", any: [{process: p}]}\n");
		}
		return yaml.toString();
	}
}
