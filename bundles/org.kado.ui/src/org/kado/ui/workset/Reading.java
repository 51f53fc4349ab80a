package org.kado.ui.workset;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A folder that is being read, or whose reading was cancelled; nothing of it is shown.
 *
 * @param folder     the folder
 * @param filesRead  how many of its files have been read
 * @param filesFound how many it has, 0 until they are counted
 * @param cancelled  whether the user has cancelled it
 */
public record Reading(Path folder, int filesRead, int filesFound, boolean cancelled) {

	/** Refuses null. */
	public Reading {
		Objects.requireNonNull(folder, "folder");
	}
}
