package org.kado.archive;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
	private final String separator;
	private final List<LogFile> files = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final Set<Path> entered = new HashSet<>();
	/** The folder that is looked at, and those around it. */
	private final Deque<LogFile.Folder> around = new ArrayDeque<>();

	private boolean sorted;

	@SuppressWarnings("resource") // nobody closes a file system here
	private FolderScan(Path root, ReadProgress progress) {
		this.root = root;
		this.progress = progress;
		separator = root.getFileSystem().getSeparator();
	}

	/**
	 * Walks the folder; a single file stands for itself.
	 *
	 * @throws IOException where the folder itself can't be opened
	 */
	static FolderScan of(Path root, ReadProgress progress) throws IOException {
		FolderScan scan = new FolderScan(root, progress);
		scan.around.push(new LogFile.Folder(root.resolveSibling(""), ""));
		Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
		return scan;
	}

	/** The files as they were found. */
	Collection<LogFile> found() {
		return files;
	}

	/** The files, sorted by their path. */
	List<LogFile> files() {
		if (!sorted) {
			files.sort(Comparator.comparing(LogFile::label));
			sorted = true;
		}
		return files;
	}

	/** What could not be entered. */
	List<Problem> problems() {
		return problems;
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
		requireGoing();
		if (!entered.add(realPath(folder))) {
			return FileVisitResult.SKIP_SUBTREE;
		}
		around.push(new LogFile.Folder(folder, folder.equals(root) ? "" : label(folder) + '/'));
		return FileVisitResult.CONTINUE;
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
		String path = file.toString();
		String name = path.substring(path.lastIndexOf(separator) + 1); // asking each of a hundred thousand paths for its last name takes longer
		if (ServiceFile.hasNameOf(name)) {
			return FileVisitResult.CONTINUE;
		}
		if (attributes.isRegularFile()) {
			files.add(new LogFile(around.element(), name, file, attributes, progress));
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
		around.pop();
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
