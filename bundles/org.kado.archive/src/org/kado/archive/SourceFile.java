package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file of a stick, a folder or a zip archive.
 *
 * @param path   below the source, with /
 * @param bytes  its size
 * @param kind   what it is
 * @param stored gives its bytes as they are stored, packed ones as they are packed; the caller closes
 */
public record SourceFile(String path, long bytes, Kind kind, Bytes stored) {

	/** What a file is, by its first bytes. */
	public enum Kind {
		/** A format recognises it, or it is a zip archive of such files. */
		LOG,
		/** The manifest of an installation's folder on a stick. */
		MANIFEST,
		/** A clock beacon. */
		BEACON,
		/** Something else that agents leave on sticks. */
		SERVICE,
		/** None of Kado's business. */
		OTHER
	}

	/** Where bytes come from. */
	public interface Bytes {

		/** The bytes from the beginning. */
		InputStream open() throws IOException;
	}

	/** Refuses null. */
	public SourceFile {
		Objects.requireNonNull(path, "path");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(stored, "stored");
	}
}
