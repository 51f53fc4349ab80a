package org.kado.formats.sample;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.kado.store.text.ZoneTimes;

/**
 * The local clock of a file that tells its distance from UTC once, at its head, or not at all. The distance holds for the whole file, though
 * the PC's clock may have gone to summer time meanwhile. Only where somebody named a zone whose clock shows that distance at the first row
 * are the rules of the zone taken instead. Not safe for use by several threads.
 */
public final class FileClock {

	private final Optional<ZoneOffset> told;
	private final Optional<ZoneId> said;
	private Optional<ZoneId> zone = Optional.empty();
	private ZoneTimes times;

	private FileClock(Optional<ZoneOffset> told, Optional<ZoneId> said) {
		this.told = told;
		this.said = said;
	}

	/**
	 * The clock of a file.
	 *
	 * @param told distance from UTC as the file tells it
	 * @param said zone that somebody named for files without one
	 * @return empty where neither is there
	 */
	public static Optional<FileClock> of(Optional<ZoneOffset> told, Optional<ZoneId> said) {
		return told.isEmpty() && said.isEmpty() ? Optional.empty() : Optional.of(new FileClock(told, said));
	}

	/** UTC of a local time, both in milliseconds since 1970; rows in the order of the file. */
	public long utcMillis(long localMillis) {
		if (zone.isEmpty()) {
			zone = Optional.of(decide(localMillis));
			times = new ZoneTimes(zone.get());
		}
		return times.utcMillis(localMillis);
	}

	private ZoneId decide(long firstLocalMillis) {
		LocalDateTime first = LocalDateTime.ofEpochSecond(Math.floorDiv(firstLocalMillis, 1000L), 0, ZoneOffset.UTC);
		Optional<ZoneId> agreeing = said.filter(z -> told.isEmpty() || z.getRules().getValidOffsets(first).contains(told.get()));
		return agreeing.or(() -> told).orElseThrow();
	}

	/** The zone, known from the first row on. */
	public ZoneId zone() {
		return zone.orElseThrow();
	}

	/** Whether the zone knows no summer time because the file alone told it. */
	public boolean isFixed() {
		return zone.filter(z -> told.isPresent() && z.equals(told.get())).isPresent();
	}
}
