package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.report.RuleFault;

/** Machine rules given after recording. */
class RulesOptionTest {

	@TempDir
	Path folder;

	@BeforeEach
	void fill() {
		new GoldenFolder(folder.resolve("logs")).facts();
	}

	private void rules(String... rows) throws IOException {
		Files.writeString(folder.resolve("r.csv"), String.join("\r\n", rows) + "\r\n");
	}

	private String machineSeconds(String... options) {
		String[] arguments = new String[options.length + 6];
		System.arraycopy(new String[] {"report", "logs", "--by", "equipment", "--format", "csv"}, 0, arguments, 0, 6);
		System.arraycopy(options, 0, arguments, 6, options.length);
		Run run = Run.kado(folder, arguments);
		assertEquals(0, run.code(), run.err());
		return run.out().lines().skip(1).map(row -> row.split(",", -1)[4]).findFirst().orElseThrow();
	}

	@Test
	void theReportNamesTheFileOfRulesThatItRestsOn() throws IOException {
		rules("kado-rules,1", "rule,切削", "cpu,cnc.exe,50");
		assertTrue(Run.kado(folder, "report", "logs", "--rules", "r.csv").out().endsWith(" Machine rules: r.csv.\n"));
		assertTrue(Run.kado(folder, "report", "logs", "--rules", "r.csv", "--format", "json").out().contains("\"rules\":\"r.csv\""));
		assertTrue(Run.kado(folder, "report", "logs", "--format", "json").out().contains("\"rules\":null"));
		assertTrue(!Run.kado(folder, "report", "logs").out().contains("Machine rules"));
	}

	@Test
	void rulesAreDecidedAnewFromTheFacts() throws IOException {
		String recorded = machineSeconds();
		assertEquals("360", recorded, "cnc.exe at 50 % from 09:12 to 09:18");
		rules("kado-rules,1", "rule,切削", "cpu,CNC.exe,50");
		assertEquals(recorded, machineSeconds("--rules", "r.csv"));
		rules("kado-rules,1", "rule,切削", "cpu,cnc.exe,5000");
		assertEquals("0", machineSeconds("--rules", "r.csv"));
		rules("kado-rules,1", "rule,never,all", "cpu,cnc.exe,50", "cpu,cnc.exe,5000", "rule,切削,any", "cpu,cnc.exe,5000", "cpu,cnc.exe,50");
		assertEquals(recorded, machineSeconds("--rules", "r.csv"));
	}

	@Test
	void statesFollowTheRulesToo() throws IOException {
		rules("kado-rules,1", "rule,切削", "cpu,cnc.exe,5000");
		Run run = Run.kado(folder, "states", "logs", "--rules", "r.csv");
		assertEquals(0, run.code());
		assertTrue(run.out().lines().noneMatch(row -> row.endsWith(",machine")), run.out());
	}

	@Test
	void eachMistakeIsTold() throws IOException {
		rules("kado-rules,1", "rule,a", "cpu,cnc.exe,viel", "gpu,x");
		Run run = Run.kado(folder, "report", "logs", "--rules", "r.csv");
		assertEquals(ExitCode.NOTHING_READABLE.code(), run.code());
		assertTrue(run.err().contains("r.csv:3: \"viel\" is no number"), run.err());
		assertTrue(run.err().contains("r.csv:4: unknown row \"gpu\""), run.err());
		assertEquals("", run.out());
		assertEquals(ExitCode.NOTHING_READABLE.code(), Run.kado(folder, "report", "logs", "--rules", "absent.csv").code());
	}

	@Test
	void inJapaneseAndTheEncodingOfItsWindows() throws IOException {
		Files.write(folder.resolve("r.csv"), "kado-rules,1\r\nrule,切削\r\n".getBytes(Charset.forName("windows-31j")));
		Run run = Run.kado(Locale.JAPANESE, folder, "report", "logs", "--rules", "r.csv");
		assertTrue(run.err().contains("r.csv:2: ルール「切削」に条件がありません"), run.err());
	}

	@Test
	void eachKindOfMistakeHasWords() {
		for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
			CliTexts texts = new CliTexts(locale);
			assertTrue(Arrays.stream(RuleFault.Kind.values()).allMatch(kind -> !texts.text("rules." + kind, "x").isBlank()));
		}
	}
}
