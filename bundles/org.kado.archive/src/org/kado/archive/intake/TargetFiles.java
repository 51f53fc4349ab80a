package org.kado.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** What an import wants of the disk it copies to: a seam where tests let disks fill, break and vanish. */
public interface TargetFiles {

	/** Size of the file, or -1 where there is none. */
	long size(Path file);

	/** Makes the folder and those above it where they are missing. */
	void createFolders(Path folder) throws IOException;

	/** Opens a file for reading from its beginning. */
	InputStream read(Path file) throws IOException;

	/** Begins a file anew. Flushing the stream forces what was written to the disk. */
	OutputStream write(Path file) throws IOException;

	/** Gives a file another name at once; a file of that name is replaced. */
	void rename(Path from, Path to) throws IOException;

	/** Takes away a part file of ours. */
	void deletePart(Path part) throws IOException;

	/** Those of this PC. */
	static TargetFiles ofThisPc() {
		return new NioTargetFiles();
	}
}
