package org.kado.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.store.LogFormat;
import org.kado.store.LogSource;

/** The files of a stick, a folder or a zip archive, each with what it is by its first bytes; nothing else of them is read. One thread uses it. */
public final class SourceFiles implements Closeable {

	private final List<SourceFile> files = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<LogFormat> formats;
	private Optional<ZippedFiles> archive = Optional.empty();

	private SourceFiles(List<LogFormat> formats) {
		this.formats = formats;
	}

	@SuppressWarnings("resource") // what is returned closes the archive
	static SourceFiles of(Path source, List<LogFormat> formats, ReadProgress progress) throws IOException {
		SourceFiles found = new SourceFiles(formats);
		FolderScan scan = FolderScan.of(source, progress);
		found.problems.addAll(scan.problems());
		if (Files.isRegularFile(source)) {
			found.archive = ZippedFiles.hasHeadOf(head(() -> Files.newInputStream(source))) ? ZippedFiles.open(source, source.getFileName().toString(), progress)
					: Optional.empty();
		}
		if (found.archive.isPresent()) {
			for (ZippedFiles.Zipped file : found.archive.get().files()) {
				found.add(file, file.path(), file.bytes(), file::openStored, Optional.empty());
			}
		} else {
			for (LogFile file : scan.files()) {
				found.add(file, file.label(), file.storedBytes(), () -> Files.newInputStream(file.path()), Optional.of(file.path()));
			}
		}
		return found;
	}

	private static byte[] head(SourceFile.Bytes bytes) throws IOException {
		try (InputStream in = bytes.open()) {
			return in.readNBytes(FileReading.HEAD_BYTES);
		}
	}

	private void add(LogSource file, String path, long bytes, SourceFile.Bytes stored, Optional<Path> onDisk) {
		try {
			byte[] head = head(file::open);
			files.add(new SourceFile(path, bytes, kind(file, head, onDisk), stored));
		} catch (IOException | RuntimeException e) {
			problems.add(new Problem(path, 0, Problem.Kind.UNREADABLE, Failures.message(e)));
		}
	}

	private SourceFile.Kind kind(LogSource file, byte[] head, Optional<Path> onDisk) throws IOException {
		if (ServiceFile.isManifest(head)) {
			return SourceFile.Kind.MANIFEST;
		}
		if (ServiceFile.tellsOfVisits(head)) {
			return SourceFile.Kind.BEACON;
		}
		if (ServiceFile.hasHeadOf(head)) {
			return SourceFile.Kind.SERVICE;
		}
		boolean log = formats.stream().anyMatch(format -> format.recognises(file.name(), head))
				|| ZippedFiles.hasHeadOf(head) && onDisk.isPresent() && holdsLogs(onDisk.get());
		return log ? SourceFile.Kind.LOG : SourceFile.Kind.OTHER;
	}

	private boolean holdsLogs(Path zip) throws IOException {
		try (SourceFiles inside = of(zip, formats, ReadProgress.NONE)) {
			return inside.archive.isPresent() && inside.files.stream().anyMatch(file -> file.kind() == SourceFile.Kind.LOG);
		}
	}

	/** The files by path. */
	public List<SourceFile> files() {
		return List.copyOf(files);
	}

	/** What could not be looked at. */
	public List<Problem> problems() {
		return List.copyOf(problems);
	}

	@Override
	public void close() throws IOException {
		if (archive.isPresent()) {
			archive.get().close();
		}
	}
}
