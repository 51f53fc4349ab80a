package org.kado.archive;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.ClockBeacon;
import org.kado.archive.file.FileContent;
import org.kado.model.Problem;

/** Gathers the visits that manifests and beacons tell of: each is told by its own file, by every later manifest, and by copies of both. */
final class Visits {

	private Visits() {
	}

	/**
	 * Each visit once.
	 *
	 * @param files        what was read
	 * @param importMillis when a beacon was first seen here, since the epoch
	 * @param problems     is told of beacons with one id that say different things; none of them counts
	 */
	static List<Visit> of(List<FileContent> files, ToLongFunction<ClockBeacon> importMillis, Consumer<Problem> problems) {
		Map<String, Visit> byId = new LinkedHashMap<>();
		Map<String, Problem> doubted = new LinkedHashMap<>();
		for (FileContent file : files) {
			for (ClockBeacon beacon : file.beacons()) {
				Visit known = byId.computeIfAbsent(beacon.id(), id -> new Visit(file.label(), beacon, importMillis.applyAsLong(beacon)));
				if (!known.beacon().equals(beacon)) {
					doubted.putIfAbsent(beacon.id(), new Problem(file.label(), 0, Problem.Kind.CLOCK_DOUBTED, beacon.id() + " ≠ " + known.file()));
				}
			}
		}
		doubted.values().forEach(problems);
		byId.keySet().removeAll(doubted.keySet());
		return byId.values().stream().sorted(Comparator.comparingLong((Visit visit) -> visit.beacon().utcMillis()).thenComparing(visit -> visit.beacon().id())).toList();
	}
}
