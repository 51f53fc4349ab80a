package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.kado.model.report.ReadFile;
import org.kado.store.LogSource;

/**
 * The files of a folder that was opened before, as far as they hold rows of some installations; those within archives as well. What can't be read is passed over: it was
 * told when the folder was opened. Safe for use by several threads.
 *
 * @param progress told how far it is
 */
record FilesAgain(ReadProgress progress) {

	/** Takes one file after the other. */
	interface Taker {

		/** A file and its first bytes. */
		void take(LogSource file, byte[] head) throws IOException;
	}

	/**
	 * Goes through the files. Of an archive all files are told where one of them has such rows.
	 *
	 * @param installations ids; files in which nothing of them was found are not opened
	 * @throws IOException           where the folder itself can't be opened
	 * @throws CancellationException when the progress says so
	 */
	void each(LogFolder folder, Set<String> installations, Taker taker) throws IOException {
		Set<String> labels = folder.tally().files().stream().filter(file -> file.mayTellOf(installations)).map(ReadFile::label).collect(Collectors.toSet());
		List<LogFile> files = FolderScan.of(folder.root(), progress).files().stream().filter(file -> labels.contains(file.label())).toList();
		for (int i = 0; i < files.size(); i++) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.reading(files.get(i).label(), i, files.size());
			take(files.get(i), taker);
		}
	}

	private void take(LogFile file, Taker taker) {
		try {
			byte[] head = head(file);
			Optional<ZippedFiles> archive = ZippedFiles.hasHeadOf(head) ? ZippedFiles.open(file.path(), file.label(), progress) : Optional.empty();
			if (archive.isEmpty()) {
				taker.take(file, head);
				return;
			}
			try (ZippedFiles files = archive.get()) {
				for (ZippedFiles.Zipped zipped : files.files()) {
					taker.take(zipped, head(zipped));
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
}
