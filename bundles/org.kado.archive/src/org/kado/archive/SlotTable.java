package org.kado.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.kado.model.Problem;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;

/**
 * The slots of one installation's minute files, each once. Where files disagree about a slot the more complete row wins:
 * the one that covers more of it, else the one from the file with more rows, else the one read first.
 */
final class SlotTable {

	private static final long USUAL_SLOT_MILLIS = 60_000;

	private final TreeMap<Long, Slot> slots = new TreeMap<>();
	private MinuteFile latest;

	/** Number of slots that both know, or -1 where they disagree about one. */
	int sharedWith(Collection<MinuteFile> files) {
		int shared = 0;
		for (MinuteFile file : files) {
			for (MinuteRow row : file.rows()) {
				Slot slot = slots.get(row.stampMillis());
				if (slot != null && !slot.row.equals(row)) {
					return -1;
				}
				shared += slot == null ? 0 : 1;
			}
		}
		return shared;
	}

	/** Adds the file's rows; tells what was there already. */
	void add(MinuteFile file, Consumer<Problem> problems) {
		if (latest == null || file.lastMillis() >= latest.lastMillis()) {
			latest = file;
		}
		Map<String, Integer> duplicates = new LinkedHashMap<>();
		Map<Pair, List<String>> conflicts = new LinkedHashMap<>();
		for (MinuteRow row : file.rows()) {
			Slot added = new Slot(row, file);
			Slot known = slots.putIfAbsent(row.stampMillis(), added);
			if (known != null && known.row.equals(row)) {
				duplicates.merge(known.file.label(), 1, Integer::sum);
			} else if (known != null) {
				Slot winner = added.isMoreCompleteThan(known) ? added : known;
				Slot loser = winner == added ? known : added;
				slots.put(row.stampMillis(), winner);
				conflicts.computeIfAbsent(new Pair(loser.file.label(), winner.file.label()), p -> new ArrayList<>()).add(loser.time());
			}
		}
		duplicates.forEach((other, count) -> new Overlap(file.label(), other, count, List.of()).report(problems));
		conflicts.forEach((pair, times) -> new Overlap(pair.loser, pair.winner, 0, times).report(problems));
	}

	boolean isEmpty() {
		return slots.isEmpty();
	}

	/** Header of the file that reaches furthest; it names the equipment and the zone. */
	MinuteHeader latestHeader() {
		return latest.header();
	}

	/** The slots as a series of that installation. */
	MinuteSeries series(String installation) {
		MinuteHeader header = latestHeader();
		MinuteHeader named = new MinuteHeader(header.equipment(), installation, header.zone(), header.original());
		return new MinuteSeries(named, slotMillis(), slots.values().stream().map(Slot::row).toList());
	}

	/** The most frequent distance of stamps, the smaller of two that are equally frequent. */
	private long slotMillis() {
		Map<Long, Integer> counts = new HashMap<>();
		Long previous = null;
		for (Long stamp : slots.keySet()) {
			if (previous != null) {
				counts.merge(stamp - previous, 1, Integer::sum);
			}
			previous = stamp;
		}
		return counts.entrySet().stream() //
				.min(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())) //
				.map(Map.Entry::getKey).orElse(USUAL_SLOT_MILLIS);
	}

	private record Pair(String loser, String winner) {
	}

	private record Slot(MinuteRow row, MinuteFile file) {

		boolean isMoreCompleteThan(Slot other) {
			if (row.coveredMillis() != other.row.coveredMillis()) {
				return row.coveredMillis() > other.row.coveredMillis();
			}
			return file.rows().size() > other.file.rows().size();
		}

		String time() {
			return Instant.ofEpochMilli(row.stampMillis()).atZone(file.header().zone()).toOffsetDateTime().toString();
		}
	}
}
