package org.kado.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.State;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.store.csv.OriginalMinutesFormat;
import org.kado.views.UtilisationView;

/** A year of fifty equipment by the minute, written and read: 26.28 million slots. Its reading is a program of its own, so that its heap can be bounded. */
final class YearOfFifty {

	static final int EQUIPMENT = 50;
	private static final int YEAR = 2026;
	private static final int MINUTES_OF_DAY = 1440;
	private static final byte[] HEAD = "\uFEFF日付,時刻,実作業有無,マシンタイム\r\n".getBytes(StandardCharsets.UTF_8);

	private YearOfFifty() {
	}

	/** Arguments: folder, folder of the index. Prints name, man, machine, idle and all seconds of each equipment. */
	public static void main(String[] arguments) throws IOException {
		ReadOptions options = ReadOptions.byFormat().withIndex(Path.of(arguments[1]));
		LogFolder folder = new FolderReader(List.of(new OriginalMinutesFormat())).read(Path.of(arguments[0]), options, ReadProgress.NONE);
		for (ReportRow row : new UtilisationView(folder, AnalysisSettings.asRecorded()).report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty())) {
			long all = row.millis().values().stream().mapToLong(Long::longValue).sum();
			System.out.println(line(row.equipment(), row.millisOf(State.MAN) / 1000, row.millisOf(State.MACHINE) / 1000, row.millisOf(State.IDLE) / 1000, all / 1000));
		}
	}

	private static String line(String equipment, long man, long machine, long idle, long all) {
		return equipment.substring(equipment.length() - 2) + ' ' + man + ' ' + machine + ' ' + idle + ' ' + all;
	}

	/** Writes the year of one equipment, a file a month as the original tool does; returns what has to be found. */
	static String write(Path folder, int equipment) throws IOException {
		long[] minutes = new long[3];
		long random = equipment * 7919L + 1;
		String name = String.format("設備%02d", equipment);
		for (int month = 1; month <= 12; month++) {
			YearMonth of = YearMonth.of(YEAR, month);
			String dates = of.atDay(1).toString().replace("-", "") + '-' + of.atEndOfMonth().toString().replace("-", "");
			Path file = folder.resolve(dates + '_' + name + "_稼働率.csv");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
				out.write(HEAD);
				for (int day = 1; day <= of.lengthOfMonth(); day++) {
					random = writeDay(out, of.atDay(day), random, minutes);
				}
			}
			Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L));
		}
		return line(name, minutes[0] * 60, minutes[1] * 60, minutes[2] * 60, 365 * 86_400L);
	}

	/** The slots that end from 00:01 to 00:00 of the next day. */
	private static long writeDay(OutputStream out, LocalDate day, long seed, long[] minutes) throws IOException {
		byte[] row = (day + ",00:00,0,0\r\n").getBytes(StandardCharsets.US_ASCII);
		byte[] last = (day.plusDays(1) + ",00:00,0,0\r\n").getBytes(StandardCharsets.US_ASCII);
		long random = seed;
		for (int minute = 1; minute <= MINUTES_OF_DAY; minute++) {
			random = random * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
			int state = (int) (random >>> 60) % 3;
			byte[] bytes = minute == MINUTES_OF_DAY ? last : row;
			if (minute < MINUTES_OF_DAY) {
				digits(bytes, 11, minute / 60);
				digits(bytes, 14, minute % 60);
			}
			bytes[17] = (byte) (state == 0 ? '1' : '0');
			bytes[19] = (byte) (state == 1 ? '1' : '0');
			minutes[state]++;
			out.write(bytes);
		}
		return random;
	}

	private static void digits(byte[] row, int at, int number) {
		row[at] = (byte) ('0' + number / 10);
		row[at + 1] = (byte) ('0' + number % 10);
	}
}
