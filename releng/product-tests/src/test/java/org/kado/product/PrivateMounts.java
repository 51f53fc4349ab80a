package org.kado.product;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

/**
 * Mounts that only the programs of one test see: small disks that fill up or turn read-only, sticks that appear. Needs no rights where Linux
 * lets users make namespaces, else root. Closing it takes all of it away.
 */
final class PrivateMounts implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** As a user of one's own first: the only way without root, and a root within a container may have no other either. */
	private static final List<List<String>> WAYS = List.of(List.of("-r", "-m"), List.of("-m"));

	private final Running holder;

	private final List<String> prefix;

	private PrivateMounts(Running holder, boolean asUser) {
		this.holder = holder;
		List<String> enter = new ArrayList<>(List.of("nsenter", "-t", Long.toString(holder.process().pid()), "-m"));
		if (asUser) {
			enter.addAll(List.of("-U", "--preserve-credentials"));
		}
		enter.add("--");
		this.prefix = List.copyOf(enter);
	}

	/**
	 * Makes them. Where the system allows no way of doing so the test is skipped, and the count of {@code ./verify} says so: a container or a
	 * changed root may forbid all mounts.
	 */
	static PrivateMounts open() throws InterruptedException {
		for (List<String> way : WAYS) {
			if (allows(way)) {
				Running holder = Running.start(Path.of("").toAbsolutePath(), Map.of(), command(way, "echo ready && exec cat"));
				if (holder.waitForLine("ready"::equals, PATIENCE).isPresent()) {
					return new PrivateMounts(holder, way.contains("-r"));
				}
				holder.close();
				throw new AssertionError("unshare " + way + " allowed mounts once and not again: " + holder.text());
			}
		}
		return Assumptions.abort("no disk can be mounted here: that takes root with CAP_SYS_ADMIN, or user namespaces, and a root folder that is a mount of its own");
	}

	private static boolean allows(List<String> way) throws InterruptedException {
		try (Running trial = Running.start(Path.of("").toAbsolutePath(), Map.of(), command(way, "mount -t tmpfs tmpfs /mnt && umount /mnt"))) {
			return trial.waitForExit(PATIENCE) == 0;
		}
	}

	private static List<String> command(List<String> way, String script) {
		List<String> command = new ArrayList<>(List.of("unshare"));
		command.addAll(way);
		command.addAll(List.of("sh", "-c", script));
		return command;
	}

	/** What stands before the command of a program that shall see these mounts. */
	List<String> prefix() {
		return prefix;
	}

	/** How the test itself names a file in them. */
	Path seen(Path file) {
		return Path.of("/proc/" + holder.process().pid() + "/root" + file);
	}

	/** Runs a program to its end and returns its exit code. */
	int run(String... command) throws InterruptedException {
		List<String> all = new ArrayList<>(prefix);
		all.addAll(List.of(command));
		try (Running running = Running.start(Path.of("/"), Map.of(), all)) {
			return running.waitForExit(PATIENCE);
		}
	}

	/** Runs a program that has to succeed. */
	void require(String... command) throws InterruptedException {
		int code = run(command);
		if (code != 0) {
			throw new AssertionError(String.join(" ", command) + " ended with " + code);
		}
	}

	/** Mounts a disk in memory. */
	void disk(Path at, int kibibytes) throws InterruptedException {
		require("mkdir", "-p", at.toString());
		require("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", at.toString());
	}

	/** Fills a disk to its last byte. */
	void fill(Path disk) throws InterruptedException {
		if (run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=512") == 0) {
			throw new AssertionError("the disk never filled up");
		}
	}

	/** Takes away what filled it. */
	void free(Path disk) throws InterruptedException {
		require("rm", disk.resolve("filler").toString());
	}

	/** Lets a disk be read only, or written again; nobody may write to it just now. */
	void readOnly(Path disk, boolean wanted) throws InterruptedException {
		require("mount", "-o", wanted ? "remount,ro" : "remount,rw", disk.toString());
	}

	@Override
	public void close() {
		holder.close();
	}
}
