package org.kado.formats.sample;

import java.util.List;

import org.kado.model.facts.Tick;

/** Makes a tick of what the tracks hold of a moment. */
final class SampleTick {

	private static final double THOUSANDTHS = 1000;
	private static final double MILLIS_IN_THOUSANDTHS = 1_000_000;
	private static final double MILLIS_OF_PERCENT = 100_000;

	private SampleTick() {
	}

	/**
	 * Fills the holder, which has begun, with what the tracks hold of its moment, and moves them on behind it. Where they tell another length it
	 * begins anew with that.
	 *
	 * @return whether there is anything but a length
	 */
	static boolean fill(Tick tick, List<Track> tracks) {
		long stampMillis = tick.stampMillis();
		for (Track track : tracks) {
			if (track.measure() == Measure.LENGTH && track.stampMillis() == stampMillis) {
				tick.begin(tick.sequence(), stampMillis, track.figure(0));
			}
		}
		long lengthMillis = tick.elapsedMillis();
		boolean processors = tracks.stream().anyMatch(track -> track.measure() == Measure.PROCESSOR && track.stampMillis() == stampMillis);
		boolean anything = false;
		for (Track track : tracks) {
			if (track.stampMillis() == stampMillis) {
				fill(tick, track, lengthMillis);
				anything |= track.measure().isSource();
				track.series().advance();
			} else if (processors && track.measure() == Measure.PROCESSOR) {
				tick.processor(Double.NaN); // a tick tells processors by their place
			}
		}
		return anything;
	}

	private static void fill(Tick tick, Track track, long lengthMillis) {
		switch (track.measure()) {
			case CPU -> tick.cpu(track.figure(0) / THOUSANDTHS);
			case PROCESSOR -> tick.processor(track.figure(0) / THOUSANDTHS);
			case MEMORY -> tick.memoryAvailable(track.figure(0));
			case NETWORK -> tick.networkInterface(track.name(), amount(track.figure(0), lengthMillis), amount(track.figure(1), lengthMillis));
			case DISK -> tick.disk(track.name(), amount(track.figure(0), lengthMillis), amount(track.figure(1), lengthMillis));
			case PROCESS -> tick.process(track.name(), (int) track.figure(0), cpuMillis(track.figure(1), lengthMillis), track.figure(2),
					amount(track.figure(3), lengthMillis));
			default -> {
				// the length is in the tick already
			}
		}
	}

	private static long amount(long thousandthsPerSecond, long lengthMillis) {
		return thousandthsPerSecond < 0 ? Tick.NOT_MEASURED : Math.round(thousandthsPerSecond * (double) lengthMillis / MILLIS_IN_THOUSANDTHS);
	}

	private static long cpuMillis(long thousandthsOfPercent, long lengthMillis) {
		return thousandthsOfPercent < 0 ? Tick.NOT_MEASURED : Math.round(thousandthsOfPercent * (double) lengthMillis / MILLIS_OF_PERCENT);
	}
}
