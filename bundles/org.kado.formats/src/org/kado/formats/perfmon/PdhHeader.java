package org.kado.formats.perfmon;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first column of a log's header: {@code (PDH-CSV 4.0) (GMT+05:30)(-330)}. The number is the minutes that UTC is ahead of the PC's clock, so it
 * counts <em>west</em> of UTC; it was in force when the file was begun. typeperf leaves it out where it writes to the console.
 *
 * @param offset distance of the PC's clock from UTC; empty where the header tells none
 */
record PdhHeader(Optional<ZoneOffset> offset) {

	private static final Pattern FIRST_COLUMN = Pattern.compile("\\s*\\(PDH-[CT]SV 4\\.0\\)(?:.*\\((-?\\d{1,4})\\)\\s*)?.*", Pattern.DOTALL);
	private static final int SECONDS_OF_MINUTE = 60;

	/** Whether the line may begin a log; quoted or not. */
	static boolean begins(String line) {
		return line.startsWith("\"(PDH-CSV 4.0)") || line.startsWith("(PDH-CSV 4.0)") || line.startsWith("\"(PDH-TSV 4.0)") || line.startsWith("(PDH-TSV 4.0)");
	}

	/** What the first column of such a line says. */
	static PdhHeader of(String firstColumn) {
		Matcher found = FIRST_COLUMN.matcher(firstColumn);
		if (!found.matches() || found.group(1) == null) {
			return new PdhHeader(Optional.empty());
		}
		try {
			return new PdhHeader(Optional.of(ZoneOffset.ofTotalSeconds(-Integer.parseInt(found.group(1)) * SECONDS_OF_MINUTE)));
		} catch (DateTimeException e) {
			return new PdhHeader(Optional.empty()); // no clock is so far from UTC: somebody has to be asked
		}
	}
}
