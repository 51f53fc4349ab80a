package org.kado.sampling.hook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where JNativeHook unpacks its native library: not beside its jar, which may be read-only, but in a new folder within
 * java.io.tmpdir that nobody else can write to, since it would load whatever lies there. Removed at the end, where the system
 * allows that for a loaded library.
 */
final class LibraryFolder {

	private static final String PROPERTY = "jnativehook.lib.path";

	private LibraryFolder() {
	}

	/** Chooses the folder, unless somebody did already. Must come before the library's first use. */
	static void choose() {
		if (System.getProperty(PROPERTY) != null) {
			return;
		}
		try {
			Path folder = Files.createTempDirectory("kado-hook");
			System.setProperty(PROPERTY, folder.toString());
			Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.toFile()), "kado-hook-cleanup"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void remove(File folder) {
		File[] files = folder.listFiles();
		for (File file : files == null ? new File[0] : files) {
			file.delete();
		}
		folder.delete();
	}
}
