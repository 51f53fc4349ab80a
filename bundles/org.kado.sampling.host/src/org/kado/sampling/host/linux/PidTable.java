package org.kado.sampling.host.linux;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What is known of each pid: how often it was seen, and which watched name it has. Says whose name must be read: of those
 * seen for the first or second time (a process bears its parent's name between fork and exec), and of everyone once in
 * {@value #RECHECK_MILLIS} ms, in slices, because pids are used again.
 */
final class PidTable {

	/** Stands for no descriptor. */
	static final int NO_FILE = -1;

	static final int RECHECK_MILLIS = 60_000;
	private static final int EARLY_SIGHTINGS = 2;

	private int count;
	private int[] pids = new int[512];
	private byte[] sightings = new byte[512];
	private int[] names = new int[512];
	private int[] nameFiles = new int[512];
	private int[] sparePids = new int[512];
	private byte[] spareSightings = new byte[512];
	private int[] spareNames = new int[512];
	private int[] spareNameFiles = new int[512];
	private final IntConsumer gone;
	private int kept;
	private int sliceFrom;
	private int sliceLength;
	private int lastRechecked;

	/** @param gone is given the descriptor that was kept for a pid that is there no more */
	PidTable(IntConsumer gone) {
		this.gone = gone;
	}

	/**
	 * Takes over a new listing: known pids keep what is known, new ones have no name yet, vanished ones are forgotten.
	 *
	 * @param listing       pids, ascending
	 * @param length        how many
	 * @param elapsedMillis time since the last listing
	 */
	void update(int[] listing, int length, long elapsedMillis) {
		ensureSpare(length);
		int old = 0;
		for (int i = 0; i < length; i++) {
			while (old < count && pids[old] < listing[i]) {
				forgetNameFile(old++);
			}
			boolean known = old < count && pids[old] == listing[i];
			sparePids[i] = listing[i];
			spareSightings[i] = known ? (byte) Math.min(sightings[old] + 1, EARLY_SIGHTINGS + 1) : 1;
			spareNames[i] = known ? names[old] : NameMatcher.NONE;
			spareNameFiles[i] = known ? nameFiles[old++] : NO_FILE;
		}
		while (old < count) {
			forgetNameFile(old++);
		}
		swap();
		count = length;
		chooseSlice(elapsedMillis);
	}

	/** Forgets all names: they are due anew, as if every pid were new. */
	void forgetNames() {
		Arrays.fill(names, NameMatcher.NONE);
		Arrays.fill(sightings, (byte) 0);
	}

	/** Gives back all descriptors. */
	void close() {
		for (int i = 0; i < count; i++) {
			forgetNameFile(i);
		}
	}

	/** The descriptor that is kept for the name of the i-th pid, or {@link #NO_FILE}. */
	int nameFile(int i) {
		return nameFiles[i];
	}

	/** Keeps a descriptor for the name of the i-th pid, which has none. */
	void keepNameFile(int i, int descriptor) {
		nameFiles[i] = descriptor;
		kept++;
	}

	/** Gives back the descriptor of the i-th pid, if it has one. */
	void forgetNameFile(int i) {
		if (nameFiles[i] != NO_FILE) {
			gone.accept(nameFiles[i]);
			nameFiles[i] = NO_FILE;
			kept--;
		}
	}

	/** Number of descriptors that are kept. */
	int kept() {
		return kept;
	}

	/** Whether the i-th pid has been there for some time: a process of a moment is not worth a descriptor. */
	boolean isSettled(int i) {
		return sightings[i] > EARLY_SIGHTINGS;
	}

	int count() {
		return count;
	}

	int pid(int i) {
		return pids[i];
	}

	/** Place of the watched name, or {@link NameMatcher#NONE}. */
	int name(int i) {
		return names[i];
	}

	void name(int i, int name) {
		names[i] = name;
	}

	/** Whether the name of the i-th pid must be read in this round. */
	boolean nameIsDue(int i) {
		return sightings[i] <= EARLY_SIGHTINGS || Math.floorMod(i - sliceFrom, count) < sliceLength;
	}

	private void chooseSlice(long elapsedMillis) {
		if (count == 0) {
			return;
		}
		long share = (count * Math.min(elapsedMillis, RECHECK_MILLIS) + RECHECK_MILLIS - 1) / RECHECK_MILLIS;
		int next = Arrays.binarySearch(pids, 0, count, lastRechecked + 1);
		sliceFrom = (next >= 0 ? next : -next - 1) % count;
		sliceLength = (int) Math.max(1, Math.min(share, count));
		lastRechecked = pids[(sliceFrom + sliceLength - 1) % count];
	}

	private void ensureSpare(int length) {
		if (sparePids.length < length) {
			int size = Math.max(length, sparePids.length * 2);
			sparePids = new int[size];
			spareSightings = new byte[size];
			spareNames = new int[size];
			spareNameFiles = new int[size];
		}
	}

	private void swap() {
		int[] pidsNow = sparePids;
		byte[] sightingsNow = spareSightings;
		int[] namesNow = spareNames;
		int[] nameFilesNow = spareNameFiles;
		sparePids = pids;
		spareSightings = sightings;
		spareNames = names;
		spareNameFiles = nameFiles;
		pids = pidsNow;
		sightings = sightingsNow;
		names = namesNow;
		nameFiles = nameFilesNow;
	}
}
