package org.kado.store;

import java.util.Objects;

/**
 * What one step of looking after old files did.
 *
 * @param packed  name of the file that was compressed; empty where none was
 * @param deleted name of the file that was deleted because of its age; empty where none was
 * @param failed  what could not be done and why, for people; empty where nothing failed
 * @param more    whether another step may find something to do
 */
public record Upkeep(String packed, String deleted, String failed, boolean more) {

	/** Nothing was to be done. */
	public static final Upkeep NOTHING = new Upkeep("", "", "", false);

	/** Refuses null. */
	public Upkeep {
		Objects.requireNonNull(packed, "packed");
		Objects.requireNonNull(deleted, "deleted");
		Objects.requireNonNull(failed, "failed");
	}
}
