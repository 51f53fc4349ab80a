package org.kado.formats.sample;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Samples of one host in rising order of time, as tracks that lie beside each other.
 *
 * <pre>
 *   cpu      ·  ·  ·  ·
 *   memory   ·  ·     ·
 *   eth0           ·  ·
 *   rows     1  2  3  4     a row holds what was sampled at the same moment
 * </pre>
 */
final class Stretch {

	private static final int COUNTED_DISTANCES = 4096;

	private final Map<Measure, Map<String, Track>> tracks = new TreeMap<>();

	/** Adds a sample; false where it does not lie behind the last one of its track, and nothing is added. */
	boolean add(Measure measure, String name, long stampMillis, long... figures) {
		return tracks.computeIfAbsent(measure, m -> new LinkedHashMap<>()).computeIfAbsent(name, n -> new Track(measure, n)).series().add(stampMillis, figures);
	}

	/** Names of the things of that measure, in order of appearance. */
	List<String> names(Measure measure) {
		return List.copyOf(tracks.getOrDefault(measure, Map.of()).keySet());
	}

	Collection<Measure> measures() {
		return tracks.keySet();
	}

	/** All tracks by measure, before their first samples. */
	List<Track> rewound() {
		List<Track> all = tracks.values().stream().flatMap(byName -> byName.values().stream()).toList();
		all.forEach(track -> track.series().rewind());
		return all;
	}

	/** The usual distance of rows; the usual length of samples where the file tells it; empty where there is one row and no length. */
	OptionalLong usualMillis() {
		List<Track> all = rewound();
		long[] told = new long[COUNTED_DISTANCES];
		long[] distances = new long[COUNTED_DISTANCES];
		int tolds = 0;
		int counted = 0;
		long previous = Series.ENDED;
		for (long stamp = next(all); stamp != Series.ENDED && counted < COUNTED_DISTANCES && tolds < COUNTED_DISTANCES; stamp = next(all)) {
			if (previous != Series.ENDED) {
				distances[counted++] = stamp - previous;
			}
			previous = stamp;
			for (Track track : all) {
				if (track.stampMillis() == stamp) {
					if (track.measure() == Measure.LENGTH && track.figure(0) > 0) {
						told[tolds++] = track.figure(0);
					}
					track.series().advance();
				}
			}
		}
		return tolds > 0 ? median(told, tolds) : median(distances, counted);
	}

	/** Time of the row that is next. */
	static long next(List<Track> tracks) {
		long next = Series.ENDED;
		for (Track track : tracks) {
			next = Math.min(next, track.stampMillis());
		}
		return next;
	}

	private static OptionalLong median(long[] values, int count) {
		if (count == 0) {
			return OptionalLong.empty();
		}
		long[] sorted = Arrays.copyOf(values, count);
		Arrays.sort(sorted);
		return OptionalLong.of(sorted[count / 2]);
	}
}
