package org.kado.archive.merge;

import java.util.List;
import java.util.Objects;

import org.kado.archive.file.MinuteFile;

/**
 * Minute files of one computer.
 *
 * @param id    what they call it; with the folder where two computers are called so
 * @param files in the order in which they are laid over each other
 */
public record MinuteTable(String id, List<MinuteFile> files) {

	/** Copies the list in. */
	public MinuteTable {
		Objects.requireNonNull(id, "id");
		files = List.copyOf(files);
	}
}
