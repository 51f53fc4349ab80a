package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.model.Problem.Kind;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.testing.Requirement;

/** Minute files of the original tool, in all the forms they were written in. */
class OriginalMinutesTest {

	private static final String NAME = "230301-230331_facility_A.csv";
	private static final String HEADER = "日付,時刻,実作業有無,マシンタイム\r\n";
	private static final String ROWS = "2023-03-01,14:38,1,0\r\n2023-03-01,14:39,0,1\r\n2023-03-01,14:40,0,0\r\n";
	private static final List<MinuteRow> EXPECTED = List.of(row("2023-03-01T14:38:00+09:00", true, false), row("2023-03-01T14:39:00+09:00", false, true),
			row("2023-03-01T14:40:00+09:00", false, false));

	private static MinuteRow row(String stamp, boolean man, boolean machine) {
		return new MinuteRow(Samples.at(stamp), man, machine, -1, -1, -1, Map.of());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static boolean recognises(String name, byte[] content) {
		return new OriginalMinutesFormat().recognises(name, content);
	}

	private static List<Kind> faults(Collected read) {
		return read.problemKinds().stream().filter(kind -> kind != Kind.ZONE_ASSUMED).toList();
	}

	@Test
	@Requirement({"S1-34", "S1-35", "S1-36", "S1-37"})
	void fourColumns() throws IOException {
		byte[] content = utf8("\uFEFF" + HEADER + ROWS);
		assertTrue(recognises(NAME, content));
		Collected read = Collected.original(NAME, content);
		assertEquals(EXPECTED, read.minutes);
		assertEquals(List.of(new MinuteHeader("facility_A", "s1:facility_A", ZoneId.of("Asia/Tokyo"), true)), read.minuteHeaders);
	}

	@Test
	@Requirement("S1-35")
	void zoneIsToldOnce() throws IOException {
		assertEquals(List.of(new Problem("label/" + NAME, 0, Kind.ZONE_ASSUMED, "Asia/Tokyo")), Collected.original(NAME, utf8(HEADER + ROWS)).problems);
		Collected given = new Collected().read(new OriginalMinutesFormat(), NAME, utf8(HEADER + ROWS), Optional.of(ZoneId.of("UTC")));
		assertEquals("UTC", given.problems.get(0).detail());
		assertEquals(Samples.at("2023-03-01T14:38:00Z"), given.minutes.get(0).stampMillis());
		assertEquals(ZoneId.of("UTC"), given.minuteHeaders.get(0).zone());
	}

	@Test
	@Requirement({"S1-34", "S1-41"})
	void fifthColumnIsNeverKept() throws IOException {
		String content = HEADER.replace("\r\n", ",アクティブなウィンドウの名前\r\n") //
				+ "2023-03-01,14:38,1,0,メモ帳 - 人事.txt\r\n" //
				+ "2023-03-01,14:39,0,1,\"a, \"\"b\"\" c\"\r\n" //
				+ "2023-03-01,14:40,0,0,\r\n";
		assertTrue(recognises("x.csv", utf8(content)));
		Collected read = Collected.original(NAME, utf8(content));
		assertEquals(EXPECTED, read.minutes);
		assertEquals(List.of(), faults(read));
		assertFalse(read.problems.toString().contains("人事"));
	}

	@Test
	void titleOverSeveralLines() throws IOException {
		String content = HEADER + "2023-03-01,14:38,1,0,\"first\r\nsecond, 1\r\n\r\nthird\"\r\n2023-03-01,14:39,0,1,\"never closed\r\n2023-03-01,14:40,0,0,x\r\nlost\r\n";
		Collected read = Collected.original(NAME, utf8(content));
		assertEquals(EXPECTED, read.minutes);
		assertEquals(List.of(Kind.DAMAGED_LINE), faults(read));
	}

	@ParameterizedTest
	@ValueSource(strings = {"UTF-8", "windows-31j", "GBK"})
	@Requirement("A17")
	void encodings(String charset) throws IOException {
		byte[] content = (HEADER + ROWS.replace("\r\n", ",①㈱髙 ソ表\r\n")).getBytes(Charset.forName(charset));
		assertTrue(recognises(NAME, content));
		assertEquals(EXPECTED, Collected.original(NAME, content).minutes);
		if (!charset.equals("GBK")) {
			assertTrue(recognises("renamed.csv", HEADER.getBytes(Charset.forName(charset))));
		}
	}

	@Test
	@Requirement({"A17", "S1-31"})
	void marksInMidFile() throws IOException {
		String content = "\uFEFF" + HEADER + "\uFEFF2023-03-01,14:38,1,0\r\n\uFEFF" + HEADER + ROWS.substring(ROWS.indexOf('\n') + 1);
		Collected read = Collected.original(NAME, utf8(content));
		assertEquals(EXPECTED, read.minutes);
		assertEquals(List.of(), faults(read));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n", "\r\r\n"})
	@Requirement("A18")
	void lineEnds(String end) throws IOException {
		assertEquals(EXPECTED, Collected.original(NAME, utf8((HEADER + ROWS).replace("\r\n", end))).minutes);
	}

	@Test
	@Requirement({"S1-33", "S1-34"})
	void configuredHeaderNamesAreRecognisedByTheFirstRow() throws IOException {
		byte[] content = utf8("Day,Clock,Work,Machine\r\n" + ROWS);
		assertTrue(recognises(NAME, content));
		assertFalse(recognises("notes.csv", content));
		assertEquals(EXPECTED, Collected.original(NAME, content).minutes);
		assertTrue(recognises(NAME, utf8(ROWS)));
		assertEquals(EXPECTED, Collected.original(NAME, utf8(ROWS)).minutes);
	}

	@ParameterizedTest
	@CsvSource({"230301-230331_facility_A.csv,facility_A", "20220401-20220430_設備A_稼働率.csv,設備A", "202204041-20220430_設備A_稼働率.csv,設備A",
			"230301-230331_A_B_C.csv,A_B_C", "230301-230331_A_稼働率_2.csv,A", "230301-230331_A.CSV,A", "何か.csv,何か", "230301-230331_稼働率.csv,稼働率"})
	@Requirement({"S1-06", "S1-08", "S1-42", "S1-43", "S1-50"})
	void equipmentOfTheName(String name, String equipment) throws IOException {
		Collected read = Collected.original(name, utf8(HEADER + ROWS));
		assertEquals(equipment, read.minuteHeaders.get(0).equipment());
		assertEquals("s1:" + equipment, read.minuteHeaders.get(0).installation());
		assertEquals(3, read.minutes.size());
	}

	@Test
	void nameInSeparatedFormIsTheSameEquipment() throws IOException {
		String apart = Normalizer.normalize("230301-230331_ガガ.csv", Normalizer.Form.NFD);
		assertEquals("ガガ", Collected.original(apart, utf8(HEADER)).minuteHeaders.get(0).equipment());
	}

	@Test
	void spreadsheetForms() throws IOException {
		Collected read = Collected.original(NAME, utf8(HEADER + "2023/3/1,14:38,1,0\r\n2023/03/01,14:39:00,0,1\r\n\"2023-03-01\",\"14:40\",\"0\",\"0\"\r\n2023/3/2,9:05,1,0\r\n"));
		assertEquals(List.of(), faults(read));
		assertEquals(EXPECTED, read.minutes.subList(0, 3));
		assertEquals(Samples.at("2023-03-02T09:05:00+09:00"), read.minutes.get(3).stampMillis());
	}

	@Test
	@Requirement("A19")
	void lastRowWithoutEnd() throws IOException {
		String content = HEADER + ROWS;
		for (int cut = 1; cut <= 23; cut++) {
			Collected read = Collected.original(NAME, utf8(content.substring(0, content.length() - cut)));
			boolean whole = cut <= 2;
			boolean nothing = cut > 21;
			assertEquals(whole ? EXPECTED : EXPECTED.subList(0, 2), read.minutes, "cut " + cut);
			assertEquals(whole || nothing ? List.of() : List.of(Kind.GROWING_LINE), faults(read), "cut " + cut);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"2023-03-01,14:39", "2023-02-30,14:39,1,0", "2023-13-01,14:39,1,0", "2023-03-01,24:00,1,0", "2023-03-01,14:60,1,0", "2023-03-01,1439,1,0", "2023-03-01,14:39,2,0",
			"2023-03-01,14:39,,0", "23-03-01,14:39,1,0", "2023-03,14:39,1,0", "01.13.2026,14:39,1,0", "2023-03-01,14:39,1,0\0\0\0", "\0\0\0\0", "?", "2023-03-01 14:39,1,0"})
	void rowThatCannotBeReadIsToldAndOthersCount(String line) throws IOException {
		Collected read = Collected.original(NAME, utf8(HEADER + "2023-03-01,14:38,1,0\r\n" + line + "\r\n2023-03-01,14:40,0,0\r\n"));
		assertEquals(1, faults(read).size());
		assertEquals(3, read.problems.get(1).line());
		assertEquals(List.of(EXPECTED.get(0), EXPECTED.get(2)), read.minutes);
	}

	@Test
	@Requirement("A12")
	void hourThatComesTwiceGoesOn() throws IOException {
		List<String> times = List.of("01:58", "01:59", "02:00", "02:30", "02:59", "02:00", "02:30", "02:59", "03:00", "03:01");
		StringBuilder content = new StringBuilder(HEADER);
		times.forEach(time -> content.append("2026-10-25,").append(time).append(",1,0\r\n"));
		Collected read = new Collected().read(new OriginalMinutesFormat(), NAME, utf8(content.toString()), Optional.of(ZoneId.of("Europe/Berlin")));
		List<Long> minutes = new ArrayList<>();
		long start = Samples.at("2026-10-25T01:58:00+02:00");
		read.minutes.forEach(row -> minutes.add((row.stampMillis() - start) / 60_000));
		assertEquals(List.of(0L, 1L, 2L, 32L, 61L, 62L, 92L, 121L, 122L, 123L), minutes);
	}

	@Test
	void timeThatNeverWasIsTakenAsIfClocksHadNotMoved() throws IOException {
		Collected read = new Collected().read(new OriginalMinutesFormat(), NAME, utf8(HEADER + "2026-03-29,02:30,1,0\r\n"), Optional.of(ZoneId.of("Europe/Berlin")));
		assertEquals(Samples.at("2026-03-29T03:30:00+02:00"), read.minutes.get(0).stampMillis());
	}

	@Test
	void ownMinuteFilesAreNotTaken() {
		byte[] own = utf8("\uFEFF日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID\r\n");
		assertFalse(recognises("20220401-20220430_設備A_稼働率.csv", own));
		assertTrue(new MinutesFormat().recognises("x", own));
		assertFalse(new MinutesFormat().recognises("x", utf8(HEADER + ROWS)));
		assertFalse(recognises(NAME, new byte[0]));
	}

	@Test
	@Requirement("A28")
	void aYearOfMinutesIsReadQuickly() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		content.writeBytes(utf8(HEADER));
		for (int i = 0; i < 525_600; i++) {
			int minute = i % 1440;
			LocalDate day = LocalDate.ofYearDay(2025, i / 1440 + 1);
			content.writeBytes(utf8(day + "," + (minute / 600) + minute / 60 % 10 + ":" + minute % 60 / 10 + minute % 10 + ",1,0\r\n"));
		}
		byte[] year = content.toByteArray();
		long start = System.nanoTime();
		Collected read = Collected.original(NAME, year);
		System.out.printf("a year of original minute rows (%,d bytes): %d ms%n", year.length, (System.nanoTime() - start) / 1_000_000);
		assertEquals(525_600, read.minutes.size());
		assertEquals(List.of(), faults(read));
	}
}
