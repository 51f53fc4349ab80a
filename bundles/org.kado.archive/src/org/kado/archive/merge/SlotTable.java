package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.kado.archive.file.MinuteFile;
import org.kado.model.Problem;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteSeries;

/**
 * The slots of one installation's minute files, each once. Where files disagree about a slot the more complete row wins:
 * the one that covers more of it, else the one from the file with more rows, else the one read first.
 */
final class SlotTable {

	private static final long USUAL_SLOT_MILLIS = 60_000;

	private final String id;
	private final List<MinuteFile> files = new ArrayList<>();
	/** By time, none overlapping another: a file that continues the others, as nearly all do, is not merged at all. */
	private final List<SlotRun> runs = new ArrayList<>();
	private MinuteFile latest;

	/** An empty table. @param id what its files call the computer; with the folder where two are called so */
	SlotTable(String id) {
		this.id = id;
	}

	/** All that is in it. */
	MinuteTable table() {
		return new MinuteTable(id, files);
	}

	/** Number of slots that both know, or -1 where they disagree about one. */
	int sharedWith(Collection<MinuteFile> others) {
		int shared = 0;
		for (MinuteFile file : others) {
			for (int i = 0; i < file.rows().size(); i++) {
				long stampMillis = file.rows().stampMillis(i);
				int run = firstRunEndingFrom(stampMillis);
				int row = run == runs.size() ? 0 : runs.get(run).rowAt(stampMillis);
				if (run < runs.size() && runs.get(run).rows().stampMillis(row) == stampMillis) {
					if (!runs.get(run).rows().sameRow(row, file.rows(), i)) {
						return -1;
					}
					shared++;
				}
			}
		}
		return shared;
	}

	/** Adds the file's rows; tells what was there already. */
	void add(MinuteFile file, Consumer<Problem> problems) {
		if (latest == null || file.lastMillis() >= latest.lastMillis()) {
			latest = file;
		}
		files.add(file);
		if (!file.rows().isEmpty()) {
			int from = firstRunEndingFrom(file.firstMillis());
			int to = from;
			while (to < runs.size() && runs.get(to).firstMillis() <= file.lastMillis()) {
				to++;
			}
			SlotMerge merge = new SlotMerge(files, files.size() - 1);
			SlotRun merged = merge.with(runs.subList(from, to));
			merge.report(problems);
			runs.subList(from, to).clear();
			runs.add(from, merged);
		}
	}

	/** The first run whose last slot ends at the instant or later; the number of runs where there is none. */
	private int firstRunEndingFrom(long stampMillis) {
		int low = 0;
		int high = runs.size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (runs.get(middle).lastMillis() < stampMillis) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	boolean isEmpty() {
		return runs.isEmpty();
	}

	/** The latest stamp of all files. */
	long lastMillis() {
		return latest.lastMillis();
	}

	/** All files whose rows went in. */
	List<MinuteFile> files() {
		return files;
	}

	/** Header of the file that reaches furthest; it names the equipment and the zone. */
	MinuteHeader latestHeader() {
		return latest.header();
	}

	/** The slots as a series of that installation. */
	MinuteSeries series(String installation) {
		MinuteHeader header = latestHeader();
		MinuteHeader named = new MinuteHeader(header.equipment(), installation, header.zone(), header.original());
		MinuteColumns rows = rows();
		return new MinuteSeries(named, slotMillis(rows), rows);
	}

	private MinuteColumns rows() {
		if (runs.size() == 1) {
			return runs.get(0).rows();
		}
		MinuteColumns.Builder all = new MinuteColumns.Builder();
		for (SlotRun run : runs) {
			for (int row = 0; row < run.rows().size(); row++) {
				all.add(run.rows(), row);
			}
		}
		return all.build();
	}

	/** The most frequent distance of stamps, the smaller of two that are equally frequent. */
	private static long slotMillis(MinuteColumns rows) {
		Map<Long, Integer> counts = new HashMap<>();
		for (int row = 1; row < rows.size(); row++) {
			counts.merge(rows.stampMillis(row) - rows.stampMillis(row - 1), 1, Integer::sum);
		}
		return counts.entrySet().stream() //
				.min(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())) //
				.map(Map.Entry::getKey).orElse(USUAL_SLOT_MILLIS);
	}
}
