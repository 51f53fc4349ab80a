package org.kado.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process used since the meter was set back, thread by thread: CPU time in nanoseconds (/proc/PID/task/TID/schedstat) and switches
 * to another thread, asked for or not (status). Of a thread that ends between two readings its last part is lost, so read now and then.
 */
final class ProcessMeter {

	private static final Pattern SWITCHES = Pattern.compile("voluntary_ctxt_switches:\\s*(\\d+)");
	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

	private final Path process;
	private final Map<String, Use> atReset = new HashMap<>();
	private final Map<String, Use> newest = new HashMap<>();

	/** @param cpuNanos CPU time  @param switches how often it gave the CPU away or lost it */
	record Use(long cpuNanos, long switches) {

		static final Use NONE = new Use(0, 0);

		Use plus(Use other) {
			return new Use(cpuNanos + other.cpuNanos, switches + other.switches);
		}

		Use minus(Use other) {
			return new Use(cpuNanos - other.cpuNanos, switches - other.switches);
		}
	}

	ProcessMeter(long pid) {
		process = Path.of("/proc", Long.toString(pid));
	}

	/** Begins anew. */
	void reset() throws IOException {
		newest.clear();
		read();
		atReset.clear();
		atReset.putAll(newest);
	}

	/** What was used since {@link #reset}. */
	Use read() throws IOException {
		try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
			for (Path thread : threads) {
				try {
					newest.put(thread.getFileName().toString(), use(thread));
				} catch (IOException e) {
					// it ended meanwhile, and keeps what was read last
				}
			}
		}
		Use sum = Use.NONE;
		for (Map.Entry<String, Use> thread : newest.entrySet()) {
			sum = sum.plus(thread.getValue().minus(atReset.getOrDefault(thread.getKey(), Use.NONE)));
		}
		return sum;
	}

	/** Resident memory, bytes. */
	long residentBytes() throws IOException {
		Matcher matcher = RESIDENT.matcher(Files.readString(process.resolve("status")));
		if (!matcher.find()) {
			throw new IOException(process + " has ended");
		}
		return Long.parseLong(matcher.group(1)) * 1024;
	}

	/** CPU time of the process since its start, and of the children that it has waited for, milliseconds (to 10 ms). */
	Times times() throws IOException {
		String stat = Files.readString(process.resolve("stat"));
		String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // begins with the third
		long ownTicks = Long.parseLong(words[11]) + Long.parseLong(words[12]);
		long childTicks = Long.parseLong(words[13]) + Long.parseLong(words[14]);
		return new Times(ownTicks * 10, childTicks * 10); // USER_HZ is 100 on every Linux that runs Java
	}

	/** @param ownMillis of the process itself  @param childMillis of children that ended */
	record Times(long ownMillis, long childMillis) {
	}

	/** Whether it has a child at the moment. */
	boolean hasChildren() throws IOException {
		try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
			for (Path thread : threads) {
				if (Files.exists(thread.resolve("children")) && !Files.readString(thread.resolve("children")).isBlank()) {
					return true;
				}
			}
			return false;
		}
	}

	private static Use use(Path thread) throws IOException {
		long cpuNanos = Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
		Matcher matcher = SWITCHES.matcher(Files.readString(thread.resolve("status"))); // finds both kinds
		long switches = 0;
		while (matcher.find()) {
			switches += Long.parseLong(matcher.group(1));
		}
		return new Use(cpuNanos, switches);
	}
}
