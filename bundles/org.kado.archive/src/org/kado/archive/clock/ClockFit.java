package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the clock of one run lacked over time, from all visits to it. Times are by the clock as if nobody had set it; so are offsets.
 *
 * <pre>
 *   lacking
 *      │   ┬                                each visit leaves a range; a clock that drifts by no more than {@link Drift} from one to the
 *      │   │          ┬  ← narrowed         other narrows both. Between two visits the clock is taken to run evenly, before the first
 *      │   ┴──────────┼─────────            and after the last one to run right.
 *      │              ┴
 *      └───v1─────────v2───────► time
 * </pre>
 */
final class ClockFit {

	private final List<Sighting> used;
	private final List<Visit> contradicting = new ArrayList<>();
	private final long[] offsets;

	/**
	 * A visit as its run sees it.
	 *
	 * @param visit       the visit
	 * @param atMillis    when it was, by the clock that nobody set
	 * @param range       where what that clock lacked lies
	 * @param frameMillis of the stretch it was in
	 */
	record Sighting(Visit visit, long atMillis, OffsetRange range, long frameMillis) {

		Sighting with(OffsetRange narrowed) {
			return new Sighting(visit, atMillis, narrowed, frameMillis);
		}

		private boolean contradicts(Sighting other) {
			return range.widened(Drift.within(atMillis - other.atMillis)).and(other.range).isEmpty();
		}
	}

	ClockFit(List<Sighting> sightings) {
		List<Sighting> sorted = new ArrayList<>(sightings);
		sorted.sort(Comparator.comparingLong(Sighting::atMillis).thenComparing(s -> s.visit().beacon().id()));
		List<Sighting> agreeing = new ArrayList<>();
		for (Sighting one : sorted) {
			if (sorted.stream().anyMatch(one::contradicts)) {
				contradicting.add(one.visit());
			} else {
				agreeing.add(one);
			}
		}
		used = agreeing.stream().map(one -> narrowed(one, agreeing)).filter(one -> one.range().isBounded()).toList();
		offsets = offsets();
	}

	private static Sighting narrowed(Sighting one, List<Sighting> all) {
		OffsetRange range = one.range();
		for (Sighting other : all) {
			range = range.and(other.range().widened(Drift.within(one.atMillis() - other.atMillis())));
		}
		return one.with(range);
	}

	/** The offset at each visit; each within reach of the one before. */
	private long[] offsets() {
		long[] chosen = new long[used.size()];
		for (int i = 0; i < chosen.length; i++) {
			Sighting one = used.get(i);
			OffsetRange possible = one.range();
			if (i > 0) {
				OffsetRange reach = new OffsetRange(chosen[i - 1], chosen[i - 1]).widened(Drift.within(one.atMillis() - used.get(i - 1).atMillis()));
				possible = possible.and(reach);
			}
			chosen[i] = possible.nearest(one.range().plus(one.frameMillis()).repairMillis() - one.frameMillis());
		}
		return chosen;
	}

	/** Visits of which at least one must be wrong; none of them is used. */
	List<Visit> contradicting() {
		return contradicting;
	}

	/** Visits that bound the offset, by time. */
	List<Sighting> used() {
		return used;
	}

	/** The offset at the visit of that number. */
	long offset(int visit) {
		return offsets[visit];
	}

	/** Number of the visit nearest to the span, and the first of those within it. There must be one. */
	int nearest(long fromMillis, long toMillis) {
		int nearest = 0;
		for (int i = 1; i < used.size(); i++) {
			if (distance(i, fromMillis, toMillis) < distance(nearest, fromMillis, toMillis)) {
				nearest = i;
			}
		}
		return nearest;
	}

	long distance(int visit, long fromMillis, long toMillis) {
		long at = used.get(visit).atMillis();
		return Math.max(0, Math.max(fromMillis - at, at - toMillis));
	}

	/** Where the offset lies at a moment. */
	OffsetRange range(long atMillis) {
		OffsetRange range = OffsetRange.UNKNOWN;
		for (Sighting one : used) {
			range = range.and(one.range().widened(Drift.within(atMillis - one.atMillis())));
		}
		return range;
	}
}
