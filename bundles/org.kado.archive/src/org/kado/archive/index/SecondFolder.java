package org.kado.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a program keeps what it reads itself while another one writes the index: a folder within it, locked as long as it is in use. One that nobody has locked was left by
 * a program that was killed.
 */
final class SecondFolder implements Closeable {

	static final String BEGINNING = "kado-second-";

	private static final String LOCK = "kado-index.lock";
	/** Somebody who tidies may take a folder for one that was left, in the moment before it is locked. */
	private static final int TRIES = 20;

	private final Path folder;
	private final FileChannel lock;

	private SecondFolder(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/** Makes one. @throws IOException where that can't be */
	static SecondFolder in(Path index) throws IOException {
		for (int i = 1;; i++) {
			Path folder = Files.createTempDirectory(index, BEGINNING);
			try {
				return locked(folder);
			} catch (NoSuchFileException e) {
				if (i == TRIES) {
					throw e;
				}
			}
		}
	}

	/** @throws NoSuchFileException where somebody has it, or it is gone */
	@SuppressWarnings("resource") // the folder closes its lock
	private static SecondFolder locked(Path folder) throws IOException {
		Path file = folder.resolve(LOCK);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) && Files.exists(file)) {
			return new SecondFolder(folder, channel);
		}
		channel.close();
		throw new NoSuchFileException(file.toString());
	}

	@SuppressWarnings("resource") // the lock goes with its file
	private static boolean tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		} catch (OverlappingFileLockException e) {
			return false; // another thread of this program
		}
	}

	/** The folder. */
	Path folder() {
		return folder;
	}

	/** Deletes the folder unless a program has it in use, or something else lies in it. */
	static void deleteLeft(Path folder) {
		try {
			locked(folder).close();
		} catch (IOException e) {
			// in use, gone already, or nobody may delete it
		}
	}

	/** Deletes what was kept there. */
	@Override
	public void close() throws IOException {
		try {
			IndexFolder.deletePackFiles(folder);
		} finally {
			lock.close();
			IndexFolder.deleteIfPossible(folder.resolve(LOCK));
			IndexFolder.deleteIfPossible(folder); // where something else lies in it, it stays
		}
	}
}
