package org.kado.model.facts;

import java.util.Objects;

/**
 * A name that equipment had for a time.
 *
 * @param name        the name as recorded
 * @param firstMillis stamp of the first row under it, since the epoch, as the PC's clock said
 * @param lastMillis  stamp of the last row under it
 */
public record EquipmentName(String name, long firstMillis, long lastMillis) {

	/** Refuses null. */
	public EquipmentName {
		Objects.requireNonNull(name, "name");
	}
}
