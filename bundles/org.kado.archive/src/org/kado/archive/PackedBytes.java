package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What gzip packed, known by its content. */
final class PackedBytes {

	private static final int BUFFER_BYTES = 1 << 16;
	private static final int MAGIC_BYTES = 2;
	private static final String ENDING = ".gz";

	private PackedBytes() {
	}

	/** The last name of the path, without the ending that packing added. */
	static String name(String label) {
		String name = label.substring(label.lastIndexOf('/') + 1);
		return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
	}

	/** The bytes, inflated where they are packed. Closes the stream where that fails. Plain ones are not buffered: who reads them takes many at once. */
	static InputStream inflated(InputStream bytes) throws IOException {
		PushbackInputStream stored = new PushbackInputStream(bytes, MAGIC_BYTES);
		try {
			return startsPacked(stored) ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
		} catch (IOException | RuntimeException e) {
			stored.close();
			throw e;
		}
	}

	private static boolean startsPacked(PushbackInputStream in) throws IOException {
		byte[] first = in.readNBytes(MAGIC_BYTES);
		in.unread(first);
		return first.length == MAGIC_BYTES && ((first[0] & 0xff) | (first[1] & 0xff) << 8) == GZIPInputStream.GZIP_MAGIC;
	}
}
