package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.facts.MinuteRow;
import org.kado.store.DateOrder;
import org.kado.store.LogFormat;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;
import org.kado.testing.formats.Fixture;
import org.kado.testing.formats.Told;

/** Minute files that a spreadsheet saved again hold the same rows, however it saved them. */
class ResavedMinutesTest {

	private static final String NAME = "20260401-20260430_設備①㈱髙_稼働率.csv";
	private static final String HEADER = "日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n";
	private static final String OWN = HEADER + "2026-04-01,08:59,1,0,+09:00,12,60,0a1b2c3d,60,12.5,34.1,13.4,,,,0,0\r\n"
			+ "2026-04-13,09:00,0,1,+09:00,24,60,0a1b2c3d,60,0,45.5,14.5,,,,0,0\r\n" + "2026-04-13,09:01,0,0,+09:00,36,55,0a1b2c3d,60,0,0,55,,,,0,5\r\n";
	private static final String S1 = "日付,時刻,実作業有無,マシンタイム,アクティブなウィンドウの名前\r\n2026-04-01,08:59,1,0,設備①㈱髙\r\n"
			+ "2026-04-13,09:00,0,1,\"a, \"\"b\"\"\"\r\n2026-04-13,09:01,0,0,\r\n";
	private static final String S1_FIVE = "日付,時刻,実作業有無,マシンタイム\r\n2026-04-01,08:55,1,0\r\n2026-04-13,09:00,0,1\r\n2026-04-13,09:05,0,0\r\n";
	private static final String NO_NAMES = "2026-04-01,08:59,1,0\r\n2026-04-13,09:00,0,1\r\n2026-04-13,09:01,0,0\r\n";

	private static Told read(byte[] content, ReadRules rules) throws IOException {
		Fixture file = new Fixture("", NAME, content);
		List<LogFormat> known = List.<LogFormat>of(new FactsFormat(), new MinutesFormat(), new OriginalMinutesFormat()).stream()
				.filter(format -> format.recognises(file.name(), file.head())).toList();
		assertEquals(1, known.size(), new String(content, StandardCharsets.ISO_8859_1));
		Told told = new Told();
		known.get(0).read(file, rules, told);
		return told;
	}

