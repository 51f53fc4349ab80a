package org.kado.formats.cpuhistory;

import java.util.Arrays;
import java.util.Comparator;

import org.kado.model.column.PackedLongs;

/** Rows as they come out of the pages, packed, and given out in the order of their numbers. */
final class LoadRows {

	private static final int MISSING = -1;
	private static final double THOUSANDTHS = 1000;

	private final PackedLongs.Builder ids = new PackedLongs.Builder();
	private final PackedLongs.Builder times = new PackedLongs.Builder();
	private final PackedLongs.Builder local = new PackedLongs.Builder();
	private final PackedLongs.Builder loads = new PackedLongs.Builder();
	private long lastId = Long.MIN_VALUE;
	private boolean ordered = true;

	/** Takes the rows. */
	interface Rows {

		/**
		 * Takes a row.
		 *
		 * @param millis  since 1970, of the local clock or of UTC
		 * @param local   which of them
		 * @param percent NaN where not measured
		 */
		void row(long id, long millis, boolean local, double percent);
	}

	void add(long id, long millis, boolean isLocal, double percent) {
		ordered &= id > lastId;
		lastId = id;
		ids.add(id);
		times.add(millis);
		local.add(isLocal ? 1 : 0);
		loads.add(Double.isNaN(percent) ? MISSING : Math.round(percent * THOUSANDTHS));
	}

	/** Gives them out; to be called once. */
	void inOrder(Rows to) {
		PackedLongs numbers = ids.build();
		PackedLongs millis = times.build();
		PackedLongs kinds = local.build();
		PackedLongs percents = loads.build();
		Integer[] order = ordered ? new Integer[0] : sorted(numbers);
		for (int i = 0; i < numbers.size(); i++) {
			int row = ordered ? i : order[i];
			long percent = percents.get(row);
			to.row(numbers.get(row), millis.get(row), kinds.get(row) == 1, percent < 0 ? Double.NaN : percent / THOUSANDTHS);
		}
	}

	/** Pages that were freed and used again hold newer rows than those behind them. */
	private static Integer[] sorted(PackedLongs numbers) {
		Integer[] order = new Integer[numbers.size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingLong(numbers::get));
		return order;
	}
}
