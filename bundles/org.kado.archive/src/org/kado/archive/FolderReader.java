package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.kado.archive.file.FileContent;
import org.kado.archive.index.LogIndex;
import org.kado.archive.merge.Merge;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.store.LogFormat;

/**
 * Reads a folder of collected logs: finds the files at any depth, takes those that are known from the index, lets the first format that
 * recognises one of the others read it, and merges. What can't be read becomes a problem; no file stops the others. Holds no state of a reading: safe for use by
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
		List<FileContent> contents = contents(scan.files(), options, progress, problems);
		contents.forEach(content -> problems.addAll(content.problems()));
		List<InstallationFacts> installations = new Merge(contents, problems::add).installations();
		int filesRead = 0;
		long bytesRead = 0;
		for (int i = 0; i < contents.size(); i++) {
			if (contents.get(i).isRecognised()) {
				filesRead++;
				bytesRead += scan.files().get(i).storedBytes();
			}
		}
		return new LogFolder(folder, installations, problems, filesRead, bytesRead);
	}

	private List<FileContent> contents(List<LogFile> files, ReadOptions options, ReadProgress progress, List<Problem> problems) {
		FileReading reading = new FileReading(formats, options, progress);
		if (options.indexFolder().isEmpty()) {
			return new FileReadings(reading, Optional.empty(), files, progress).contents();
		}
		try (LogIndex index = LogIndex.open(options.indexFolder().get())) {
			FileReadings readings = new FileReadings(reading, Optional.of(index), files, progress);
			List<FileContent> contents = readings.contents();
			readings.indexProblem().ifPresent(problems::add);
			return contents;
		} catch (IOException e) {
			problems.add(new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, Failures.message(e)));
			return new FileReadings(reading, Optional.empty(), files, progress).contents();
		}
	}
}
