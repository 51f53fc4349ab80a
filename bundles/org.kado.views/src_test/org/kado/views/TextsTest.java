package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.WaterfallStep;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.testing.Translations;

class TextsTest {

	private static final Texts EN = new Texts(Locale.US);
	private static final Texts JA = new Texts(Locale.JAPAN);
	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@Test
	void bothLanguagesHaveTheSameKeysAndBlanks() {
		assertEquals(List.of(), Translations.differences(Texts.class, "messages"));
	}

	/** docs/kpi.md is the source of all three: what files hold, and what people read in each language. */
	@ParameterizedTest
	@EnumSource
	void theFormulaIsThatOfTheDocument(Kpi kpi) throws IOException {
		List<String> document = Files.readAllLines(Path.of("..", "..", "docs", "kpi.md"));
		String row = "| `formula." + kpi.id() + "` | `" + kpi.formula() + "` | " + JA.formula(kpi) + " |";
		assertEquals(1, document.stream().filter(row::equals).count(), row);
		assertEquals(kpi.formula(), EN.formula(kpi));
	}

	/** Words of small letters are English; abbreviations of the standards are the same in every language. */
	@ParameterizedTest
	@EnumSource
	void noJapaneseFormulaHoldsAnEnglishWord(Kpi kpi) {
		assertFalse(Pattern.compile("[a-z/]").matcher(JA.formula(kpi)).find(), JA.formula(kpi));
	}

	/** Whoever reads a basis in the workbench finds the same word in figures, waterfall and report. */
	@Test
	void aBasisHasOneNameInJapanese() throws IOException {
		String powered = JA.basis(Basis.POWERED);
		assertEquals("通電時間", powered);
		assertEquals("稼働率（" + powered + "）", JA.kpi(Kpi.UTILISATION_POWERED));
		assertEquals("= " + powered, JA.waterfallStep(WaterfallStep.Kind.POWERED_TIME));
		assertEquals("稼働率（" + JA.basis(Basis.OBSERVED) + "）", JA.kpi(Kpi.UTILISATION_OBSERVED));
		List<String> workbench = Files.readAllLines(Path.of("..", "org.kado.ui", "src", "org", "kado", "ui", "text", "messages_ja.properties"));
		assertTrue(workbench.containsAll(List.of("basisPowered = " + powered, "basisObserved = " + JA.basis(Basis.OBSERVED))), "workbench");
		String report = Files.readString(Path.of("..", "org.kado.reports", "src", "org", "kado", "reports", "messages_ja.properties"));
		String meaning = report.lines().filter(line -> line.startsWith("html.basis.meaning=")).findFirst().orElseThrow();
		assertTrue(meaning.contains("。" + powered + "：") && meaning.contains("。" + JA.basis(Basis.OBSERVED) + "："), meaning);
	}

	@ParameterizedTest
	@CsvSource({"back-dated 60s,最後の入力まで（しきい値 60秒）", "back-dated 60s/90.5s + fixed: slot,最後の入力まで（しきい値 60秒/90.5秒）、分単位の記録どおり", "hold-over,最後の入力＋しきい値まで",
			"slot 60s,入力のあった 1 分（しきい値 60秒）", "fixed: activitywatch,activitywatch の記録どおり", "fixed: a{0},a{0} の記録どおり", "later 3s,later 3s"})
	void whatIsRecordedOfInputIsSaidInWords(String recorded, String japanese) {
		assertEquals(japanese, JA.convention(recorded));
		assertEquals(recorded, EN.convention(recorded));
	}

	@ParameterizedTest
	@EnumSource
	void everyStateHasItsName(State state) {
		assertEquals(state.id().replace('_', ' '), EN.state(state));
		assertFalse(JA.state(state).isBlank());
	}

	@Test
	void statesAreCalledAsInTheDesign() {
		assertEquals(List.of("人", "機械", "待機", "ロック", "スリープ", "電源断", "時刻不確か", "データなし"),
				List.of(State.values()).stream().map(JA::state).toList());
	}

	@Test
	void everyTermBasisAndBucketHasItsName() {
		for (Texts texts : List.of(EN, JA)) {
			for (Term term : Term.values()) {
				assertFalse(texts.term(term).isBlank());
			}
			for (Basis basis : List.of(Basis.OBSERVED, Basis.POWERED, Basis.CALENDAR, Basis.PLANNED, Basis.fixed(480 * 60_000))) {
				assertFalse(texts.basis(basis).isBlank());
			}
			for (Bucket bucket : Bucket.values()) {
				assertFalse(texts.bucket(bucket).isBlank());
			}
			for (Problem.Severity severity : Problem.Severity.values()) {
				assertFalse(texts.severity(severity).isBlank());
			}
		}
		assertEquals("稼働率", JA.term(Term.UTILISATION));
	}

