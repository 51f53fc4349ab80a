package org.kado.archive;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

import org.kado.model.Problem;

/** Walks a folder to any depth and collects its files. Links are followed, yet no folder is entered twice. */
final class FolderScan extends SimpleFileVisitor<Path> {

	private final Path root;
	private final ReadProgress progress;
	private final List<LogFile> files = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final Set<Path> entered = new HashSet<>();

	private FolderScan(Path root, ReadProgress progress) {
		this.root = root;
		this.progress = progress;
	}

	/**
	 * Walks the folder; a single file stands for itself.
	 *
	 * @throws IOException where the folder itself can't be opened
	 */
	static FolderScan of(Path root, ReadProgress progress) throws IOException {
		FolderScan scan = new FolderScan(root, progress);
		Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
		scan.files.sort(Comparator.comparing(LogFile::label));
		return scan;
	}

	/** The files, sorted by their path. */
	List<LogFile> files() {
		return files;
	}

	/** What could not be entered. */
	List<Problem> problems() {
		return problems;
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
		requireGoing();
		return entered.add(realPath(folder)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
	}

	private static Path realPath(Path folder) {
		try {
			return folder.toRealPath();
		} catch (IOException e) {
			// some network drives can't tell; then the path as it is must do
			return folder.toAbsolutePath().normalize();
		}
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
		requireGoing();
		if (ServiceFile.hasNameOf(file.getFileName().toString())) {
			return FileVisitResult.CONTINUE;
		}
		if (attributes.isRegularFile()) {
			// a path that was asked for its names holds on to where they begin; one of a hundred thousand need not
			files.add(new LogFile(file.resolveSibling(file.getFileName()), label(file), attributes, progress));
			progress.found(files.size());
		} else {
			// opening a pipe or a device could wait for ever
			String reason = attributes.isSymbolicLink() ? "broken link" : "not a regular file";
			problems.add(new Problem(label(file), 0, Problem.Kind.UNREADABLE, reason));
		}
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
		if (file.equals(root)) {
			throw failure;
		}
		if (!(failure instanceof FileSystemLoopException)) {
			problems.add(new Problem(label(file), 0, Problem.Kind.UNREADABLE, Failures.message(failure)));
		}
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
		if (failure != null) {
			problems.add(new Problem(label(folder), 0, Problem.Kind.UNREADABLE, Failures.message(failure)));
		}
		return FileVisitResult.CONTINUE;
	}

	private void requireGoing() {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private String label(Path file) {
		if (file.equals(root)) {
			return file.getFileName() == null ? file.toString() : file.getFileName().toString();
		}
		StringJoiner names = new StringJoiner("/");
		root.relativize(file).forEach(name -> names.add(name.toString()));
		return names.toString();
	}
}
