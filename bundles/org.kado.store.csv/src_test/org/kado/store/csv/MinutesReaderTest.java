package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem.Kind;
import org.kado.model.State;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.testing.Requirement;

/** Our minute files as people and spreadsheets leave them. */
class MinutesReaderTest {

	private static final String NAME = "20260401-20260430_設備_A_稼働率.csv";
	private static final String HEADER = "日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n";
	private static final String ROW = "2026-04-01,09:01,1,0,+09:00,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0\r\n";
	private static final MinuteRow EXPECTED = new MinuteRow(Samples.at("2026-04-01T09:01:00+09:00"), true, false, 7, 60_000, 60_000,
			Map.of(State.MAN, 59_500L, State.MACHINE, 250L, State.IDLE, 250L, State.CLOCK_SUSPECT, 0L, State.NO_DATA, 0L));

	private static Collected read(String content) throws IOException {
		return read(content.getBytes(StandardCharsets.UTF_8));
	}

	private static Collected read(byte[] content) throws IOException {
		assertTrue(new MinutesFormat().recognises("any name", content));
		assertFalse(new OriginalMinutesFormat().recognises(NAME, content), "ours, although the name could be the original tool's");
		return new Collected().read(new MinutesFormat(), NAME, content, Optional.empty());
	}

	@Test
	void rowIsRead() throws IOException {
		Collected read = read("\uFEFF" + HEADER + ROW);
		assertEquals(List.of(EXPECTED), read.minutes);
		assertEquals("設備_A", read.minuteHeaders.get(0).equipment());
		assertEquals("0a1b2c3d", read.minuteHeaders.get(0).installation());
		assertEquals(List.of(), read.problems);
	}

	@Test
	@Requirement("A17")
	void savedInAnotherEncoding() throws IOException {
		assertEquals(List.of(EXPECTED), read((HEADER + ROW).getBytes(Charset.forName("windows-31j"))).minutes);
	}

	@Test
	@Requirement("A18")
	void savedByASpreadsheet() throws IOException {
		assertEquals(List.of(EXPECTED), read(HEADER + "2026/4/1,9:01,1,0,9:00,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0\n").minutes);
		assertEquals(List.of(EXPECTED), read(HEADER + "2026/4/1,9:01:00,1,0,9:00:00,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0\n").minutes);
	}

	@Test
	void columnsMayStandInAnyOrderAndOthersBetween() throws IOException {
		Collected read = read("installation,remark,utc_offset,date,machine_time,time,man_hours,man_s\r\n0a1b2c3d,\"x, y\",-03:30,2026-04-01,1,00:00,0,12.345\r\n");
		assertEquals(List.of(new MinuteRow(Samples.at("2026-04-01T00:00:00-03:30"), false, true, -1, -1, -1, Map.of(State.MAN, 12_345L))), read.minutes);
	}

	@Test
	void otherInstallationInMidFileIsAnotherHeader() throws IOException {
		Collected read = read(HEADER + ROW + ROW.replace("0a1b2c3d", "ffffffff") + ROW.replace("0a1b2c3d", "ffffffff"));
		assertEquals(List.of("0a1b2c3d", "ffffffff"), read.minuteHeaders.stream().map(MinuteHeader::installation).toList());
		assertEquals(3, read.minutes.size());
	}

	@Test
	@Requirement("S1-31")
	void joinedFilesAreRead() throws IOException {
		Collected read = read("\uFEFF" + HEADER + ROW + "\uFEFF" + HEADER + ROW);
		assertEquals(2, read.minutes.size());
		assertEquals(List.of(), read.problems);
	}

	@ParameterizedTest
	@ValueSource(strings = {"2026-04-01,09:01,1,0,+09:00,7,60,0a1b2c3d,60,59.5,0.25", "2026-04-01,09:01,x,0,+09:00,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0",
			"2026-04-01,09:01,1,0,,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0", "2026-04-01,09:01,1,0,+09:00,7,60,,60,59.5,0.25,0.25,,,,0,0",
			"2026-04-01,09:01,1,0,+09:00,7,60,0a1b2c3d,60,59.5,-0.25,0.25,,,,0,0", "2026-04-01,09:01,1,0,+99:00,7,60,0a1b2c3d,60,59.5,0.25,0.25,,,,0,0",
			"2026-04-01,09:01,1,0,+09:00,7,60,0a1b2c3d,60,5x,0.25,0.25,,,,0,0", "x", "\0\0"})
	void rowThatCannotBeReadIsToldAndOthersCount(String line) throws IOException {
		Collected read = read(HEADER + ROW + line + "\r\n" + ROW);
		assertEquals(List.of(EXPECTED, EXPECTED), read.minutes);
		assertEquals(1, read.problems.size(), read.problems.toString());
		assertEquals(3, read.problems.get(0).line());
	}

	@Test
	void contentWithoutHeaderIsToldOnce() throws IOException {
		Collected read = new Collected().read(new MinutesFormat(), NAME, (ROW + ROW).getBytes(StandardCharsets.UTF_8), Optional.empty());
		assertEquals(List.of(Kind.DAMAGED_LINE), read.problemKinds());
	}
}
