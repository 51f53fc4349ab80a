package org.kado.formats.sample;

import java.util.Arrays;
import java.util.OptionalLong;

import org.kado.model.column.PackedLongs;

/**
 * Figures over time, packed: each sample has a time and the same number of whole figures. First written in rising order of time, then read
 * from the beginning to the end, as often as needed. Not safe for use by several threads.
 */
public final class Series {

	/** Stands for the time after the last sample. */
	public static final long ENDED = Long.MAX_VALUE;

	private static final int COUNTED_DISTANCES = 4096;

	private PackedLongs.Builder stampBuilder = new PackedLongs.Builder();
	private PackedLongs.Builder[] builders;
	private PackedLongs stamps;
	private PackedLongs[] columns;
	private long lastMillis = Long.MIN_VALUE;
	private int at;

	/** @param figures how many figures a sample has */
	public Series(int figures) {
		builders = new PackedLongs.Builder[figures];
		Arrays.setAll(builders, i -> new PackedLongs.Builder());
	}

	/** Adds a sample; false where it does not lie behind the last one, and nothing is added. */
	public boolean add(long stampMillis, long... figures) {
		if (stampMillis <= lastMillis) {
			return false;
		}
		lastMillis = stampMillis;
		stampBuilder.add(stampMillis);
		for (int i = 0; i < builders.length; i++) {
			builders[i].add(figures[i]);
		}
		return true;
	}

	/** Time of the sample that was added last; the least number before the first. */
	public long lastMillis() {
		return lastMillis;
	}

	/** From now on the series is read; it stands at its first sample. */
	public void rewind() {
		if (stamps == null) {
			stamps = stampBuilder.build();
			columns = Arrays.stream(builders).map(PackedLongs.Builder::build).toArray(PackedLongs[]::new);
			stampBuilder = null;
			builders = null;
		}
		at = 0;
	}

	/** Time of the sample that it stands at, or {@link #ENDED}. */
	public long stampMillis() {
		return at < stamps.size() ? stamps.get(at) : ENDED;
	}

	/** A figure of the sample that it stands at. */
	public long figure(int figure) {
		return columns[figure].get(at);
	}

	/** Goes to the next sample. */
	public void advance() {
		at++;
	}

	/** The usual distance of samples, by the first of them; empty where there are not two. To be asked when it is read. */
	public OptionalLong usualMillis() {
		int count = Math.min(stamps.size() - 1, COUNTED_DISTANCES);
		if (count < 1) {
			return OptionalLong.empty();
		}
		long[] distances = new long[count];
		Arrays.setAll(distances, i -> stamps.get(i + 1) - stamps.get(i));
		Arrays.sort(distances);
		return OptionalLong.of(distances[count / 2]);
	}
}
