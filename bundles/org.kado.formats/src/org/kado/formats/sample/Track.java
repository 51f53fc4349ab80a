package org.kado.formats.sample;

/**
 * One measure of one thing over time.
 *
 * @param measure what is measured
 * @param name    name of the interface, disk, process or processor; empty for the host itself
 * @param series  its samples
 */
record Track(Measure measure, String name, Series series) {

	Track(Measure measure, String name) {
		this(measure, name, new Series(measure.figures()));
	}

	/** Time of the sample that is next, or {@link Series#ENDED}. */
	long stampMillis() {
		return series.stampMillis();
	}

	/** A figure of the sample that is next. */
	long figure(int figure) {
		return series.figure(figure);
	}
}
