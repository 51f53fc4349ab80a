package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.MinuteRow;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** Minute files as the recorder writes them. */
class MinuteFileTest {

	private static final int MINUTE = 60_000;

	@TempDir
	private Path folder;

	private final FaultyFiles files = new FaultyFiles();

	private Recording open(Setups setup) throws IOException {
		return new CsvLogStore(files, Clock.systemUTC()).open(setup.build());
	}

	private Recording open() throws IOException {
		return open(Setups.in(folder));
	}

	private static MinuteRow row(long stamp, boolean man) {
		Map<State, Long> states = new EnumMap<>(State.class);
		states.put(State.MAN, man ? 59_500L : 0L);
		states.put(State.IDLE, man ? 500L : 60_000L);
		states.put(State.NO_DATA, 0L);
		return new MinuteRow(stamp, man, !man, stamp / MINUTE % 10_000, 59_999, 60_000, states);
	}

	/** One row a minute from one slot's end to another's, both included. */
	private static void rows(Recording recording, String first, String last) throws IOException {
		for (long stamp = Samples.at(first); stamp <= Samples.at(last); stamp += MINUTE) {
			recording.append(row(stamp, stamp / MINUTE % 3 == 0));
		}
	}

	private List<String> names() throws IOException {
		return Collected.csvFiles(folder).stream().map(file -> file.getFileName().toString()).toList();
	}

	private List<Long> stamps() throws IOException {
		List<Long> stamps = new ArrayList<>();
		for (Path file : Collected.csvFiles(folder)) {
			Collected.minutes(file).minutes.forEach(row -> stamps.add(row.stampMillis()));
		}
		return stamps.stream().sorted().toList();
	}

	private static List<Long> stamps(String first, String last) {
		List<Long> stamps = new ArrayList<>();
		for (long stamp = Samples.at(first); stamp <= Samples.at(last); stamp += MINUTE) {
			stamps.add(stamp);
		}
		return stamps;
	}

	private Path only() throws IOException {
		List<Path> all = Collected.csvFiles(folder);
		assertEquals(1, all.size(), all.toString());
		return all.get(0);
	}

	// --- content

