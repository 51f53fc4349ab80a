package org.kado.formats.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.Problem;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;
import org.kado.testing.formats.Fixture;
import org.kado.testing.formats.Told;

/** Files of the S4 collector, and what its API made of them. */
class TelemetryFormatTest {

	private static final String HEADER = "time,cpu_usage,ram_free,network_adapter,net_usage_up,net_usage_down\r";

	private static Told read(String label, String content, ReadRules rules) throws IOException {
		Fixture file = new Fixture("", label, content.getBytes(StandardCharsets.UTF_8));
		assertTrue(new TelemetryFormat().recognises(file.name(), file.head()), content);
		Told told = new Told();
		new TelemetryFormat().read(file, rules, told);
		return told;
	}

	private static long at(String time) {
		return Instant.parse(time).toEpochMilli();
	}

	private static String tick(String time, long elapsed, String rest) {
		return "t " + at(time) + ' ' + elapsed + " input -1 -1 -1 cpu " + rest;
	}

	@Test
	@Requirement({"A18", "A16", "S4-09", "S4-11"})
	void dayOfTwoAdapters() throws IOException {
		Told told = new Told();
		new TelemetryFormat().read(Fixture.of("s4-telemetry").get(0), ReadRules.byFormat(), told);
		assertEquals(List.of(tick("2023-04-28T11:30:05.123Z", 5000, "12.0 memory -1 Ethernet 1725/6000 Wi-Fi 0/0"),
				tick("2023-04-28T11:30:10.130Z", 5007, "100.0 memory -1 Ethernet 451/6258750 Wi-Fi 5/0"),
				tick("2023-04-28T11:30:15.140Z", 5010, "3.0 memory -1 Ethernet 100/50 Wi-Fi 5/0")), told.rows());
		assertTrue(told.headers().get(0).contains("equipment=press-1"), told.headers().get(0));
		assertTrue(told.headers().get(0).contains("tickMillis=5000"), told.headers().get(0));
		assertEquals(List.of(Problem.Kind.MEASURED_OTHERWISE), told.problems().stream().map(Problem::kind).toList());
	}

	/** Rows without header, in quotes, date and time run together, naive and offset times mixed. */
	@Test
	@Requirement({"A16", "S4-18"})
	void whatTheApiReturned() throws IOException {
		Fixture answer = Fixture.of("s4-telemetry").get(1);
		Told asked = new Told();
		new TelemetryFormat().read(answer, ReadRules.byFormat(), asked);
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "2023-04-2815:30:05.123456")), asked.questions());
		assertEquals(List.of(), asked.rows());
		Told told = new Told();
		new TelemetryFormat().read(answer, ReadRules.inZone(ZoneId.of("UTC")), told);
		assertEquals(List.of(tick("2023-04-28T15:30:05.123Z", 5000, "12.0 memory -1 Ethernet 1725/6000 Wi-Fi 0/0"),
				tick("2023-04-28T15:30:10.130Z", 5007, "100.0 memory -1 Ethernet 451/6258750"),
				tick("2023-04-28T15:30:15.140Z", 5010, "3.0 memory -1 Ethernet 100/50")), told.rows());
	}

	@Test
	@Requirement("A16")
	void timesOfAllKindsAreOneAxis() throws IOException {
		String text = HEADER + "2023-04-28T09:00:00+09:00,1,2,a,0,0\r2023-04-28T00:00:05Z,1,2,a,0,0\r2023-04-28T09:00:10,1,2,a,0,0\r";
		Told told = read("x.csv", text, ReadRules.inZone(ZoneId.of("Asia/Tokyo")));
		assertEquals(List.of(at("2023-04-28T00:00:00Z"), at("2023-04-28T00:00:05Z"), at("2023-04-28T00:00:10Z")),
				told.rows().stream().map(row -> Long.parseLong(row.split(" ")[1])).toList());
		assertEquals(List.of(Problem.Kind.ZONE_ASSUMED, Problem.Kind.MEASURED_OTHERWISE), told.problems().stream().map(Problem::kind).toList());
	}

	@Test
	void longerDistanceIsAHoleAndTimeThatGoesBackANewStretch() throws IOException {
		String text = HEADER + "2023-04-28T00:00:00Z,1,2,a,0,0\r2023-04-28T00:00:05Z,1,2,a,0,0\r2023-04-28T00:00:10Z,1,2,a,0,0\r2023-04-28T00:10:00Z,1,2,a,0,0\r"
				+ "2023-04-27T00:00:00Z,1,2,a,0,0\r";
		Told told = read("x.csv", text, ReadRules.byFormat());
		assertEquals(List.of("5000", "5000", "5000", "5000", "5000"), told.rows().stream().map(row -> row.split(" ")[2]).toList());
		assertEquals(2, told.headers().size());
	}

	/** A tick is a day at most, however far apart the rows are. */
	@ParameterizedTest
	@CsvSource({"2023-05-01T00:00:00Z,86400000", "4046-04-28T00:00:00Z,86400000", "2023-04-28T23:59:59Z,86399000"})
	void rowsThatAreFarApart(String second, long tickMillis) throws IOException {
		Told told = read("x.csv", HEADER + "2023-04-28T00:00:00Z,1,2,a,0,0\r" + second + ",1,2,a,0,0\r", ReadRules.byFormat());
		assertTrue(told.headers().get(0).contains("tickMillis=" + tickMillis + ","), told.headers().get(0));
		assertEquals(2, told.rows().size());
	}

	@ParameterizedTest
	@CsvSource({"2023-04-28T00:00:05Z|101|2|a|0|0", "2023-04-28T00:00:05Z|1|-2|a|0|0", "2023-04-28T00:00:05Z|1|2||0|0", "2023-04-28T00:00:05Z|1|2|a|x|0",
			"2023-04-31T00:00:05Z|1|2|a|0|0", "2023-04-28T00:00:05Z|1|2|a|0", "2023-04-28T25:00:05Z|1|2|a|0|0", "2023-04-28T00:00:05Z|1|2|a|0|1e99"})
	void rowThatCannotBeReadIsToldAndOthersCount(String row) throws IOException {
		Told told = read("x.csv", HEADER + "2023-04-28T00:00:00Z,1,2,a,0,0\r" + row.replace('|', ',') + "\r2023-04-28T00:00:10Z,1,2,a,0,0\r", ReadRules.byFormat());
		assertEquals(2, told.rows().size());
		assertEquals(3, told.problems().get(0).line());
	}

	@ParameterizedTest
	@CsvSource({"press 1/telemetry/28-04-2023/data.csv,press 1", "telemetry/28-04-2023/data.csv,data", "設備A/data.csv,設備A", "stick.zip/press/data.csv,press",
			"data.csv,data", "a/b/logs/20230428/data.csv,b"})
	void equipmentIsNamedByItsFolder(String label, String equipment) throws IOException {
		Told told = read(label, HEADER + "2023-04-28T00:00:00Z,1,2,a,0,0\r", ReadRules.byFormat());
		assertTrue(told.headers().get(0).contains("equipment=" + equipment + ","), told.headers().get(0));
	}

	@Test
	void otherTablesAreNotTaken() {
		for (String line : List.of("time,cpu_usage\r1,2\r", "2023-04-28T00:00:05Z,1,2,a,0,0,7\r", "a,b,c,d,e,f\r", "", "日付,時刻,実作業有無,マシンタイム\r")) {
			assertFalse(new TelemetryFormat().recognises("data.csv", line.getBytes(StandardCharsets.UTF_8)), line);
		}
	}
}
