package org.kado.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.kado.store.LogSource;

/** The files in a zip archive, as if it were a folder. Names that are not UTF-8 are read as Windows in Japan writes them. */
final class ZippedFiles implements Closeable {

	private static final String ENDING = ".zip";
	private static final Charset CP932 = Charset.forName("windows-31j");
	/** Office documents and programs are zip archives as well, and hold no logs. */
	private static final List<String> SIGNS_OF_OTHERS = List.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

	private final ZipFile zip;
	private final String label;
	private final ReadProgress progress;

	private ZippedFiles(ZipFile zip, String label, ReadProgress progress) {
		this.zip = zip;
		this.label = label;
		this.progress = progress;
	}

	/** Whether a file that begins so may be a zip archive. */
	static boolean hasHeadOf(byte[] head) {
		return head.length > 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
	}

	/**
	 * Opens the archive; empty where it is something else that only begins so.
	 *
	 * @throws IOException where it is cut or damaged
	 */
	@SuppressWarnings("resource") // what is returned closes it
	static Optional<ZippedFiles> open(Path file, String label, ReadProgress progress) throws IOException {
		try {
			return ofLogs(new ZipFile(file.toFile(), StandardCharsets.UTF_8), label, progress);
		} catch (ZipException | IllegalArgumentException e) {
			// also where a name is not UTF-8
			try {
				return ofLogs(new ZipFile(file.toFile(), CP932), label, progress);
			} catch (ZipException damaged) {
				if (label.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
					throw damaged;
				}
				return Optional.empty();
			}
		}
	}

	@SuppressWarnings("resource") // what is returned closes it
	private static Optional<ZippedFiles> ofLogs(ZipFile zip, String label, ReadProgress progress) throws IOException {
		if (SIGNS_OF_OTHERS.stream().anyMatch(sign -> zip.getEntry(sign) != null)) {
			zip.close();
			return Optional.empty();
		}
		return Optional.of(new ZippedFiles(zip, label, progress));
	}

	/** The files that may hold logs, by name. */
	List<Zipped> files() {
		List<Zipped> files = new ArrayList<>();
		zip.stream().filter(entry -> !entry.isDirectory()) //
				.filter(entry -> !ServiceFile.hasNameOf(entry.getName().substring(entry.getName().lastIndexOf('/') + 1)))
				.sorted(Comparator.comparing(ZipEntry::getName)).forEach(entry -> files.add(new Zipped(entry)));
		return files;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** A file in it. */
	final class Zipped implements LogSource {

		private final ZipEntry entry;

		Zipped(ZipEntry entry) {
			this.entry = entry;
		}

		/** Its path in the archive, with /. */
		String path() {
			return entry.getName();
		}

		/** Its bytes as they were packed into the archive. */
		InputStream openStored() throws IOException {
			return zip.getInputStream(entry);
		}

		/** Its size when it is inflated. */
		long bytes() {
			return Math.max(0, entry.getSize());
		}

		@Override
		public String name() {
			return PackedBytes.name(entry.getName());
		}

		@Override
		public String label() {
			return label + "/" + entry.getName();
		}

		@Override
		@SuppressWarnings("resource") // what is returned closes it
		public InputStream open() throws IOException {
			return PackedBytes.inflated(new CancellableStream(zip.getInputStream(entry), progress));
		}
	}
}
