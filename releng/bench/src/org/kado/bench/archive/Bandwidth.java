package org.kado.bench.archive;

/** How fast one core reads memory that no cache holds. */
final class Bandwidth {

	private static final int LONGS = 1 << 25;
	private static final int ROUNDS = 8;

	private Bandwidth() {
	}

	/** Bytes a second, the best of several rounds. */
	static double bytesPerSecond() {
		long[] memory = new long[LONGS];
		java.util.Arrays.setAll(memory, i -> i);
		double best = 0;
		long all = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			long sum = 0;
			for (int i = 0; i < LONGS; i++) {
				sum += memory[i];
			}
			best = Math.max(best, LONGS * 8e9 / (System.nanoTime() - start));
			all += sum;
		}
		return all == 0 ? 0 : best;
	}
}