	@Test
	@Requirement({"S1-30", "S1-34", "S1-35", "S1-36", "S1-37", "S1-38"})
	void contentIsAsSpreadsheetsWantIt() throws IOException {
		String id;
		try (Recording recording = open()) {
			id = recording.installation().toString().substring(0, 8);
			recording.append(row(Samples.at("2026-04-01T14:38:00+09:00"), true));
			recording.append(new MinuteRow(Samples.at("2026-04-01T14:39:00+09:00"), false, false, -1, -1, -1, Map.of()));
		}
		byte[] content = Files.readAllBytes(only());
		assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(content, 3));
		long number = Samples.at("2026-04-01T14:38:00+09:00") / MINUTE % 10_000;
		assertEquals("\uFEFF日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n" //
				+ "2026-04-01,14:38,1,0,+09:00," + number + ",59.999," + id + ",60,59.5,,0.5,,,,,0\r\n" //
				+ "2026-04-01,14:39,0,0,+09:00,,," + id + ",,,,,,,,,\r\n", new String(content, StandardCharsets.UTF_8));
	}

	@Test
	void headerMayBeEnglish() throws IOException {
		try (Recording recording = open(Setups.in(folder).language(Locale.US))) {
			rows(recording, "2026-04-01T14:38:00+09:00", "2026-04-01T14:40:00+09:00");
		}
		assertTrue(Files.readString(only()).startsWith("\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation,"));
		assertEquals(3, Collected.minutes(only()).minutes.size());
		// another language in mid-month is no reason for another file
		try (Recording recording = open()) {
			rows(recording, "2026-04-01T14:41:00+09:00", "2026-04-01T14:41:00+09:00");
		}
		assertEquals(4, Collected.minutes(only()).minutes.size());
	}

	@Test
	void rowsComeBack() throws IOException {
		List<MinuteRow> written = new ArrayList<>();
		try (Recording recording = open()) {
			for (int i = 0; i < 100; i++) {
				MinuteRow row = row(Samples.NINE + i * MINUTE, i % 2 == 0);
				written.add(row);
				recording.append(row);
			}
		}
		Collected read = Collected.minutes(only());
		assertEquals(written, read.minutes);
		assertEquals(List.of(), read.problems);
		assertEquals("設備A", read.minuteHeaders.get(0).equipment());
		assertEquals(8, read.minuteHeaders.get(0).installation().length());
		assertEquals(ZoneId.of("+09:00"), read.minuteHeaders.get(0).zone());
		assertFalse(read.minuteHeaders.get(0).original());
	}

	@Test
	void slotsShorterThanAMinuteShowSeconds() throws IOException {
		try (Recording recording = open(Setups.in(folder).slot(1000))) {
			recording.append(row(Samples.at("2026-04-01T14:38:07+09:00"), true));
		}
		assertTrue(Files.readString(only()).contains("\r\n2026-04-01,14:38:07,1,"));
		assertEquals(Samples.at("2026-04-01T14:38:07+09:00"), Collected.minutes(only()).minutes.get(0).stampMillis());
	}

	@Test
	@Requirement("A12")
	void bothHoursOfAClockSetBackAreApart() throws IOException {
		try (Recording recording = open(Setups.in(folder).zone(ZoneId.of("Europe/Berlin")))) {
			rows(recording, "2026-10-25T00:01:00+02:00", "2026-10-26T00:00:00+01:00");
		}
		assertEquals(stamps("2026-10-25T00:01:00+02:00", "2026-10-26T00:00:00+01:00"), stamps());
		assertEquals(25 * 60, stamps().size());
		assertEquals(List.of("20261025-20261025_設備A_稼働率.csv"), names());
	}

	// --- names

	@Test
	@Requirement({"A6", "S1-06", "S1-08", "S1-10"})
	void nameGrowsWithTheDays() throws IOException {
		List<String> seen = new ArrayList<>();
		try (Recording recording = open()) {
			for (int day = 1; day <= 10; day++) {
				String date = String.format(Locale.ROOT, "2022-04-%02d", day);
				rows(recording, date + "T10:00:00+09:00", date + "T10:05:00+09:00");
				seen.addAll(names());
			}
		}
		assertEquals("20220401-20220401_設備A_稼働率.csv", seen.get(0));
		assertEquals("20220401-20220402_設備A_稼働率.csv", seen.get(1));
		assertEquals("20220401-20220410_設備A_稼働率.csv", seen.get(9));
		assertEquals(10, seen.size());
		assertEquals(60, Collected.minutes(only()).minutes.size());
		assertEquals(1, Files.readString(only()).split("\uFEFF", -1).length - 1);
	}

	@Test
	@Requirement("A6")
	void nameIsGivenOnceADay() throws IOException {
		int[] renames = {0};
		files.beforeRename = () -> renames[0]++;
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-04T10:05:00+09:00");
		}
		assertEquals(3, renames[0]);
	}

	@Test
	@Requirement("A6")
	void crashBetweenWriteAndRenameLeavesOneReadableFile() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:05:00+09:00");
		}
		files.beforeRename = () -> {
			throw new IllegalStateException("the process ends here");
		};
		endBeforeRename();
		assertEquals(List.of("20220401-20220401_設備A_稼働率.csv"), names());
		assertEquals(7, Collected.minutes(only()).minutes.size());
		files.beforeRename = () -> {
		};
		try (Recording recording = new CsvLogStore().open(Setups.in(folder).build())) {
			rows(recording, "2022-04-02T10:01:00+09:00", "2022-04-02T10:02:00+09:00");
		}
		assertEquals(List.of("20220401-20220402_設備A_稼働率.csv"), names());
		assertEquals(9, Collected.minutes(only()).minutes.size());
	}

	@SuppressWarnings("resource") // the process ends instead of closing
	private void endBeforeRename() throws IOException {
		Recording recording = open();
		assertThrows(IllegalStateException.class, () -> rows(recording, "2022-04-02T10:00:00+09:00", "2022-04-02T10:00:00+09:00"));
		files.endProcess();
		files.ended = false;
	}

	@Test
	@Requirement({"A5", "S1-44"})
	void monthEndsWithTheSlotThatEndsAtMidnight() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-30T23:58:00+09:00", "2022-05-01T00:03:00+09:00");
		}
		assertEquals(List.of("20220430-20220430_設備A_稼働率.csv", "20220501-20220501_設備A_稼働率.csv"), names());
		List<Path> both = Collected.csvFiles(folder);
		assertEquals(stamps("2022-04-30T23:58:00+09:00", "2022-05-01T00:00:00+09:00"),
				Collected.minutes(both.get(0)).minutes.stream().map(MinuteRow::stampMillis).toList());
		assertTrue(Files.readString(both.get(0)).contains("\r\n2022-05-01,00:00,"));
		assertEquals(stamps("2022-05-01T00:01:00+09:00", "2022-05-01T00:03:00+09:00"),
				Collected.minutes(both.get(1)).minutes.stream().map(MinuteRow::stampMillis).toList());
		assertTrue(Files.readString(both.get(1)).startsWith("\uFEFF日付"));
	}

	@Test
	@Requirement({"S1-09", "S1-31"})
	void goingOnAppendsToTheMonthsFile() throws IOException {
		for (int run = 0; run < 4; run++) {
			try (Recording recording = open()) {
				rows(recording, "2022-04-0" + (run + 1) + "T10:00:00+09:00", "2022-04-0" + (run + 1) + "T10:02:00+09:00");
			}
		}
		assertEquals(List.of("20220401-20220404_設備A_稼働率.csv"), names());
		String text = Files.readString(only());
		assertEquals(0, text.lastIndexOf('\uFEFF'));
		assertEquals(0, text.lastIndexOf("日付") - 1);
		assertEquals(12, Collected.minutes(only()).minutes.size());
	}

	@Test
	@Requirement({"S1-07", "A15"})
	void otherEquipmentInMidMonthIsAnotherFile() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-15T10:00:00+09:00", "2022-04-15T10:02:00+09:00");
		}
		try (Recording recording = open(Setups.in(folder).equipment("facility_A: new?"))) {
			rows(recording, "2022-04-15T10:03:00+09:00", "2022-04-15T10:05:00+09:00");
		}
		assertEquals(List.of("20220415-20220415_facility_A_ new__稼働率.csv", "20220415-20220415_設備A_稼働率.csv"), names());
		List<Path> both = Collected.csvFiles(folder);
		assertEquals(Collected.minutes(both.get(0)).minuteHeaders.get(0).installation(), Collected.minutes(both.get(1)).minuteHeaders.get(0).installation());
	}

	@Test
	@Requirement("A15")
	void otherInstallationDoesNotGoOnInTheFile() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-15T10:00:00+09:00", "2022-04-15T10:02:00+09:00");
		}
		for (int run = 0; run < 2; run++) {
			try (Recording recording = open(Setups.in(folder).fingerprint("f2"))) {
				rows(recording, "2022-04-15T10:0" + (3 + run) + ":00+09:00", "2022-04-15T10:0" + (3 + run) + ":00+09:00");
			}
		}
		assertEquals(List.of("20220415-20220415_設備A_稼働率.csv", "20220415-20220415_設備A_稼働率_2.csv"), names());
		assertEquals(2, Collected.minutes(Collected.csvFiles(folder).get(1)).minutes.size());
	}

	// --- other programs

	@Test
	@Requirement({"A29", "S1-19"})
	void renameThatFailsKeepsTheOldNameAndIsTriedLater() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:05:00+09:00");
			files.refusedRenames = file -> true;
			rows(recording, "2022-04-02T10:00:00+09:00", "2022-04-02T10:05:00+09:00");
			assertEquals(List.of("20220401-20220401_設備A_稼働率.csv"), names());
			files.refusedRenames = file -> false;
			rows(recording, "2022-04-02T10:06:00+09:00", "2022-04-02T10:10:00+09:00");
			assertEquals(List.of("20220401-20220401_設備A_稼働率.csv"), names(), "not tried again within the hour");
			rows(recording, "2022-04-02T11:06:00+09:00", "2022-04-02T11:06:00+09:00");
			assertEquals(List.of("20220401-20220402_設備A_稼働率.csv"), names());
		}
		assertEquals(6 + 11 + 1, Collected.minutes(only()).minutes.size());
	}

	@Test
	@Requirement("A6")
	void nameThatIsTakenIsNotOverwritten() throws IOException {
		Path taken = folder.resolve("20220401-20220402_設備A_稼働率.csv");
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:05:00+09:00");
			Files.writeString(taken, "a copy by hand");
			rows(recording, "2022-04-02T10:00:00+09:00", "2022-04-02T10:05:00+09:00");
		}
		assertEquals("a copy by hand", Files.readString(taken));
		assertEquals(12, Collected.minutes(Collected.csvFiles(folder).get(0)).minutes.size());
	}

	@Test
	@Requirement({"A29", "S1-19"})
	void fileThatASpreadsheetKeepsGetsASideFileUntilItIsFree() throws IOException {
		Path main = folder.resolve("20220401-20220401_設備A_稼働率.csv");
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:05:00+09:00");
			// the spreadsheet opens it while it is closed for its new name
			files.beforeRename = () -> files.kept.add(main);
			rows(recording, "2022-04-02T10:00:00+09:00", "2022-04-02T10:05:00+09:00");
			assertEquals(List.of("20220401-20220401_設備A_稼働率.csv", "20220401-20220401_設備A_稼働率_2.csv"), names());
			assertEquals(7, Collected.minutes(main).minutes.size(), "the row before the rename, too");
			assertEquals(5, Collected.minutes(Collected.csvFiles(folder).get(1)).minutes.size());
			files.kept.clear();
			files.beforeRename = () -> {
			};
			rows(recording, "2022-04-02T11:00:00+09:00", "2022-04-02T11:05:00+09:00");
		}
		assertEquals(List.of("20220401-20220401_設備A_稼働率_2.csv", "20220401-20220402_設備A_稼働率.csv"), names());
		List<Long> expected = new ArrayList<>(stamps("2022-04-01T10:00:00+09:00", "2022-04-01T10:05:00+09:00"));
		expected.addAll(stamps("2022-04-02T10:00:00+09:00", "2022-04-02T10:05:00+09:00"));
		expected.addAll(stamps("2022-04-02T11:00:00+09:00", "2022-04-02T11:05:00+09:00"));
		assertEquals(expected, stamps(), "no row lost or doubled");
		assertEquals("設備A", Collected.minutes(Collected.csvFiles(folder).get(0)).minuteHeaders.get(0).equipment());
	}

	@Test
	void fileKeptAtTheStartGetsASideFile() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:01:00+09:00");
		}
		files.kept.add(only());
		for (int run = 2; run < 4; run++) {
			try (Recording recording = open()) {
				rows(recording, "2022-04-01T10:0" + run + ":00+09:00", "2022-04-01T10:0" + run + ":00+09:00");
			}
		}
		assertEquals(List.of("20220401-20220401_設備A_稼働率.csv", "20220401-20220401_設備A_稼働率_2.csv"), names());
		assertEquals(4, stamps().size());
	}

	@Test
	void fileThatASpreadsheetSavedInItsOwnWayIsLeftAlone() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:01:00+09:00");
		}
		Path main = only();
		byte[] saved = Files.readString(main).substring(1).replace("2022-04-01", "2022/4/1").replace("10:0", "10:0").replace("+09:00", "9:00")
				.getBytes("windows-31j");
		Files.write(main, saved);
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:02:00+09:00", "2022-04-01T10:03:00+09:00");
		}
		assertArrayEquals(saved, Files.readAllBytes(main));
		assertEquals(stamps("2022-04-01T10:00:00+09:00", "2022-04-01T10:03:00+09:00"), stamps());
	}

	// --- crashes

	@Test
	@Requirement("A7")
	void rowCutAtEveryByte() throws IOException {
		Map<Integer, Integer> rowsAfter = new TreeMap<>();
		for (int cut = 0; cut < 70; cut++) {
			Path place = folder.resolve("cut" + cut);
			FaultyFiles cutting = new FaultyFiles();
			cut(place, cutting, cut);
			try (Recording recording = new CsvLogStore(new FaultyFiles(), Clock.systemUTC()).open(Setups.in(place).build())) {
				rows(recording, "2022-04-01T10:02:00+09:00", "2022-04-01T10:03:00+09:00");
			}
			List<Path> written = Collected.csvFiles(place);
			assertEquals(1, written.size(), "cut " + cut);
			Collected read = Collected.minutes(written.get(0));
			rowsAfter.merge(read.minutes.size(), 1, Integer::sum);
			boolean rowWhole = read.minutes.size() == 4;
			assertEquals(cut == 0 || rowWhole ? List.of() : List.of(Problem.Kind.TORN_LINE), read.problemKinds(), "cut " + cut + read.problems);
			MinuteRow first = row(Samples.at("2022-04-01T10:00:00+09:00"), Samples.at("2022-04-01T10:00:00+09:00") / MINUTE % 3 == 0);
			assertEquals(first, read.minutes.get(0), "cut " + cut);
		}
		System.out.println("a minute row cut at each byte: rows kept -> times " + rowsAfter);
		assertEquals(List.of(3, 4), List.copyOf(rowsAfter.keySet()));
	}

	@SuppressWarnings("resource") // the process ends instead of closing
	private static void cut(Path place, FaultyFiles cutting, int room) throws IOException {
		Recording recording = new CsvLogStore(cutting, Clock.systemUTC()).open(Setups.in(place).build());
		rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:00:00+09:00");
		cutting.room = room;
		try {
			rows(recording, "2022-04-01T10:01:00+09:00", "2022-04-01T10:01:00+09:00");
		} catch (IOException e) {
			assertEquals("No space left on device", e.getMessage());
		}
		cutting.endProcess();
	}

	@Test
	@Requirement("A7")
	void headerCutIsCompleted() throws IOException {
		byte[] header = "\uFEFF日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n"
				.getBytes(StandardCharsets.UTF_8);
		for (int cut = 0; cut < header.length; cut++) {
			Path place = Files.createDirectories(folder.resolve("cut" + cut));
			Files.write(place.resolve("20220401-20220401_設備A_稼働率.csv"), Arrays.copyOf(header, cut));
			try (Recording recording = new CsvLogStore(new FaultyFiles(), Clock.systemUTC()).open(Setups.in(place).build())) {
				rows(recording, "2022-04-01T10:02:00+09:00", "2022-04-01T10:03:00+09:00");
			}
			Path written = Collected.csvFiles(place).get(0);
			assertArrayEquals(header, Arrays.copyOf(Files.readAllBytes(written), header.length), "cut " + cut);
			assertEquals(2, Collected.minutes(written).minutes.size());
		}
	}

	@Test
	void writeThatFailsIsTriedOnceMoreInAFileThatIsMended() throws IOException {
		FaultyFiles once = new FaultyFiles();
		try (Recording recording = new CsvLogStore(once, Clock.systemUTC()).open(Setups.in(folder).build())) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:01:00+09:00");
			once.room = 20;
			once.whenFull = () -> once.room = Long.MAX_VALUE;
			rows(recording, "2022-04-01T10:02:00+09:00", "2022-04-01T10:03:00+09:00");
		}
		Collected read = Collected.minutes(only());
		assertEquals(4, read.minutes.size());
		assertEquals(List.of(Problem.Kind.TORN_LINE), read.problemKinds());
	}

	// --- sessions

	@Test
	@Requirement("A30")
	void firstSessionAloneWritesAndAnotherTakesOver() throws IOException {
		try (Recording second = secondAfterFirst()) {
			rows(second, "2022-04-01T10:03:00+09:00", "2022-04-01T10:04:00+09:00");
		}
		assertEquals(stamps("2022-04-01T10:00:00+09:00", "2022-04-01T10:04:00+09:00"), stamps());
		assertEquals(1, names().size());
	}

	private Recording secondAfterFirst() throws IOException {
		Recording second;
		try (Recording first = open()) {
			second = open(Setups.in(folder).session("2"));
			rows(first, "2022-04-01T10:00:00+09:00", "2022-04-01T10:02:00+09:00");
			rows(second, "2022-04-01T10:00:00+09:00", "2022-04-01T10:02:00+09:00");
		}
		return second;
	}

	@Test
	@Requirement("A19")
	void growingRowIsHeldBack() throws IOException {
		try (Recording recording = open()) {
			rows(recording, "2022-04-01T10:00:00+09:00", "2022-04-01T10:01:00+09:00");
		}
		Files.writeString(only(), "2022-04-01,10:02,1,0,+09:00,1,60,0a1b2c3d,60,60,0,0,0,0,0,0,0", StandardOpenOption.APPEND);
		Collected read = Collected.minutes(only());
		assertEquals(2, read.minutes.size());
		assertEquals(List.of(Problem.Kind.GROWING_LINE), read.problemKinds());
	}
}
