package org.kado.sampling.hook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where JNativeHook unpacks its native library: not beside its jar, which may be read-only, but within java.io.tmpdir. It would
 * load whatever lies there, so on Linux, where all users share that folder, it is a new one for each start that nobody else can
 * write to and that is removed at the end. On Windows every user has a folder, and a loaded library can't be removed: there it
 * is always the same.
 */
final class LibraryFolder {

	private static final String PROPERTY = "jnativehook.lib.path";
	private static final String NAME = "kado-hook";

	private LibraryFolder() {
	}

	/** Chooses the folder, unless somebody did already. Must come before the library's first use. */
	static void choose() {
		if (System.getProperty(PROPERTY) != null) {
			return;
		}
		try {
			boolean shared = !System.getProperty("os.name", "").startsWith("Windows");
			Path folder = shared ? newFolder() : Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), NAME));
			System.setProperty(PROPERTY, folder.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path newFolder() throws IOException {
		Path folder = Files.createTempDirectory(NAME);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.toFile()), NAME + "-cleanup"));
		return folder;
	}

	private static void remove(File folder) {
		File[] files = folder.listFiles();
		for (File file : files == null ? new File[0] : files) {
			file.delete();
		}
		folder.delete();
	}
}
