package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** cnc.exe of the golden folder ran from 09:12 to 09:18 (and, too slow for its rule, around that); here it tells who used it. */
@Requirement({"S2-03", "S2-04", "S1-24"})
class ProcessesVerbTest {

	private static final String HEAD = """
			kado-facts,1\r
			h,installation,3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55\r
			h,equipment,プレス 1\r
			h,zone,Asia/Tokyo\r
			h,session,1\r
			h,tick_ms,5000\r
			h,poll_ms,1000\r
			h,threshold_ms,60000\r
			h,source,process\r
			h,watched,cnc.exe\r
			h,user,"山田, 太郎"\r
			h,computer,PC-7\r
			h,end\r
			""";
	/** 2026-04-01 09:00 in Tokyo. */
	private static final long NINE = 1_775_001_600_000L;

	@TempDir
	Path folder;

	private final StringBuilder rows = new StringBuilder(HEAD);
	private int sequence;

	@BeforeEach
	void record() {
		for (int second = 5; second <= 60; second += 5) {
			row(second, second <= 30 ? 1 : 0, 50, 2048);
		}
		row(120, 1, 0, 4608);
		new GoldenFolder(folder).text("facts/20260401_x.csv", rows.toString());
	}

	private void row(int second, int pids, int cpuMillis, int kib) {
		sequence++;
		rows.append("t,").append(sequence).append(',').append(NINE + second * 1_000L).append(",5000,,,,,,,,,,,\r\np,").append(sequence)
				.append(",cnc.exe,").append(pids).append(',').append(pids == 0 ? 0 : cpuMillis).append(',').append(pids == 0 ? 0 : kib).append("\r\n");
	}

	private Run kado(String... arguments) {
		return kado(Locale.ENGLISH, arguments);
	}

	private Run kado(Locale locale, String... arguments) {
		Run run = Run.kado(locale, folder, arguments);
		assertEquals(0, run.code(), run.err());
		assertEquals("", run.err());
		return run;
	}

	@Test
	void sessionsAsCsv() {
		assertEquals("""
				installation,equipment,computer,user,process,start,end,seconds,cpu_s,peak_mib
				3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55,プレス 1,PC-7,"山田, 太郎",cnc.exe,2026-04-01T09:00:00.000+09:00,2026-04-01T09:00:30.000+09:00,30,0.3,2
				3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55,プレス 1,PC-7,"山田, 太郎",cnc.exe,2026-04-01T09:01:55.000+09:00,2026-04-01T09:02:00.000+09:00,5,0,4.5
				""", kado("processes", ".", "--format", "csv").out());
	}

	@Test
	void daysAsCsvAndInAnotherZone() {
		assertEquals("""
				installation,equipment,computer,user,process,date,sessions,seconds,watched_s,cpu_s,peak_mib
				3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55,プレス 1,PC-7,"山田, 太郎",cnc.exe,2026-04-01,2,35,65,0.3,4.5
				""", kado("processes", ".", "--by", "day", "--format", "csv").out());
		assertTrue(kado("processes", ".", "--by", "day", "--format", "csv", "--zone", "America/Los_Angeles").out().contains(",2026-03-31,2,35,65,"));
	}

	@Test
	void asJson() {
		assertEquals("""
				{
				  "header": {"folder":".","by":"day","zone":null,"files_read":1,"problems":0},
				  "rows": [
				    {"installation":"3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55","equipment":"プレス 1","computer":"PC-7","user":"山田, 太郎","process":"cnc.exe","date":"2026-04-01","sessions":2,"seconds":35,"watched_s":65,"cpu_s":0.3,"peak_mib":4.5}
				  ]
				}
				""", kado("processes", ".", "--by", "day", "--format", "json").out());
	}

	@Test
	void asTablesInBothLanguages() {
		String english = kado("processes", ".").out();
		assertEquals("equipment computer user process start end in use CPU time peak memory", words(english, 0));
		assertEquals("プレス 1 PC-7 山田, 太郎 cnc.exe 2026-04-01 (Wed) 09:01 2026-04-01 (Wed) 09:02 5 s 0 s 4 MiB", words(english, 3));
		String japanese = kado(Locale.JAPANESE, "processes", ".", "--by", "day").out();
		assertTrue(japanese.startsWith("設備"), japanese);
		assertTrue(japanese.contains("使用時間") && japanese.contains("監視時間"), japanese);
	}

	private static String words(String table, int line) {
		return table.lines().toList().get(line).strip().replaceAll("\\s+", " ");
	}

	@Test
	void whatNobodyRecordedIsLeftOut(@TempDir Path other) {
		new GoldenFolder(other).facts();
		Run run = Run.kado(other, "processes", ".");
		assertEquals(0, run.code());
		assertTrue(run.out().lines().findFirst().orElseThrow().matches("equipment +process +start.*"), run.out());
		Run csv = Run.kado(other, "processes", ".", "--format", "csv");
		assertTrue(csv.out().contains(",プレス 1,,,cnc.exe,2026-04-01T09:1"), csv.out());
	}
}
