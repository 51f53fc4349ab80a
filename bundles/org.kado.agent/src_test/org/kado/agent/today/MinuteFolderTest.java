package org.kado.agent.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.State;

class MinuteFolderTest {

	private static final YearMonth APRIL = YearMonth.of(2026, 4);
	private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);
	private static final long MINUTE = 60_000;

	@TempDir
	Path folder;

	private final String name = "20260401-20260402_設備A_稼働率.csv";

	private void put(String file, String text) throws IOException {
		Files.writeString(folder.resolve(file), text);
	}

	private static MinuteText rows() {
		return new MinuteText(TOKYO);
	}

	private HourSums look() throws IOException {
		return new MinuteFolder(folder, APRIL).look(APRIL);
	}

	@ParameterizedTest
	@ValueSource(strings = { MinuteText.JAPANESE, MinuteText.ENGLISH })
	void aSlotBelongsToTheHourItBeginsIn(String header) throws IOException {
		put(name, header + rows().add("2026-04-01T08:59", 3, State.MAN).add("2026-04-01T23:59", 1, State.MACHINE).text());
		HourSums sums = look();
		assertEquals(MINUTE, sums.millis(1, 8, State.MAN));
		assertEquals(2 * MINUTE, sums.millis(1, 9, State.MAN));
		assertEquals(MINUTE, sums.millis(1, 23, State.MACHINE));
		assertEquals(Optional.of(Instant.parse("2026-04-01T15:00:00Z")), sums.lastEnd());
	}

	@Test
	void namesOfStatesAreTheDocumentsOnes() throws IOException {
		List<String> rows = Files.readAllLines(Path.of("../../docs/formats/minutes.md"));
		for (State state : State.values()) {
			String row = "| `" + MinuteColumns.JAPANESE_STATES.get(state.ordinal()) + "` | `" + state.id() + "_s` |";
			assertTrue(rows.stream().anyMatch(line -> line.startsWith(row)), row);
		}
	}

	@Test
	void onlyWhatWasAppendedIsRead() throws IOException {
		put(name, MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 5, State.MAN).text());
		MinuteFolder minutes = new MinuteFolder(folder, APRIL);
		HourSums sums = minutes.look(APRIL);
		byte[] more = rows().add("2026-04-01T09:05", 2, State.MAN).text().getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < more.length; i++) { // a byte at a time: half a row counts for nothing
			Files.write(folder.resolve(name), new byte[] { more[i] }, StandardOpenOption.APPEND);
			assertSame(sums, minutes.look(APRIL));
			assertEquals((5 + (i + 1) * 2 / more.length) * MINUTE, sums.millis(1, 9, State.MAN), "byte " + i);
		}
	}

	@Test
	void aFileThatWasRenamedCountsOnce() throws IOException {
		put(name, MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 5, State.MAN).text());
		MinuteFolder minutes = new MinuteFolder(folder, APRIL);
		HourSums before = minutes.look(APRIL);
		Files.move(folder.resolve(name), folder.resolve("20260401-20260403_設備A_稼働率.csv"));
		HourSums after = minutes.look(APRIL);
		assertNotSame(before, after);
		assertEquals(5 * MINUTE, after.millis(1, 9, State.MAN));
	}

	@Test
	void aSlotThatStandsInTwoFilesCountsOnce() throws IOException {
		String text = MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 5, State.MAN).text();
		put(name, text);
		put("20260401-20260402_設備A_稼働率_2.csv", text);
		assertEquals(5 * MINUTE, look().millis(1, 9, State.MAN));
	}

	@Test
	void otherMonthsAndOtherFilesArePassedOver() throws IOException {
		put("20260301-20260331_設備A_稼働率.csv", MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 5, State.MAN).text());
		put("20269901-20269931_設備A_稼働率.csv", "x");
		put("notes.csv", MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 5, State.MAN).text());
		put(name, "日付,時刻,実作業有無,マシンタイム\r\n2026-04-01,09:01,1,0\r\n");
		assertEquals(Optional.empty(), look().lastEnd());
		MinuteFolder minutes = new MinuteFolder(folder.resolve("none"), APRIL);
		assertEquals(Optional.empty(), minutes.look(APRIL).lastEnd());
	}

	@Test
	void damagedRowsArePassedOver() throws IOException {
		put(name, MinuteText.JAPANESE + rows().add("2026-04-01T09:00", 1, State.MAN).text() + "2026-04-01,09:0\u0018\r\n\0\0\0\r\n2026-13-01,09:02,1,0,+09:00,,,,,60\r\n"
				+ MinuteText.JAPANESE + rows().add("2026-04-01T09:05", 1, State.IDLE).text());
		HourSums sums = look();
		assertEquals(MINUTE, sums.millis(1, 9, State.MAN));
		assertEquals(MINUTE, sums.millis(1, 9, State.IDLE));
	}

	@Test
	void emptyFieldsAreNotRecorded() throws IOException {
		put(name, MinuteText.JAPANESE + rows().row(LocalDateTime.parse("2026-04-01T09:01"), 20, -1, 30, -1, -1, -1, 0, 10).text());
		HourSums sums = look();
		assertEquals(20_000, sums.millis(1, 9, State.MAN));
		assertTrue(sums.recorded(State.IDLE) && !sums.recorded(State.MACHINE) && sums.recorded(State.CLOCK_SUSPECT));
	}

	@Test
	void theNextMonthBeginsEmpty() throws IOException {
		put(name, MinuteText.JAPANESE + rows().add("2026-04-30T23:59", 1, State.MAN).text());
		put("20260501-20260501_設備A_稼働率.csv", MinuteText.JAPANESE + rows().add("2026-05-01T00:00", 1, State.IDLE).text());
		MinuteFolder minutes = new MinuteFolder(folder, APRIL);
		assertEquals(MINUTE, minutes.look(APRIL).millis(30, 23, State.MAN));
		assertEquals(MINUTE, minutes.look(APRIL.plusMonths(1)).millis(1, 0, State.IDLE));
	}
}
