package org.kado.formats.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.model.facts.ProcessSpan;
import org.kado.store.DateOrder;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;
import org.kado.testing.formats.Fixture;
import org.kado.testing.formats.Told;

/** The table of the S2 server, as its database and a spreadsheet write it. */
class RecordsFormatTest {

	private static final ReadRules SHANGHAI = ReadRules.inZone(ZoneId.of("Asia/Shanghai"));
	private static final String HEADER = "id,client_ip,user,computerName,process,startTime,endTime\r\n";

	private static Told read(byte[] content, ReadRules rules) throws IOException {
		Fixture file = new Fixture("", "x.csv", content);
		assertTrue(new RecordsFormat().recognises(file.name(), file.head()));
		Told told = new Told();
		new RecordsFormat().read(file, rules, told);
		return told;
	}

	private static String use(String start, String end, String process, String user, String computer) {
		return new ProcessSpan(Instant.parse(start).toEpochMilli(), Instant.parse(end).toEpochMilli(), process, user, computer).toString();
	}

	@Test
	@Requirement({"S2-13", "A21"})
	void sessionsByComputer() throws IOException {
		Told told = read(Fixture.of("s2-records").get(0).content(), SHANGHAI);
		assertEquals(List.of(use("2023-05-01T01:00:00Z", "2023-05-01T01:30:10Z", "Taskmgr.exe", "taro", "PC-1"),
				use("2023-05-01T02:00:00Z", "2023-05-02T02:00:05Z", "a, b.exe", "taro", "PC-1"),
				use("2023-05-01T01:10:00Z", "2023-05-01T01:10:05Z", "notepad.exe", "hana", "設備A")), told.rows());
		assertEquals(List.of(Problem.Kind.ZONE_ASSUMED), told.problems().stream().map(Problem::kind).toList());
		assertTrue(told.headers().get(0).contains("installation=s2:PC-1"), told.headers().get(0));
	}

	@Test
	void withoutHeaderAsTheServerWritesIt() throws IOException {
		Told told = read(Fixture.of("s2-records").get(1).content(), SHANGHAI);
		assertEquals(List.of(use("2023-05-01T01:00:00Z", "2023-05-01T01:30:10Z", "Taskmgr.exe", "taro", "PC-1"),
				use("2023-05-01T01:10:00Z", "2023-05-01T01:10:05Z", "note\\pad.exe", "", "設備A")), told.rows());
	}

	@Test
	@Requirement("A16")
	void zoneOfTheServerIsAsked() throws IOException {
		Told told = read(Fixture.of("s2-records").get(0).content(), ReadRules.byFormat());
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "2023-05-01 09:00:00")), told.questions());
		assertEquals(List.of(), told.rows());
	}

	@ParameterizedTest
	@ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "GBK"})
	@Requirement("A17")
	void namesInEveryEncoding(String encoding) throws IOException {
		String name = encoding.equals("GBK") ? "设备①㈱髙" : "設備①㈱髙橋";
		String text = HEADER + "2,192.168.0.8,h,PC-2,x.exe,2023-05-01 09:10:00,2023-05-01 09:10:00\r\n1,192.168.0.7,h," + name
				+ ",x.exe,2023-05-01 09:10:00,2023-05-01 09:10:00\r\n";
		for (String separated : List.of(text, text.replace(',', ';'), text.replace(',', '\t'))) {
			Told told = read(separated.getBytes(Charset.forName(encoding)), SHANGHAI);
			assertEquals(List.of(use("2023-05-01T01:10:00Z", "2023-05-01T01:10:05Z", "x.exe", "h", "PC-2"),
					use("2023-05-01T01:10:00Z", "2023-05-01T01:10:05Z", "x.exe", "h", name)), told.rows());
			assertEquals(1, told.problems().size(), told.problems().toString());
		}
	}

	/** What could be of several encodings still counts, and is told. */
	@Test
	@Requirement("A17")
	void doubtfulEncodingIsTold() throws IOException {
		byte[] text = (HEADER + "1,192.168.0.7,h,\u00FB\u00FC,x.exe,2023-05-01 09:10:00,2023-05-01 09:10:00\r\n").getBytes(StandardCharsets.ISO_8859_1);
		Told told = read(text, SHANGHAI);
		assertEquals(1, told.rows().size());
		assertEquals(List.of(Problem.Kind.ZONE_ASSUMED, Problem.Kind.ENCODING_DOUBTED), told.problems().stream().map(Problem::kind).toList());
	}

	@Test
	@Requirement("A18")
	void datesOfSpreadsheets() throws IOException {
		String rows = "1;192.168.0.7;h;PC;x.exe;%s 9:10;%s 9:11\r\n";
		String header = HEADER.replace(',', ';');
		String expected = use("2023-05-01T01:10:00Z", "2023-05-01T01:11:05Z", "x.exe", "h", "PC");
		for (String date : List.of("2023/5/1", "01.05.2023", "2023-05-01")) {
			assertEquals(List.of(expected), read((header + rows.formatted(date, date)).getBytes(StandardCharsets.UTF_8), SHANGHAI).rows(), date);
		}
		byte[] open = (header + rows.formatted("01/05/2023", "01/05/2023")).getBytes(StandardCharsets.UTF_8);
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.DATE_ORDER, "01/05/2023 9:10")), read(open, SHANGHAI).questions());
		assertEquals(List.of(expected), read(open, SHANGHAI.with(DateOrder.DAY_FIRST)).rows());
		byte[] proven = (header + rows.formatted("05/01/2023", "05/01/2023") + rows.formatted("05/13/2023", "05/13/2023")).getBytes(StandardCharsets.UTF_8);
		assertEquals(expected, read(proven, SHANGHAI).rows().get(0));
	}

	@Test
	void useThatEndsBeforeItBeginsIsTold() throws IOException {
		Told told = read((HEADER + "1,192.168.0.7,h,PC,x.exe,2023-05-01 09:10:00,2023-05-01 09:09:00\r\n").getBytes(StandardCharsets.UTF_8), SHANGHAI);
		assertEquals(List.of(), told.rows());
		assertEquals(Problem.Kind.BAD_VALUE, told.problems().get(1).kind());
	}
}
