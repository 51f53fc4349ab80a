package org.kado.agent.today;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The minute files of a log folder, read on as they grow: a look costs what was appended since the last one. What other programs do with
 * the files (rename, lock, cut) leads to reading anew, never to a failure. Belongs to one thread.
 */
public final class MinuteFolder {

	/** Files of other months need not be opened; those with other names are not written by agents. */
	private static final Pattern NAME = Pattern.compile("(\\d{8})-(\\d{8})_.*\\.csv");
	private static final int CHUNK_BYTES = 1 << 16;

	private final Path folder;
	private final Map<String, Reading> readings = new HashMap<>();
	private HourSums sums;

	/** Reads nothing before {@link #look}. */
	public MinuteFolder(Path folder, YearMonth month) {
		this.folder = folder;
		this.sums = new HourSums(month);
	}

	/**
	 * Reads what is new.
	 *
	 * @return the sums of the month; the same object until something else than growing happened
	 * @throws IOException where the folder can't be listed
	 */
	public HourSums look(YearMonth month) throws IOException {
		Map<String, Long> sizes = sizes(month);
		if (!sums.month().equals(month) || mustBeginAnew(sizes)) {
			sums = new HourSums(month);
			readings.clear();
		}
		for (String name : sizes.keySet()) {
			try {
				readings.computeIfAbsent(name, key -> new Reading()).readOn(folder.resolve(name), sums);
			} catch (IOException e) {
				// kept by another program: the next look may reach it
			}
		}
		return sums;
	}

	private boolean mustBeginAnew(Map<String, Long> sizes) {
		return readings.entrySet().stream().anyMatch(entry -> sizes.getOrDefault(entry.getKey(), -1L) < entry.getValue().position);
	}

	private Map<String, Long> sizes(YearMonth month) throws IOException {
		Map<String, Long> sizes = new TreeMap<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
				for (Path file : files) {
					String name = file.getFileName().toString();
					if (mayHold(name, month)) {
						sizes.put(name, file.toFile().length());
					}
				}
			}
		}
		return sizes;
	}

	private static boolean mayHold(String name, YearMonth month) {
		Matcher matcher = NAME.matcher(name);
		try {
			return matcher.matches() && !YearMonth.from(date(matcher.group(1))).isAfter(month) && !YearMonth.from(date(matcher.group(2))).isBefore(month);
		} catch (DateTimeException e) {
			return false;
		}
	}

	private static LocalDate date(String digits) {
		return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
	}

	/** How far a file was read. */
	private static final class Reading {

		private long position;
		private Optional<MinuteColumns> columns = Optional.empty();

		void readOn(Path file, HourSums sums) throws IOException {
			if (file.toFile().length() <= position) {
				return;
			}
			try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
				in.seek(position);
				byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, in.length() - position)];
				int kept = 0;
				for (int read = in.read(chunk); read > 0; read = in.read(chunk, kept, chunk.length - kept)) {
					int whole = lines(chunk, kept + read, sums);
					position += whole;
					kept = kept + read - whole;
					System.arraycopy(chunk, whole, chunk, 0, kept);
					if (kept == chunk.length) {
						return; // a line that never ends is none of ours
					}
				}
			}
		}

		/** Reads the whole lines; what follows the last line end is being written. */
		private int lines(byte[] bytes, int length, HourSums sums) {
			int start = 0;
			for (int i = 0; i < length; i++) {
				if (bytes[i] == '\n') {
					line(new String(bytes, start, i - start, StandardCharsets.UTF_8), sums);
					start = i + 1;
				}
			}
			return start;
		}

		private void line(String text, HourSums sums) {
			if (columns.isEmpty()) {
				columns = MinuteColumns.of(text);
			} else {
				columns.get().read(text, sums);
			}
		}
	}
}
