package org.kado.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.kado.model.TimeRange;
import org.kado.store.LogFormat;
import org.kado.store.LogSource;

/**
 * Finds the files and lines that tell of one installation in one span of time, by reading the files again. Stamps are those that stand in the
 * files. Safe for use by several threads.
 */
final class SourceTrace {

	private final List<LogFormat> formats;
	private final Answers answers;
	private final ReadProgress progress;

	SourceTrace(List<LogFormat> formats, Answers answers, ReadProgress progress) {
		this.formats = formats;
		this.answers = answers;
		this.progress = progress;
	}

	/** The lines, by file. What can't be read is left out: it was told when the folder was opened. */
	List<SourceLines> of(Path folder, Set<String> installations, TimeRange range) throws IOException {
		List<SourceLines> found = new ArrayList<>();
		List<LogFile> files = FolderScan.of(folder, progress).files();
		for (int i = 0; i < files.size(); i++) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.reading(files.get(i).label(), i, files.size());
			add(files.get(i), installations, range, found);
		}
		return found;
	}

	private void add(LogFile file, Set<String> installations, TimeRange range, List<SourceLines> found) {
		try {
			byte[] head = head(file);
			Optional<ZippedFiles> archive = ZippedFiles.hasHeadOf(head) ? ZippedFiles.open(file.path(), file.label(), progress) : Optional.empty();
			if (archive.isEmpty()) {
				trace(file, head, installations, range).ifPresent(found::add);
				return;
			}
			try (ZippedFiles files = archive.get()) {
				for (ZippedFiles.Zipped zipped : files.files()) {
					trace(zipped, head(zipped), installations, range).ifPresent(found::add);
				}
			}
		} catch (CancellationException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			// it was told as a problem when the folder was opened
		}
	}

	private static byte[] head(LogSource file) throws IOException {
		try (InputStream in = file.open()) {
			return in.readNBytes(FileReading.HEAD_BYTES);
		}
	}

	private Optional<SourceLines> trace(LogSource file, byte[] head, Set<String> installations, TimeRange range) throws IOException {
		Optional<LogFormat> format = formats.stream().filter(one -> one.recognises(file.name(), head)).findFirst();
		if (format.isEmpty() || ServiceFile.hasHeadOf(head)) {
			return Optional.empty();
		}
		LineTrace trace = new LineTrace(installations, range);
		format.get().read(new TracedSource(file, trace), answers.rules(file.label(), format.get()), trace);
		return trace.lines(file.label());
	}

	/** A file whose lines are counted while it is read. */
	private record TracedSource(LogSource file, LineTrace trace) implements LogSource {

		@Override
		public String name() {
			return file.name();
		}

		@Override
		public String label() {
			return file.label();
		}

		@Override
		public InputStream open() throws IOException {
			LineStream stream = new LineStream(new BufferedInputStream(file.open()));
			trace.begin(stream);
			return stream;
		}
	}
}
