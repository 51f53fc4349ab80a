package org.kado.formats.collectl;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments at the head of a file of collectl tell. A file that was appended to has several heads. */
final class CollectlPreamble {

	static final String FIRST = "# Collectl:";

	private static final Pattern HOST = Pattern.compile("# Host: +(\\S+).*");
	private static final Pattern DATE = Pattern.compile("# Date: +(\\d{4})(\\d{2})\\d{2}-.* TZ: ([+-]\\d{4}).*");
	private static final Pattern SUBSYSTEMS = Pattern.compile("# SubSys: .* Options: (\\S*) *Interval: .*");
	private static final Pattern PROCESSORS = Pattern.compile("# SubSys: .* NumCPUs: (\\d{1,5})\\b.*");
	private static final Pattern MEMORY = Pattern.compile("# Kernel: .* Memory: (\\d{1,12}) kB.*");
	private static final long KIB = 1024;

	private Optional<String> host = Optional.empty();
	private Optional<ZoneOffset> offset = Optional.empty();
	private OptionalInt year = OptionalInt.empty();
	private int month;
	private int processors;
	private long memoryBytes;
	private boolean perInterval;

	/** Takes a comment; true where a new head begins. */
	boolean take(String line) {
		find(HOST, line).ifPresent(found -> host = Optional.of(found.group(1)));
		find(DATE, line).ifPresent(this::takeDate);
		find(SUBSYSTEMS, line).ifPresent(found -> perInterval = found.group(1).contains("n"));
		find(PROCESSORS, line).ifPresent(found -> processors = Integer.parseInt(found.group(1)));
		find(MEMORY, line).ifPresent(found -> memoryBytes = Long.parseLong(found.group(1)) * KIB);
		return line.startsWith(FIRST);
	}

	private void takeDate(Matcher found) {
		year = OptionalInt.of(Integer.parseInt(found.group(1)));
		month = Integer.parseInt(found.group(2));
		try {
			offset = Optional.of(ZoneOffset.of(found.group(3)));
		} catch (DateTimeException e) {
			offset = Optional.empty(); // then somebody has to be asked
		}
	}

	private static Optional<Matcher> find(Pattern pattern, String line) {
		return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
	}

	/** Name of the host; empty without a head. */
	Optional<String> host() {
		return host;
	}

	/** Distance of the host's clock from UTC when it began to record. */
	Optional<ZoneOffset> offset() {
		return offset;
	}

	/** Year in which the recording began. */
	OptionalInt year() {
		return year;
	}

	/** Month in which it began, from 1; only where there is a year. */
	int month() {
		return month;
	}

	/** Number of logical processors, 0 where not told. */
	int processors() {
		return processors;
	}

	/** Physical memory, 0 where not told. */
	long memoryBytes() {
		return memoryBytes;
	}

	/** Whether figures are of a whole interval instead of a second ({@code -on}). */
	boolean isPerInterval() {
		return perInterval;
	}
}
