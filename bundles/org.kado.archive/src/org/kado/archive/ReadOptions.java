package org.kado.archive;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How a folder is read.
 *
 * @param zoneForNaive zone for times that stand in a file without one; empty: the rule of the file's format
 * @param indexFolder  where what was read is kept, a folder for this opened folder alone; empty: it is not kept
 */
public record ReadOptions(Optional<ZoneId> zoneForNaive, Optional<Path> indexFolder) {

	/** Refuses null. */
	public ReadOptions {
		Objects.requireNonNull(zoneForNaive, "zoneForNaive");
		Objects.requireNonNull(indexFolder, "indexFolder");
	}

	/** Without an index. */
	public ReadOptions(Optional<ZoneId> zoneForNaive) {
		this(zoneForNaive, Optional.empty());
	}

	/** The same, with what was read kept in that folder. */
	public ReadOptions withIndex(Path folder) {
		return new ReadOptions(zoneForNaive, Optional.of(folder));
	}

	/** Every format follows its own rule. */
	public static ReadOptions byFormat() {
		return new ReadOptions(Optional.empty());
	}
}
