package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Folders of logs whose figures are known beforehand. */
final class GoldenFolder {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final List<String> ALL_SOURCES = List.of("input", "cpu", "memory", "network", "process", "sleep", "lock", "shutdown");

	private final Path folder;

	private final Map<String, GoldenFigures> figures = new TreeMap<>();

	private GoldenFolder(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	/** A week of four equipment in Tokyo: all states there are, one without input, one with input alone, one recorded by the original tool. */
	static GoldenFolder week(Path folder) throws IOException {
		GoldenFolder week = new GoldenFolder(folder);
		week.add("pc-a", everyState());
		week.add("pc-b", machineAlone());
		week.add("pc-c", personAlone());
		week.addOriginal("usb", "Inspection_3");
		return week;
	}

	/** A morning of one equipment with nothing but man and idle, and no data around. */
	static GoldenFolder morning(Path folder) throws IOException {
		GoldenFolder morning = new GoldenFolder(folder);
		morning.add("pc", new GoldenLog("c3c3c3c3-0000-4000-8000-00000000000c", "Lathe 7", TOKYO, ALL_SOURCES).boot("2026-04-01T08:00").work(120).idle(30).man(40));
		return morning;
	}

	private static GoldenLog everyState() {
		GoldenLog log = new GoldenLog("a1a1a1a1-0000-4000-8000-00000000000a", "設備A", TOKYO, ALL_SOURCES);
		log.boot("2026-03-30T07:50").idle(10).work(90).machine(120).locked(60).work(60).machine(90).work(45).asleep(75).idle(15).shutDown();
		log.boot("2026-03-31T08:05").work(120);
		// a power cut
		log.boot("2026-03-31T11:00").work(60).locked(45).machine(240).asleep(14 * 60);
		log.work(60).idle(100).clockSetBack(90).idle(30).machine(180).shutDown();
		return log.boot("2026-04-03T08:00").work(200).locked(30).machine(100).shutDown();
	}

	private static GoldenLog machineAlone() {
		GoldenLog log = new GoldenLog("b2b2b2b2-0000-4000-8000-00000000000b", "プレス 2", TOKYO, List.of("cpu", "memory", "network", "process", "shutdown"));
		log.boot("2026-03-30T06:00").idle(20).machine(200).idle(60).machine(230).idle(15).shutDown();
		log.boot("2026-03-31T06:00").idle(5).machine(400).idle(60).shutDown();
		return log.boot("2026-04-01T06:00").machine(300).idle(120).shutDown();
	}

	private static GoldenLog personAlone() {
		GoldenLog log = new GoldenLog("d4d4d4d4-0000-4000-8000-00000000000d", "Very long name of a measuring room on the second floor", TOKYO, List.of("input"));
		return log.boot("2026-04-01T09:00").work(75).idle(60).work(30);
	}

	private void add(String subFolder, GoldenLog log) throws IOException {
		log.write(folder.resolve(subFolder));
		figures.put(log.installation(), log.figures());
	}

	/** Minute rows of the original tool: a person, then the machine, then nobody, every day of three, with a pause at noon. */
	private void addOriginal(String subFolder, String equipment) throws IOException {
		GoldenFigures own = new GoldenFigures(TOKYO);
		StringBuilder rows = new StringBuilder("\uFEFF日付,時刻,実作業有無,マシンタイム\r\n");
		for (LocalDate day = LocalDate.of(2026, 3, 30); day.isBefore(LocalDate.of(2026, 4, 2)); day = day.plusDays(1)) {
			for (int minute = 8 * 60; minute < 17 * 60; minute++) {
				if (minute / 60 != 12) {
					originalRow(rows, own, day.atStartOfDay().plusMinutes(minute));
				}
			}
		}
		Files.createDirectories(folder.resolve(subFolder));
		Files.writeString(folder.resolve(subFolder).resolve("260330-260401_" + equipment + ".csv"), rows);
		figures.put("s1:" + equipment, own);
	}

	private static void originalRow(StringBuilder rows, GoldenFigures own, LocalDateTime slot) {
		int part = slot.getMinute() / 20;
		rows.append("%1$tF,%1$tH:%1$tM,%2$s\r\n".formatted(slot.plusMinutes(1), List.of("1,0", "0,1", "0,0").get(part)));
		long startMillis = slot.atZone(TOKYO).toInstant().toEpochMilli();
		own.add(List.of(GoldenState.MAN, GoldenState.MACHINE, GoldenState.IDLE).get(part), startMillis, startMillis + 60_000);
	}

	/** Where it is. */
	Path path() {
		return folder;
	}

	/** What is true, by installation. */
	Map<String, GoldenFigures> figures() {
		return figures;
	}

	/** The states that the folder has at all. */
	Set<GoldenState> states() {
		Set<GoldenState> states = EnumSet.noneOf(GoldenState.class);
		figures.values().forEach(f -> f.byDay().values().forEach(day -> day.forEach((state, millis) -> {
			if (millis.longValue() > 0) {
				states.add(state);
			}
		})));
		return states;
	}
}
