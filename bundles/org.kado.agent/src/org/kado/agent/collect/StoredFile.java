package org.kado.agent.collect;

import java.util.List;
import java.util.Objects;

/**
 * A file on the stick (docs/formats/collect.md).
 *
 * @param file   path below the installation's folder, with /
 * @param bytes  its size
 * @param sha256 its hash, hexadecimal
 * @param source path of the log file it was copied from, below the log folder, with /
 */
record StoredFile(String file, long bytes, String sha256, String source) {

	static final String KIND = "f";
	static final List<String> COLUMNS = List.of("file", "bytes", "sha256", "source");

	/** Refuses null. */
	StoredFile {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(sha256, "sha256");
		Objects.requireNonNull(source, "source");
	}

	String row() {
		return CsvRow.text(KIND, file, bytes, sha256, source.equals(file) ? "" : source);
	}
}
