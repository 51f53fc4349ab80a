package org.kado.archive;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How a folder is read.
 *
 * @param zoneForNaive zone for times that stand in a file without one; empty: the rule of the file's format
 */
public record ReadOptions(Optional<ZoneId> zoneForNaive) {

	/** Refuses null. */
	public ReadOptions {
		Objects.requireNonNull(zoneForNaive, "zoneForNaive");
	}

	/** Every format follows its own rule. */
	public static ReadOptions byFormat() {
		return new ReadOptions(Optional.empty());
	}
}
