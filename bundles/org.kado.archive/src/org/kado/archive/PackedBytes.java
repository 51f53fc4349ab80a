package org.kado.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What gzip packed, known by its content. */
final class PackedBytes {

	private static final int BUFFER_BYTES = 1 << 16;
	private static final String ENDING = ".gz";

	private PackedBytes() {
	}

	/** The last name of the path, without the ending that packing added. */
	static String name(String label) {
		String name = label.substring(label.lastIndexOf('/') + 1);
		return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
	}

	/** The bytes, inflated where they are packed. Closes the stream where that fails. */
	static InputStream inflated(InputStream bytes) throws IOException {
		InputStream stored = new BufferedInputStream(bytes, BUFFER_BYTES);
		try {
			return startsPacked(stored) ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
		} catch (IOException | RuntimeException e) {
			stored.close();
			throw e;
		}
	}

	private static boolean startsPacked(InputStream in) throws IOException {
		in.mark(2);
		int magic = in.read() | in.read() << 8;
		in.reset();
		return magic == GZIPInputStream.GZIP_MAGIC;
	}
}