	private static void assertSame(String original, byte[] resaved) throws IOException {
		Told expected = read(original.getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
		Told told = read(resaved, ReadRules.byFormat());
		assertEquals(3, expected.rows().size());
		assertEquals(expected.headers(), told.headers());
		assertEquals(expected.rows(), told.rows());
		assertEquals(expected.problems(), told.problems());
	}

	@ParameterizedTest
	@ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE", "GBK"})
	@Requirement("A17")
	void everyEncodingGivesTheSameRows(String encoding) throws IOException {
		for (String text : List.of(OWN, S1, S1_FIVE, NO_NAMES)) {
			assertSame(text, text.getBytes(Charset.forName(encoding)));
			if (encoding.startsWith("UTF")) {
				assertSame(text, ("\uFEFF" + text).getBytes(Charset.forName(encoding)));
				assertSame(text, ("\uFEFF\uFEFF" + text.replace("\r\n2026-04-13", "\r\n\uFEFF\uFEFF2026-04-13")).getBytes(Charset.forName(encoding)));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n", "\r"})
	@Requirement("A18")
	void everyLineEndGivesTheSameRows(String end) throws IOException {
		for (String text : List.of(OWN, S1, S1_FIVE, NO_NAMES)) {
			assertSame(text, text.replace("\r\n", end).getBytes(StandardCharsets.UTF_8));
			assertSame(text, text.replace("\r\n", end).getBytes(StandardCharsets.UTF_16LE));
		}
	}

	/** As German and Russian spreadsheets save: other separators, decimal commas, the year last. */
	@ParameterizedTest
	@ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "GBK"})
	@Requirement("A18")
	void otherSeparatorsAndDecimalCommas(String encoding) throws IOException {
		for (String separator : List.of(";", "\t")) {
			for (String text : List.of(OWN, S1_FIVE, NO_NAMES)) {
				String resaved = text.replace(",", separator).replaceAll("(\\d)\\.(\\d)", "$1,$2").replaceAll("2026-(\\d\\d)-(\\d\\d)", "$2.$1.2026");
				assertSame(text, resaved.getBytes(Charset.forName(encoding)));
			}
		}
		Told told = read(OWN.replace(",", ";").replace("12.5", "12,5").getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
		assertTrue(told.rows().get(0).contains("MAN=12500"), told.rows().get(0));
	}

	@Test
	@Requirement("A18")
	void datesAndTimesOfJapaneseSpreadsheets() throws IOException {
		for (String text : List.of(OWN, S1, S1_FIVE, NO_NAMES)) {
			assertSame(text, text.replaceAll("2026-0(\\d)-0?(\\d+)", "2026/$1/$2").replace(",08:", ",8:").replace(",09:", ",9:").getBytes(StandardCharsets.UTF_8));
			assertSame(text, text.replaceAll(",(\\d\\d:\\d\\d),", ",$1:00,").getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	@Requirement("A18")
	void orderOfDayAndMonthIsProvenByAnotherRow() throws IOException {
		for (String text : List.of(OWN, S1, S1_FIVE, NO_NAMES)) {
			assertSame(text, text.replaceAll("2026-(\\d\\d)-(\\d\\d)", "$2/$1/2026").getBytes(StandardCharsets.UTF_8));
			assertSame(text, text.replaceAll("2026-(\\d\\d)-(\\d\\d)", "$1/$2/2026").getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	@Requirement("A18")
	void orderThatNothingProvesIsAskedAndTheAnswerCounts() throws IOException {
		String text = NO_NAMES.replace("04-13", "04-02");
		byte[] open = text.replaceAll("2026-(\\d\\d)-(\\d\\d)", "$2/$1/2026").getBytes(StandardCharsets.UTF_8);
		Told asked = read(open, ReadRules.byFormat());
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.DATE_ORDER, "01/04/2026")), asked.questions());
		assertEquals(List.of(), asked.rows());
		List<String> expected = read(text.getBytes(StandardCharsets.UTF_8), ReadRules.byFormat()).rows();
		assertEquals(expected, read(open, ReadRules.byFormat().with(DateOrder.DAY_FIRST)).rows());
		Told monthFirst = read(open, ReadRules.byFormat().with(DateOrder.MONTH_FIRST));
		assertEquals(List.of(), monthFirst.questions());
		assertEquals(new MinuteRow(Samples.at("2026-01-04T08:59:00+09:00"), true, false, -1, -1, -1, Map.of()).toString(), monthFirst.rows().get(0));
	}

	/** What says itself which way it is read, but contradicts another row, is no proof. */
	@Test
	void ordersThatContradictEachOtherProveNothing() throws IOException {
		Told told = read("13/04/2026,08:59,1,0\r\n04/13/2026,09:00,1,0\r\n04/05/2026,09:00,1,0\r\n".getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.DATE_ORDER, "04/05/2026")), told.questions());
		assertEquals(List.of(), told.rows());
	}

	@Test
	void linesKeepTheirNumbers() throws IOException {
		Told told = read("日付;時刻;実作業有無;マシンタイム\r\n\r\n\r\n01.04.2026;08:59;2;0\r\n".getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
		assertEquals(4, told.problems().get(1).line());
	}

	@Test
	@Requirement("A7")
	void tornAndZeroedLinesAreToldAsEver() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		content.writeBytes(OWN.replace(",", ";").getBytes(StandardCharsets.UTF_8));
		content.writeBytes(new byte[512]);
		content.writeBytes("\r\n13.04.2026;09:0".getBytes(StandardCharsets.UTF_8));
		Told told = read(content.toByteArray(), ReadRules.byFormat());
		assertEquals(3, told.rows().size());
		assertEquals(2, told.problems().size(), Optional.of(told.problems()).toString());
	}
}
