package org.kado.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis of lengths of time, from 0 at its foot.
 *
 * @param topMillis  what its upper end stands for, milliseconds
 * @param stepMillis distance of ticks, milliseconds
 * @param shortened  whether bars may go on above it
 * @param foot       the pixel row just below the axis
 * @param height     pixels
 */
record HourScale(long topMillis, long stepMillis, boolean shortened, int foot, int height) {

	private static final long SECOND = 1000;
	private static final long MINUTE = 60 * SECOND;
	private static final long HOUR = 60 * MINUTE;
	private static final long[] STEPS = {SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE,
			5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR};
	/** Room that a tick's label needs, pixels. */
	private static final int LEAST_STEP = 22;
	/** More ticks than this are read no better. */
	private static final int MOST_TICKS = 8;
	/** A day of which less than this part is known would show nothing but its gap. */
	private static final double LEAST_KNOWN = 0.2;
	/** A part of a day that is shorter has ticks of its own; a day of 23 hours has those of any day. */
	private static final long NEARLY_A_DAY = 22 * HOUR;
	/** How much of a shortened axis shows that the bars go on. */
	private static final double HEADROOM = 1.1;

	/**
	 * The axis for days: a whole day where enough of any day is known; else shortened to what is known, which is the case in the first
	 * hour after installation.
	 *
	 * @param dayMillis      the longest day or part of a day, milliseconds
	 * @param recordedMillis the most that is known of a day, milliseconds
	 */
	static HourScale of(long dayMillis, long recordedMillis, int foot, int height) {
		if (recordedMillis == 0 || recordedMillis >= LEAST_KNOWN * dayMillis) {
			long step = dayMillis < NEARLY_A_DAY ? step(dayMillis, SECOND, height) : step(24 * HOUR, 6 * HOUR, height);
			return new HourScale(dayMillis, step, false, foot, height);
		}
		long wanted = Math.round(recordedMillis * HEADROOM);
		long step = step(wanted, SECOND, height);
		return new HourScale((wanted + step - 1) / step * step, step, true, foot, height);
	}

	private static long step(long topMillis, long leastMillis, int height) {
		for (long step : STEPS) {
			if (step >= leastMillis && (double) step * height / topMillis >= Math.max(LEAST_STEP, height / MOST_TICKS)) {
				return step;
			}
		}
		return 24 * HOUR;
	}

	/** The pixel row of a length of time; what is longer than the axis ends at its top. */
	int y(long millis) {
		return foot - (int) Math.round((double) Math.min(millis, topMillis) * height / topMillis);
	}

	/** The lengths that ticks stand at, from 0 up. */
	List<Long> ticks() {
		List<Long> ticks = new ArrayList<>();
		for (long tick = 0; tick <= topMillis; tick += stepMillis) {
			ticks.add(tick);
		}
		return ticks;
	}
}
