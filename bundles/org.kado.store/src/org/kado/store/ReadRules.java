package org.kado.store;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person has said about files whose content leaves something open.
 *
 * @param zoneForNaive zone for times that stand in the file without one; empty: the format's own rule, and where it has none the file
 *                     is asked about
 * @param dateOrder    order of day and month in dates that could be read either way; empty: asked
 */
public record ReadRules(Optional<ZoneId> zoneForNaive, Optional<DateOrder> dateOrder) {

	/** Refuses null. */
	public ReadRules {
		Objects.requireNonNull(zoneForNaive, "zoneForNaive");
		Objects.requireNonNull(dateOrder, "dateOrder");
	}

	/** Nothing was said: each format follows its own rule and asks what it can't know. */
	public static ReadRules byFormat() {
		return new ReadRules(Optional.empty(), Optional.empty());
	}

	/** Only the zone was said. */
	public static ReadRules inZone(ZoneId zone) {
		return new ReadRules(Optional.of(zone), Optional.empty());
	}

	/** The same with dates read in that order. */
	public ReadRules with(DateOrder order) {
		return new ReadRules(zoneForNaive, Optional.of(order));
	}
}
