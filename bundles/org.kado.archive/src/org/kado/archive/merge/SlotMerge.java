package org.kado.archive.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.kado.archive.file.MinuteFile;
import org.kado.model.Problem;
import org.kado.model.facts.MinuteColumns;

/**
 * Lays the rows of a file over runs of slots that share its time.
 *
 * <pre>
 *   runs    ■■■■■■■■   ■■■■■■
 *   file        ▪▪▪▪▪▪▪▪         same stamp, same row: duplicate; other row: conflict, the more complete one stays
 *   merged  ■■■■■■■■▪▪▪■■■■■■
 * </pre>
 */
final class SlotMerge {

	private final List<MinuteFile> files;
	private final int number;
	private final MinuteColumns added;
	private final SlotRun.Builder merged = new SlotRun.Builder();
	private final Map<Integer, Integer> duplicates = new LinkedHashMap<>();
	private final Map<Pair, List<String>> conflicts = new LinkedHashMap<>();
	/** The slot that no later row can touch any more once another stamp comes. */
	private MinuteColumns heldRows;
	private int heldRow;
	private int heldFile;

	/**
	 * @param files  all files so far
	 * @param number number of the one to be merged
	 */
	SlotMerge(List<MinuteFile> files, int number) {
		this.files = files;
		this.number = number;
		added = files.get(number).rows();
	}

	/** Merges; what the runs hold stands before the file's rows of the same stamp. */
	SlotRun with(List<SlotRun> runs) {
		int[] order = order();
		int next = 0;
		for (SlotRun run : runs) {
			for (int row = 0; row < run.rows().size(); row++) {
				long stampMillis = run.rows().stampMillis(row);
				for (; next < order.length && added.stampMillis(order[next]) < stampMillis; next++) {
					take(added, order[next], number);
				}
				take(run.rows(), row, run.file(row));
			}
		}
		for (; next < order.length; next++) {
			take(added, order[next], number);
		}
		release();
		return merged.build();
	}

	/** Rows by stamp; of equal stamps in file order. Files are sorted unless the clock was set back. */
	private int[] order() {
		int[] order = IntStream.range(0, added.size()).toArray();
		if (IntStream.range(1, order.length).allMatch(i -> added.stampMillis(i - 1) <= added.stampMillis(i))) {
			return order;
		}
		return IntStream.of(order).boxed().sorted((a, b) -> Long.compare(added.stampMillis(a), added.stampMillis(b)))
				.mapToInt(Integer::intValue).toArray();
	}

	private void take(MinuteColumns rows, int row, int file) {
		if (heldRows == null || heldRows.stampMillis(heldRow) != rows.stampMillis(row)) {
			release();
			hold(rows, row, file);
		} else if (heldRows.sameRow(heldRow, rows, row)) {
			duplicates.merge(heldFile, 1, Integer::sum);
		} else if (isMoreComplete(rows, row, file)) {
			conflict(heldFile, file, rows.stampMillis(row));
			hold(rows, row, file);
		} else {
			conflict(file, heldFile, rows.stampMillis(row));
		}
	}

	private boolean isMoreComplete(MinuteColumns rows, int row, int file) {
		long covered = rows.coveredMillis(row);
		long heldCovered = heldRows.coveredMillis(heldRow);
		return covered != heldCovered ? covered > heldCovered : files.get(file).rows().size() > files.get(heldFile).rows().size();
	}

	private void hold(MinuteColumns rows, int row, int file) {
		heldRows = rows;
		heldRow = row;
		heldFile = file;
	}

	private void release() {
		if (heldRows != null) {
			merged.add(heldRows, heldRow, heldFile);
		}
	}

	private void conflict(int loser, int winner, long stampMillis) {
		String time = Instant.ofEpochMilli(stampMillis).atZone(files.get(loser).header().zone()).toOffsetDateTime().toString();
		conflicts.computeIfAbsent(new Pair(files.get(loser).label(), files.get(winner).label()), p -> new ArrayList<>()).add(time);
	}

	/** Tells what was there twice and what disagreed. */
	void report(Consumer<Problem> problems) {
		String label = files.get(number).label();
		duplicates.forEach((other, count) -> new Overlap(label, files.get(other).label(), count, List.of()).report(problems));
		conflicts.forEach((pair, times) -> new Overlap(pair.loser, pair.winner, 0, times).report(problems));
	}

	private record Pair(String loser, String winner) {
	}
}
