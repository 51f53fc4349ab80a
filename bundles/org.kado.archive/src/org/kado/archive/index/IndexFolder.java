package org.kado.archive.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of an index: who may write there, what lies in it, and what of that may go. Stateless. */
public final class IndexFolder {

	private static final String LOCK = "kado-index.lock";

	private IndexFolder() {
	}

	private static boolean isKept(Path file) {
		return Pack.number(file) >= 0 || KeptStates.isOne(file) || KeptOpenings.isOne(file);
	}

	/** Bytes that packs and what else is kept in the folder take. */
	static long bytes(Path folder) throws IOException {
		long bytes = 0;
		try (DirectoryStream<Path> packs = Files.newDirectoryStream(folder, IndexFolder::isKept)) {
			for (Path pack : packs) {
				bytes += Files.size(pack);
			}
		}
		return bytes;
	}

	/** Deletes all packs and what else is kept in the folder, unless a program has it open. Other files that lie there stay. */
	static void delete(Path folder) throws IOException {
		try (FileChannel lockFile = lockFile(folder)) {
			if (lock(lockFile)) {
				deletePackFiles(folder);
			}
		}
	}

	/** The file whose lock a program holds that writes in the folder; who asked for it closes it. */
	static FileChannel lockFile(Path folder) throws IOException {
		return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** Locks it; false where another program holds it, or this one by another channel. */
	@SuppressWarnings("resource") // the lock goes with its file
	static boolean lock(FileChannel lockFile) throws IOException {
		try {
			FileLock lock = lockFile.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			// opened twice by this program
			return false;
		}
	}

	/** Deletes what killed programs left in the folder, unless a program has it open. */
	public static void tidy(Path folder) {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, file -> isLeft(file.getFileName().toString()))) {
			if (!left.iterator().hasNext()) {
				return;
			}
			try (FileChannel lockFile = lockFile(folder)) {
				if (lock(lockFile)) {
					deleteLeftovers(folder);
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			// the next one does
		}
	}

	private static boolean isLeft(String name) {
		return name.startsWith(SecondFolder.BEGINNING) || name.endsWith(BlockFileWriter.UNFINISHED);
	}

	/**
	 * Unfinished packs, and the packs of programs that were killed. Told by names that only an index gives: somebody may have named a
	 * folder that holds other files, and nothing of these is touched.
	 */
	static void deleteLeftovers(Path folder) throws IOException {
		deleteUnfinished(folder);
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, SecondFolder.BEGINNING + "*")) {
			for (Path own : folders) {
				SecondFolder.deleteLeft(own);
			}
		}
	}

	/** Deletes all that is kept, whoever may have it open. */
	static void deletePackFiles(Path folder) throws IOException {
		deleteUnfinished(folder);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, IndexFolder::isKept)) {
			files.forEach(IndexFolder::deleteIfPossible);
		}
	}

	private static void deleteUnfinished(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{*" + Pack.ENDING + ",states*,opening*}" + BlockFileWriter.UNFINISHED)) {
			files.forEach(IndexFolder::deleteIfPossible);
		}
	}

	/** A program that still has it open or mapped keeps it from being deleted on Windows; then the next one deletes it. */
	static void deleteIfPossible(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// it stays
		}
	}
}
