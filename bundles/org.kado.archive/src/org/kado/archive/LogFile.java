package org.kado.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.kado.archive.index.FileStamp;
import org.kado.store.LogSource;

/** A file below the opened folder. What gzip packed is inflated; that is seen by the content, not by the name. */
final class LogFile implements LogSource {

	/** What a format gets to see before it reads. */
	static final int HEAD_BYTES = 8192;

	/** FAT keeps even seconds. */
	private static final long COARSEST_TIME_MILLIS = 3_000;
	/** A server's clock may be ahead by this much; what is further ahead was written by a PC with a wrong clock. */
	private static final long CLOCKS_APART_MILLIS = 3_600_000;

	private static final int BUFFER_BYTES = 1 << 16;
	private static final String PACKED = ".gz";

	private final Path path;
	private final String label;
	private final BasicFileAttributes attributes;
	private final ReadProgress progress;

	/**
	 * A file found.
	 *
	 * @param path       where it is
	 * @param label      what problems call it
	 * @param attributes size and time of its last change
	 * @param progress   can cancel its reading
	 */
	LogFile(Path path, String label, BasicFileAttributes attributes, ReadProgress progress) {
		this.path = path;
		this.attributes = attributes;
		this.label = label;
		this.progress = progress;
	}

	/** The name without folders and without the ending that packing added. */
	@Override
	public String name() {
		String name = label.substring(label.lastIndexOf('/') + 1);
		return name.toLowerCase(Locale.ROOT).endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
	}

	@Override
	public String label() {
		return label;
	}

	/** Size on the disk when it was found. */
	long storedBytes() {
		return attributes.size();
	}

	/** By what the file is known without being read. */
	FileStamp stamp(ReadOptions options) {
		return new FileStamp(label, attributes.size(), attributes.lastModifiedTime().toMillis(),
				options.zoneForNaive().map(ZoneId::getId).orElse(""));
	}

	/**
	 * Whether a later change of the file will show in its stamp. A file that was changed a moment ago may be changed again within the
	 * precision of its time, and keep its size.
	 */
	boolean isSettled(long nowMillis) {
		long ageMillis = nowMillis - attributes.lastModifiedTime().toMillis();
		return ageMillis > COARSEST_TIME_MILLIS || ageMillis < -CLOCKS_APART_MILLIS;
	}

	/** The first bytes, inflated. */
	byte[] head() throws IOException {
		try (InputStream in = open()) {
			return in.readNBytes(HEAD_BYTES);
		}
	}

	@Override
	public InputStream open() throws IOException {
		InputStream stored = new BufferedInputStream(new CancellableStream(Files.newInputStream(path), progress), BUFFER_BYTES);
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
