package org.kado.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the disk that a folder lies on from another one that may be put into the same drive. */
final class VolumeIdentity {

	private static final Path DISKS_BY_ID = Path.of("/dev/disk/by-uuid");

	private VolumeIdentity() {
	}

	/** The number that formatting gave the disk; empty where the system does not tell it. */
	static String of(Path folder) {
		try {
			FileStore store = Files.getFileStore(folder);
			String number = windows(store);
			return number.isEmpty() ? linux(store.name()) : number;
		} catch (IOException | RuntimeException e) {
			return ""; // then the path alone must do
		}
	}

	private static String windows(FileStore store) throws IOException {
		try {
			return String.valueOf(store.getAttribute("volume:vsn"));
		} catch (UnsupportedOperationException | IllegalArgumentException e) {
			return ""; // only Windows numbers them so
		}
	}

	private static String linux(String device) throws IOException {
		if (!device.startsWith("/dev/") || !Files.isDirectory(DISKS_BY_ID)) {
			return "";
		}
		Path real = Path.of(device).toRealPath();
		try (DirectoryStream<Path> disks = Files.newDirectoryStream(DISKS_BY_ID)) {
			for (Path disk : disks) {
				if (disk.toRealPath().equals(real)) {
					return disk.getFileName().toString();
				}
			}
			return "";
		}
	}
}
