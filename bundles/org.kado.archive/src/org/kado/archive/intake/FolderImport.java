package org.kado.archive.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.SourceFiles;
import org.kado.model.Problem;

/**
 * Brings what is new from sticks, folders and zip archives into a collection folder (docs/formats/import.md). Each file is there whole or not at all, whenever it
 * stops; sources are only read. Holds no state of an import: safe for use by several threads. An import blocks the thread that calls it.
 */
public final class FolderImport {

	private static final String LOCK = ".kado-import.lock";

	private final FolderReader reader;
	private final TargetFiles files;

	/** Imports with what that reader recognises, by way of these files. */
	public FolderImport(FolderReader reader, TargetFiles files) {
		this.reader = Objects.requireNonNull(reader, "reader");
		this.files = Objects.requireNonNull(files, "files");
	}

	/** Two imports into one folder would get into each other's way. */
	public static final class BusyException extends IOException {

		private static final long serialVersionUID = 1;

		BusyException(Path folder) {
			super(folder.toString());
		}
	}

	/**
	 * A source.
	 *
	 * @param name as the user named it
	 * @param path where it is
	 */
	public record Source(String name, Path path) {
	}

	/**
	 * Imports.
	 *
	 * @param sources  sticks, folders, single files or zip archives
	 * @param target   the collection folder; made where it is missing
	 * @param options  how the collection folder is read
	 * @param progress told how far it is
	 * @throws BusyException         where another import into the folder runs
	 * @throws IOException           where a source can't be opened or the collection folder not be made
	 * @throws CancellationException when the progress says so; files that were copied stay
	 */
	public ImportReport run(List<Source> sources, Path target, ReadOptions options, ImportProgress progress) throws IOException {
		files.createFolders(target);
		try (FileChannel lockFile = FileChannel.open(target.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = lock(lockFile, target)) {
			if (!lock.isValid()) {
				throw new BusyException(target);
			}
			LogFolder before = reader.read(target, options, progress.reading());
			List<ImportedFile> imported = new ArrayList<>();
			List<Problem> problems = new ArrayList<>();
			for (Source source : sources) {
				bring(source, target, progress, imported, problems);
			}
			boolean changed = imported.stream().anyMatch(file -> file.action().isCopied());
			return new ImportReport(imported, problems, before, changed ? reader.read(target, options, progress.reading()) : before);
		}
	}

	private void bring(Source source, Path target, ImportProgress progress, List<ImportedFile> imported, List<Problem> problems) throws IOException {
		Path folder = source.path().toAbsolutePath().normalize();
		try (SourceFiles found = reader.find(source.path(), progress.reading())) {
			String name = folder.getFileName() == null || !Files.isDirectory(folder) ? "" : folder.getFileName().toString();
			SourceImport one = new SourceImport(source.name(), name, found, target, files, progress);
			one.run();
			imported.addAll(one.imported());
			problems.addAll(one.problems());
		}
	}

	private static FileLock lock(FileChannel file, Path folder) throws IOException {
		try {
			FileLock lock = file.tryLock();
			if (lock != null) {
				return lock;
			}
		} catch (OverlappingFileLockException e) {
			// this program runs another import
		}
		throw new BusyException(folder);
	}
}
