package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.kado.archive.notes.Notes;

/**
 * What a person says of installations that the logs don't: that the equipment of one is that of another. Kept beside the index (docs/formats/import.md); in force
 * when the folder is read the next time with that index. Holds no state: safe for use by several threads.
 */
public final class Aliases {

	private final Path notes;

	/** The aliases beside that index. */
	public Aliases(Path indexFolder) {
		notes = Notes.beside(indexFolder);
	}

	/** The file they stand in. */
	public Path file() {
		return notes;
	}

	/**
	 * By the id of an installation the id of the one that it is.
	 *
	 * @throws IOException where the file can't be read
	 */
	public Map<String, String> all() throws IOException {
		return Notes.open(notes).aliases();
	}

	/**
	 * Says that the one installation, which has minute rows only, is the other one. Takes it back where both are the same.
	 *
	 * @throws IOException where it can't be kept; nothing is changed then
	 */
	public void say(String id, String meant) throws IOException {
		Notes known = Notes.open(notes);
		known.alias(id, meant);
		known.save();
	}
}