	@ParameterizedTest
	@EnumSource
	void everyProblemSaysWhatItIsAndKeepsItsDetail(Problem.Kind kind) {
		Problem problem = new Problem("stick/a.csv", 12, kind, "it's {0}");
		assertEquals(1, EN.problem(problem).split(" \\(it's \\{0\\}\\)", -1).length - 1);
		assertEquals(1, JA.problem(problem).split("（it's \\{0\\}）", -1).length - 1);
		assertFalse(EN.problem(new Problem("a.csv", 0, kind, "")).contains("("), "an empty detail leaves no brackets");
	}

	@Test
	void aProblemIsLocated() {
		Problem problem = new Problem("日本/a.csv", 12, Problem.Kind.DAMAGED_LINE, "512 NUL");
		assertEquals("日本/a.csv:12: 壊れた行を読み飛ばしました（512 NUL）。ほかの行はすべて集計しています。USB メモリーの不良が疑われる場合はコピーし直してください。", JA.locatedProblem(problem));
		String whole = EN.locatedProblem(new Problem("a.csv", 0, Problem.Kind.UNREADABLE, "access denied"));
		assertEquals("a.csv: could not be read (access denied). Copy it anew from the equipment PC and open the folder again.", whole);
	}

	@ParameterizedTest
	@CsvSource({"0,0 s,0秒", "400,< 1 s,1秒未満", "42000,42 s,42秒", "59499,59 s,59秒", "59500,1 min,1分", "200000,3 min 20 s,3分20秒",
			"599499,9 min 59 s,9分59秒", "599500,10 min,10分", "600000,10 min,10分", "3569999,59 min,59分", "3570000,1 h 0 min,1時間0分",
			"27720000,7 h 42 min,7時間42分", "90000000,25 h 0 min,25時間0分"})
	void durations(long millis, String english, String japanese) {
		assertEquals(english, EN.duration(millis));
		assertEquals(japanese, JA.duration(millis));
	}

	@Test
	void percentHasOneDecimalAndAPoint() {
		assertEquals("62.5 %", EN.percent(0.625));
		assertEquals("62.5 %", JA.percent(0.625));
		assertEquals("–", EN.percent(OptionalDouble.empty()));
		assertEquals("40.0–100.0 %", EN.percentRange(OptionalDouble.of(0.4), OptionalDouble.of(1)));
		assertEquals("–", EN.percentRange(OptionalDouble.of(0.4), OptionalDouble.empty()));
	}

	@Test
	void datesNameTheDayOfTheWeek() {
		LocalDate date = LocalDate.of(2026, 4, 1);
		assertEquals("2026-04-01 (Wed)", EN.date(date));
		assertEquals("2026-04-01 (水)", JA.date(date));
		assertEquals("2026-04-01 (水) 08:30", JA.dateTime(date.atTime(8, 30).atZone(TOKYO)));
	}

	@Test
	void aPeriodEndsWithItsLastDay() {
		assertEquals("2026-04-01 (Wed) – 2026-04-30 (Thu)", EN.period(range("2026-04-01T08:00", "2026-05-01T00:00"), TOKYO));
		assertEquals("2026-04-01 (Wed) 08:00 – 17:30", EN.period(range("2026-04-01T08:00", "2026-04-01T17:30"), TOKYO));
		assertEquals("2026-04-01 (水) 08:00 – 24:00", JA.period(range("2026-04-01T08:00", "2026-04-02T00:00"), TOKYO));
		assertEquals("2026-04-01 (Wed) 08:00 – 08:00", EN.period(range("2026-04-01T08:00", "2026-04-01T08:00"), TOKYO));
	}

	private static TimeRange range(String start, String end) {
		return TimeRange.of(ZonedDateTime.parse(start + "+09:00").toInstant(), ZonedDateTime.parse(end + "+09:00").toInstant());
	}

	@ParameterizedTest
	@ValueSource(strings = {"de-DE", "fr", "zh-TW", ""})
	void otherLanguagesReadEnglishWhateverTheComputerSpeaks(String tag) {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.JAPAN);
			assertEquals("man", new Texts(Locale.forLanguageTag(tag)).state(State.MAN));
		} finally {
			Locale.setDefault(before);
		}
	}
}
