package org.kado.formats.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kado.formats.sample.Series;

/** The load of all processors, from the seconds that each spent in each mode. Waiting for disks is idle, as in Kado's own figures. */
final class ProcessorTimes {

	private static final List<String> IDLE = List.of("idle", "iowait");
	/** Parts of other modes: time of guests is in user, that of interrupts on Windows in privileged. */
	private static final List<String> CONTAINED = List.of("guest", "guest_nice", "interrupt", "dpc");

	private final List<CounterRate> idle = new ArrayList<>();
	private final List<CounterRate> busy = new ArrayList<>();
	private long previousMillis = Series.ENDED;

	/** Takes a load. */
	interface Load {

		/**
		 * @param percent      of all processors, NaN where not measured
		 * @param lengthMillis how long the sample is; 0 where it is only what the next one begins with
		 */
		void add(long stampMillis, double percent, long lengthMillis);
	}

	/** @param modes rewound series by processor, line feed, mode */
	ProcessorTimes(Map<String, Series> modes) {
		modes.forEach((thing, series) -> {
			String mode = thing.substring(thing.indexOf('\n') + 1);
			if (IDLE.contains(mode)) {
				idle.add(new CounterRate(series));
			} else if (!CONTAINED.contains(mode)) {
				busy.add(new CounterRate(series));
			}
		});
	}

	/** Tells the loads in order of time. */
	void tell(Load to) {
		for (long stamp = next(); stamp != Series.ENDED; stamp = next()) {
			double idleMillis = riseAt(idle, stamp);
			double busyMillis = riseAt(busy, stamp);
			double all = busy.isEmpty() ? (double) idle.size() * (stamp - previousMillis) : idleMillis + busyMillis;
			double percent = all > 0 ? 100 * (busy.isEmpty() ? Math.max(0, all - idleMillis) : busyMillis) / all : Double.NaN;
			to.add(stamp, percent, Double.isNaN(idleMillis + busyMillis) ? 0 : stamp - previousMillis);
			previousMillis = stamp;
		}
	}

	private long next() {
		long next = Series.ENDED;
		for (CounterRate rate : idle) {
			next = Math.min(next, rate.stampMillis());
		}
		for (CounterRate rate : busy) {
			next = Math.min(next, rate.stampMillis());
		}
		return next;
	}

	/** The rises of all of them; NaN where one of them is missing, since a part would pass for the whole. */
	private static double riseAt(List<CounterRate> rates, long stampMillis) {
		double sum = 0;
		for (CounterRate rate : rates) {
			sum += rate.riseAt(stampMillis);
		}
		return sum;
	}
}
