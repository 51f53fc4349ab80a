package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.kado.testing.Requirement;

/** Listing from the newest pid on, against listing all, on the Linux that the test runs on. */
@EnabledOnOs(OS.LINUX)
class PidListingTest {

	private static final int ROUNDS = 40;

	private final PidListing listing = newListing();
	private final PidListing reference = newListing();
	private final NewestPid newestPid = new NewestPid("/proc/loadavg");
	private final List<Process> children = new ArrayList<>();

	private static PidListing newListing() {
		return new PidListing("/proc", PidListing.systemCall(System.getProperty("os.arch")));
	}

	@AfterEach
	void close() {
		children.forEach(child -> child.destroyForcibly().onExit().join());
		listing.close();
		reference.close();
		newestPid.close();
	}

	@Test
	@Requirement({"S1-25", "S1-29"})
	void whatIsStartedShowsUpAndWhatRunsStays() throws IOException {
		listing.read(newestPid.read());
		for (int round = 0; round < ROUNDS; round++) {
			children.add(new ProcessBuilder("/bin/sleep", "1000").start());
			Set<Integer> before = all();
			long newest = newestPid.read();
			assertEquals(newest < 0 ? -1 : listing.readNewer(newest), listing.count());
			Set<Integer> listed = pids(listing);
			assertTrue(listed.containsAll(childPids()), "round " + round);
			before.retainAll(all()); // what ran all the time
			before.removeAll(listed);
			assertEquals(Set.of(), before, "round " + round);
		}
	}

	@Test
	void whatEndedIsGoneAfterAFullListing() throws IOException {
		Process child = new ProcessBuilder("/bin/sleep", "1000").start();
		listing.read(newestPid.read());
		assertTrue(pids(listing).contains((int) child.pid()));
		child.destroyForcibly().onExit().join();
		listing.read(newestPid.read());
		assertTrue(!pids(listing).contains((int) child.pid()));
	}

	@Test
	void pidsAscendAndStandOnce() {
		listing.read(newestPid.read());
		for (int round = 0; round < ROUNDS; round++) {
			listing.readNewer(newestPid.read());
			int[] pids = Arrays.copyOf(listing.pids(), listing.count());
			assertArrayEquals(Arrays.stream(pids).sorted().distinct().toArray(), pids);
		}
	}

	/** As after pids were given out from the beginning again: the older ones have larger numbers. */
	@Test
	void whatStandsBehindTheNewestPidIsKept() throws IOException {
		for (int i = 0; i < 60; i++) {
			children.add(new ProcessBuilder("/bin/sleep", "1000").start());
		}
		long newest = children.get(0).pid();
		listing.read(newest);
		for (int round = 0; round < ROUNDS; round++) {
			Set<Integer> before = all();
			listing.readNewer(newest + round);
			Set<Integer> listed = pids(listing);
			before.retainAll(all());
			before.removeIf(pid -> !childPids().contains(pid) && pid > newest); // not ours: may have begun since
			before.removeAll(listed);
			assertEquals(Set.of(), before, "round " + round);
			int[] pids = Arrays.copyOf(listing.pids(), listing.count());
			assertArrayEquals(Arrays.stream(pids).sorted().distinct().toArray(), pids);
		}
	}

	@Test
	void anUnknownOrSmallerNewestPidListsAll() throws IOException {
		for (long newest : new long[] {-1, 300, 299, -1}) {
			children.add(new ProcessBuilder("/bin/sleep", "1000").start());
			listing.readNewer(newest);
			assertTrue(pids(listing).containsAll(childPids()), "newest pid " + newest);
		}
	}

	private Set<Integer> childPids() {
		return children.stream().map(child -> (int) child.pid()).collect(Collectors.toSet());
	}

	private Set<Integer> all() {
		reference.read(-1);
		return pids(reference);
	}

	private static Set<Integer> pids(PidListing list) {
		return Arrays.stream(list.pids(), 0, list.count()).boxed().collect(Collectors.toCollection(TreeSet::new));
	}
}
