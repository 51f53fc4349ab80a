package org.kado.bench.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/** What every engine has to find: for each equipment and hour the number of ticks, those with input, those with CPU, and the sum of CPU. */
final class Answer {

	private final TreeMap<String, TreeMap<Long, long[]>> sums = new TreeMap<>();

	/** Adds to the sums of an hour. */
	void add(String equipment, long hour, long ticks, long active, long cpuTicks, long cpuThousandths) {
		if (ticks == 0) {
			return;
		}
		long[] to = sums.computeIfAbsent(equipment, e -> new TreeMap<>()).computeIfAbsent(hour, h -> new long[4]);
		to[0] += ticks;
		to[1] += active;
		to[2] += cpuTicks;
		to[3] += cpuThousandths;
	}

	/** Number of ticks. */
	long ticks() {
		return sums.values().stream().flatMap(hours -> hours.values().stream()).mapToLong(hour -> hour[0]).sum();
	}

	/** A hash of all of it. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			sums.forEach((equipment, hours) -> hours.forEach((hour, values) -> {
				String line = equipment + ',' + hour + ',' + String.join(",", Arrays.stream(values).mapToObj(Long::toString).toList()) + '\n';
				digest.update(line.getBytes(StandardCharsets.UTF_8));
			}));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
