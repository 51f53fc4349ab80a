package org.kado.store.csv.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.kado.store.csv.file.LogFiles;

/**
 * What a recorder must know of a minute file before it goes on in it.
 *
 * @param isOurs     whether rows may be added: its header is exactly ours, and so is its first row
 * @param headerRest what is missing of the header
 * @param isTorn     whether it ends in a row that was cut
 * @param bytes      so long it is at least
 */
record MinuteScan(boolean isOurs, byte[] headerRest, boolean isTorn, int bytes) {

	private static final int HEAD_BYTES = 4096;
	private static final MinuteScan FOREIGN = new MinuteScan(false, new byte[0], false, 0);

	/** A file that does not exist yet. */
	static MinuteScan ofNothing(Locale language) {
		return new MinuteScan(true, MinuteRows.header(language), false, 0);
	}

	/** Looks at the beginning and the end of a file. */
	static MinuteScan of(LogFiles files, Path file, Locale language, String installation) throws IOException {
		byte[] head;
		try (InputStream in = files.read(file)) {
			head = in.readNBytes(HEAD_BYTES);
		}
		for (byte[] header : List.of(MinuteRows.header(language), MinuteRows.header(Locale.JAPANESE), MinuteRows.header(Locale.ENGLISH))) {
			int shared = Math.min(head.length, header.length);
			if (Arrays.equals(head, 0, shared, header, 0, shared)) {
				byte[] tail = files.tail(file, 1);
				boolean torn = head.length > header.length && tail.length > 0 && tail[0] != '\n';
				boolean ours = shared < header.length || isFirstRowOf(installation, head, header.length);
				return new MinuteScan(ours, Arrays.copyOfRange(header, shared, header.length), torn, head.length);
			}
		}
		return FOREIGN;
	}

	/** A file without a whole first row is anyone's. */
	private static boolean isFirstRowOf(String installation, byte[] head, int rowStart) {
		String rows = new String(head, rowStart, head.length - rowStart, StandardCharsets.UTF_8);
		int end = rows.indexOf('\n');
		if (end < 0) {
			return true;
		}
		String[] fields = rows.substring(0, end).split(",", -1);
		int column = MinuteColumn.INSTALLATION.ordinal();
		return fields.length <= column || fields[column].equals(installation);
	}
}
