package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.RowCollector;
import org.kado.archive.merge.Merge;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.store.LogFormat;

/**
 * Reads a folder of collected logs: finds the files at any depth, lets the first format that recognises one read it, and
 * merges. What can't be read becomes a problem; no file stops the others. Holds no state of a reading: safe for use by
 * several threads. A reading blocks the thread that calls it.
 */
public final class FolderReader {

	private final List<LogFormat> formats;

	/** A reader of these formats, asked in this order. */
	public FolderReader(List<LogFormat> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * Reads everything below the folder.
	 *
	 * @param folder   the folder, or a single file
	 * @param options  how to read
	 * @param progress told how far it is
	 * @return what was found; perhaps nothing but problems
	 * @throws IOException           where the folder itself can't be opened
	 * @throws CancellationException when the progress says so; nothing is kept then
	 */
	public LogFolder read(Path folder, ReadOptions options, ReadProgress progress) throws IOException {
		FolderScan scan = FolderScan.of(folder, progress);
		List<Problem> problems = new ArrayList<>(scan.problems());
		List<FileContent> contents = new ArrayList<>();
		int filesRead = 0;
		long bytesRead = 0;
		for (int i = 0; i < scan.files().size(); i++) {
			LogFile file = scan.files().get(i);
			progress.reading(file.label(), i, scan.files().size());
			RowCollector rows = new RowCollector(file.label());
			if (read(file, options, rows)) {
				filesRead++;
				bytesRead += file.storedBytes();
			}
			FileContent content = rows.content();
			problems.addAll(content.problems());
			contents.add(content);
		}
		List<InstallationFacts> installations = new Merge(contents, problems::add).installations();
		return new LogFolder(folder, installations, problems, filesRead, bytesRead);
	}

	/** Reads one file; says whether a format knew it. */
	private boolean read(LogFile file, ReadOptions options, RowCollector rows) {
		try {
			byte[] head = file.head();
			if (ServiceFile.hasHeadOf(head)) {
				return false;
			}
			Optional<LogFormat> format = formats.stream().filter(f -> f.recognises(file.name(), head)).findFirst();
			if (format.isEmpty()) {
				rows.problem(UnknownFile.problem(file.label(), head, file.storedBytes()));
				return false;
			}
			format.get().read(file, options.zoneForNaive(), rows);
			return true;
		} catch (CancellationException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			rows.problem(new Problem(file.label(), 0, Problem.Kind.UNREADABLE, Failures.message(e)));
			return false;
		}
	}
}
