package org.kado.model.usage;

import java.util.List;
import java.util.OptionalLong;

/**
 * How long stops were.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param bins         rising, touching, from 0 on
 * @param median       length that half of the stops do not exceed, in milliseconds; empty without stops
 */
public record GapHistogram(String installation, String equipment, List<GapBin> bins, OptionalLong median) {

	/** Copies the list in. */
	public GapHistogram {
		bins = List.copyOf(bins);
	}

	/** Number of all stops. */
	public int stops() {
		return bins.stream().mapToInt(GapBin::stops).sum();
	}

	/** Time of all stops. */
	public long millis() {
		return bins.stream().mapToLong(GapBin::millis).sum();
	}
}
