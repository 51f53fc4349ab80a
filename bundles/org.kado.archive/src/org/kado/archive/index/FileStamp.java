package org.kado.archive.index;

import java.util.Objects;

/**
 * By what an unchanged file is known without reading it.
 *
 * @param label          the file, relative to the opened folder
 * @param bytes          its size on the disk
 * @param modifiedMillis when it was changed last, as the file system says, since the epoch; 0 where a manifest vouches for it, whose hash then stands in the options
 * @param options        what its reading depends on besides its bytes
 */
public record FileStamp(String label, long bytes, long modifiedMillis, String options) {

	/** Refuses null. */
	public FileStamp {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(options, "options");
	}
}
