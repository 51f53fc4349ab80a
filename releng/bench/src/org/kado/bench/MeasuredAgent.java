package org.kado.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A running agent: the product, as its starter runs it. */
final class MeasuredAgent implements AutoCloseable {

	private static final long START_LIMIT_MILLIS = 60_000;
	private static final long INVENTORY_LIMIT_MILLIS = 20_000;

	private final Leash leash;
	private final Path logs;
	private final ProcessMeter meter;

	private MeasuredAgent(Leash leash, Path logs) {
		this.leash = leash;
		this.logs = logs;
		this.meter = new ProcessMeter(leash.pid());
	}

	/**
	 * Starts one with a new log folder.
	 *
	 * @param place       where product, Java, display and folders are
	 * @param name        of the folder
	 * @param tickSeconds distance of ticks
	 * @param javaFlags   further flags for Java; may be empty
	 */
	static MeasuredAgent start(Place place, String name, int tickSeconds, String javaFlags) throws IOException {
		Path logs = Files.createDirectories(place.work().resolve("logs").resolve(name));
		Path configuration = place.work().resolve(name + ".yaml");
		StringBuilder yaml = new StringBuilder("equipment: bench\nlog_folder: '" + logs + "'\ntick_seconds: " + tickSeconds
				+ "\npoll_seconds: 1\nwatched_processes:\n");
		Place.WATCHED.forEach(watched -> yaml.append("  - name: ").append(watched).append('\n'));
		Files.writeString(configuration, yaml);
		Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", place.java().toString(), "DISPLAY", place.display(),
				"XDG_CACHE_HOME", place.work().resolve("cache").toString(), "LC_ALL", "C.UTF-8"));
		if (!javaFlags.isEmpty()) {
			environment.put("JDK_JAVA_OPTIONS", javaFlags);
		}
		return new MeasuredAgent(Leash.start(place.program("leash"), place.work().resolve(name + ".log"), environment,
				List.of(place.product().resolve("kado-agent").toString(), "run", "--config", configuration.toString())), logs);
	}

	long pid() {
		return leash.pid();
	}

	ProcessMeter meter() {
		return meter;
	}

	/** Waits until the first tick stands in the facts. @return CPU time until then, with all that the starter ran, milliseconds */
	long awaitFirstTick() throws IOException, InterruptedException {
		long limit = System.currentTimeMillis() + START_LIMIT_MILLIS;
		while (countTicks() == 0) {
			if (System.currentTimeMillis() > limit) {
				throw new IOException("the agent wrote no tick within a minute; see " + logs.getParent().getParent());
			}
			Thread.sleep(10);
		}
		ProcessMeter.Times times = meter.times();
		return times.ownMillis() + times.childMillis();
	}

	/** Waits until the child that takes the inventory has ended. @return its CPU time, milliseconds */
	long awaitInventory() throws IOException, InterruptedException {
		long before = meter.times().childMillis();
		long limit = System.currentTimeMillis() + INVENTORY_LIMIT_MILLIS;
		while (meter.times().childMillis() == before || meter.hasChildren()) {
			if (System.currentTimeMillis() > limit) {
				throw new IOException("the inventory did not end in time");
			}
			Thread.sleep(50);
		}
		return meter.times().childMillis() - before;
	}

	/** Ticks recorded so far. */
	long countTicks() throws IOException {
		Path facts = logs.resolve("facts");
		if (!Files.isDirectory(facts)) {
			return 0;
		}
		long count = 0;
		try (Stream<Path> files = Files.list(facts)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
				try (Stream<String> lines = Files.lines(file)) {
					count += lines.filter(line -> line.startsWith("t,")).count();
				}
			}
		}
		return count;
	}

	@Override
	public void close() {
		leash.close();
	}
}
