package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Translations;

class KadoTest {

	@TempDir
	Path folder;

	private GoldenFolder golden;

	@BeforeEach
	void prepare() {
		golden = new GoldenFolder(folder);
	}

	@Test
	void bothLanguagesHaveTheSameKeysAndBlanks() {
		// an empty line of the help is empty in both
		List<String> differences = Translations.differences(Kado.class, "messages");
		assertEquals(List.of(), differences.stream().filter(d -> !d.startsWith("kado.usage.footer.1 ")).toList());
	}

	@ParameterizedTest
	@CsvSource({"en,Usage: kado,Exit codes:", "ja,使い方: kado,終了コード:"})
	void helpSaysWhatThereIs(String language, String usage, String codes) {
		Run run = kado(Locale.forLanguageTag(language), "--help");
		assertEquals(0, run.code());
		assertTrue(run.out().startsWith(usage), run.out());
		assertTrue(run.out().contains(codes) && run.out().contains("  4  "), run.out());
		assertEquals("", run.err());
	}

	@ParameterizedTest
	@ValueSource(strings = {"report", "states", "processes", "chart", "export", "kpi", "usage", "concurrency", "resources", "before-after", "compare", "sensitivity", "health", "explain"})
	void everyVerbExplainsItselfWithExamples(String verb) {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Run run = kado(locale, verb, "--help");
			assertEquals(0, run.code());
			assertTrue(run.out().contains("  kado " + verb + " D:\\KadoLogs"), run.out());
			assertTrue(run.out().contains("--zone=ZONE "), run.out());
			assertFalse(run.out().contains("${"), run.out());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "report", "states", "processes", "chart", "export", "import", "alias", "prepare-stick", "kpi", "usage", "concurrency", "resources", "before-after", "compare", "sensitivity", "health", "explain"})
	void noHelpHoldsWhatSomebodyForgotToFillIn(String verb) {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Run run = kado(locale, (verb + " --help").strip().split(" "));
			assertEquals(0, run.code());
			assertFalse(run.out().matches("(?s).*(''|\\{\\d|\\$\\{|%n).*"), run.out());
			assertTrue(verb.isEmpty() || run.out().contains("  kado " + verb + " "), run.out());
		}
	}

	@Test
	void everyOptionIsExplained() {
		for (String verb : List.of("report", "states", "processes", "chart", "export", "import", "alias", "kpi", "usage", "concurrency", "resources", "before-after", "compare", "sensitivity", "health", "explain")) {
			List<String> bare = kado(Locale.ENGLISH, verb, "--help").out().lines().filter(l -> l.matches("\\s+(-\\w, )?--?[\\w-]+(=\\w+)?\\s*")).toList();
			assertEquals(List.of(), bare);
		}
	}

	@Test
	void versionIsTold() {
		assertEquals("kado 1.2.3", kado(Locale.ENGLISH, "--version").out().strip());
		assertEquals("kado 1.2.3", kado(Locale.ENGLISH, "report", "--version").out().strip());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"|kado: name a verb: report, states, processes, chart, export, import, alias, prepare-stick", "repot|kado: there is no verb repot; did you mean report? There are: report, states, processes, chart, export, import, alias, prepare-stick, calendar", "repot --help|kado: there is no verb repot; did you mean report?", "xyz -h|kado: there is no verb xyz. There are: report, states", "report . extra --help|kado: not understood: extra", "report|kado: missing: FOLDER",
			"report . --bye day|kado: not understood: --bye day", "report . --by decade|kado: --by can't be \"decade\". Allowed: day, hour, week, month, shift, equipment",
			"report . --basis 8h|kado: --basis can't be \"8h\". Allowed: observed, powered, 24h", "report . --threshold soon|kado: --threshold can't be \"soon\"",
			"report . --convention fixed|kado: --convention can't be \"fixed\". Allowed: back-dated, hold-over, slot",
			"report . --zone Tokyo|kado: --zone can't be \"Tokyo\"", "report . --format xml|kado: --format can't be \"xml\". Allowed: table, csv, json",
			"report . --problems some|kado: --problems can't be \"some\"", "states . --format xml|kado: --format can't be \"xml\". Allowed: table, csv, json",
			"chart .|kado: missing: --out", "chart . --out x.gif|kado: --out can't be \"gif\". Allowed: png, svg",
			"chart . --out x.png --width 10|kado: --width can't be \"10\". Allowed: 240 … 10000", "report . --by|kado: "})
	void whatIsNotUnderstoodIsRefusedWithWhatIsAllowed(String line, String refusal) {
		golden.facts();
		Run run = kado(Locale.ENGLISH, line == null ? new String[0] : line.split(" "));
		assertEquals(2, run.code(), run.err());
		assertTrue(run.err().startsWith(refusal), run.err());
		assertEquals("", run.out());
	}

	@Test
	void refusalsSpeakJapanese() {
		assertEquals("kado: --by に「decade」は指定できません。指定できるもの: day, hour, week, month, shift, equipment\n", kado(Locale.JAPANESE, "report", ".", "--by", "decade").err());
	}

	@Test
	void aFolderThatIsNotThereHasNothingReadable() {
		Run run = kado(Locale.ENGLISH, "report", "nowhere");
		assertEquals(3, run.code());
		assertEquals("kado: there is no " + folder.resolve("nowhere") + ".\n", run.err());
	}

	@Test
	void aFolderWithoutLogsHasNothingReadable() {
		golden.text("note.txt", "hello\n");
		Run run = kado(Locale.ENGLISH, "report", ".");
		assertEquals(3, run.code());
		assertTrue(run.err().startsWith("note: note.txt: not a log that Kado knows (hello)"), run.err());
		assertTrue(run.err().endsWith("kado: nothing readable was found in .. Name the folder that holds the collected logs; subfolders are read as well.\n"), run.err());
	}

	@Test
	void problemsComeBySeverityAndAreCutAfterTwenty() {
		golden.facts();
		for (int i = 10; i < 40; i++) {
			golden.text("notes/" + i + ".txt", "hello\n");
		}
		golden.text("z.csv", "\uFEFF日付,時刻,実作業有無,マシンタイム\r\n2022-01-31,08:01,1,0\r\nx\r\n2022-01-31,08:02,1,0\r\n");
		List<String> told = kado(Locale.ENGLISH, "report", ".").err().lines().toList();
		assertEquals(21, told.size());
		assertTrue(told.get(0).startsWith("warning: z.csv:3: "), told.get(0));
		assertTrue(told.get(20).startsWith("… and "), told.get(20));
		assertTrue(kado(Locale.ENGLISH, "report", ".", "--problems", "all").err().lines().count() > 31);
		assertEquals(1, kado(Locale.ENGLISH, "report", ".", "--problems", "0").err().lines().count());
	}

	@ParameterizedTest
	@ValueSource(strings = {"3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55", "3f2a", "3F2A91", "プレス 1"})
	void oneInstallationCanBeChosen(String word) {
		golden.facts().originals();
		Run run = kado(Locale.ENGLISH, "report", ".", "--by", "equipment", "--format", "csv", "--installation", word);
		assertEquals(2, run.out().lines().count());
		assertTrue(run.out().contains(GoldenFolder.PRESS), run.out());
	}

	@Test
	void anUnknownInstallationIsRefusedWithThoseThereAre() {
		Run run = Run.kado(golden.facts().originals().root(), "report", ".", "--problems", "0", "--installation", "lathe");
		assertEquals(2, run.code());
		assertTrue(run.err().contains("\n  " + GoldenFolder.PRESS + "  プレス 1\n  s1:設備_A  設備_A\n"), run.err());
	}

	@Test
	void anAmbiguousInstallationIsAsked() {
		golden.originals().put("original-2022-01.csv", "220101-220131_設備_B.csv");
		Run run = kado(Locale.ENGLISH, "states", ".", "--installation", "s1:");
		assertEquals(4, run.code());
		assertEquals("", run.out());
	}

	@Test
	void aThresholdBelowATickIsRefused() {
		golden.facts();
		Run run = kado(Locale.ENGLISH, "report", ".", "--threshold", "4.999s");
		assertEquals(2, run.code());
		assertEquals("kado: --threshold 4.999s is shorter than a tick of the recording; at least 5s are needed.\n", run.err());
		assertEquals(0, kado(Locale.ENGLISH, "report", ".", "--threshold", "5").code());
	}

	@Test
	void theTableIsAlignedAndNamesItsUnits() {
		golden.facts();
		Run run = kado(Locale.JAPANESE, "report", ".");
		List<String> lines = run.out().lines().toList();
		assertEquals("設備      日付               人  機械     待機  時刻不確か  データなし   稼働率         範囲  記録率", lines.get(0));
		assertEquals("プレス 1  2026-04-01 (水)  20分   6分  8分57秒         0秒  23時間25分   74.5 %   1.8–99.4 %   2.4 %", lines.get(2));
		assertEquals("", lines.get(4));
		assertTrue(lines.get(5).startsWith("日別の稼働率 =（人 + 機械）÷ 観測時間。") && lines.get(5).endsWith("入力: 最後の入力まで（しきい値 60秒）。タイムゾーン: Asia/Tokyo。"), lines.get(5));
	}

	@Test
	void theTableOfEquipmentNamesThePeriod() {
		golden.facts();
		String row = kado(Locale.ENGLISH, "report", ".", "--by", "equipment").out().lines().toList().get(2);
		assertTrue(row.startsWith("プレス 1   2026-04-01 (Wed) – 2026-04-02 (Thu)  40 min"), row);
	}

	@Test
	void outputThatCannotBeWrittenIsAFailure() {
		golden.facts();
		Run run = Run.kadoIntoFullDisk(folder, "report", ".");
		assertEquals(1, run.code());
		assertEquals("kado: the output could not be written to its end.\n", run.err());
	}

	private Run kado(Locale locale, String... arguments) {
		return Run.kado(locale, folder, arguments);
	}
}
