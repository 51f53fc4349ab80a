package org.kado.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.kado.store.LogSource;

/** A file below the opened folder. What gzip packed is inflated; that is seen by the content, not by the name. */
final class LogFile implements LogSource {

	/** What a format gets to see before it reads. */
	static final int HEAD_BYTES = 8192;

	private static final int BUFFER_BYTES = 1 << 16;
	private static final String PACKED = ".gz";

	private final Path path;
	private final String label;
	private final ReadProgress progress;

	LogFile(Path path, String label, ReadProgress progress) {
		this.path = path;
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

	/** Size on the disk, or 0 where the system does not tell. */
	long storedBytes() {
		try {
			return Files.size(path);
		} catch (IOException e) {
			return 0;
		}
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
