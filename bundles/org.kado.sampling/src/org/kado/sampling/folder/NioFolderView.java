package org.kado.sampling.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A folder of the file system. Links are not followed.
 *
 * @param folder    the watched folder
 * @param utcMillis the wall clock, by which files are stamped
 */
record NioFolderView(Path folder, LongSupplier utcMillis) implements FolderView {

	/** No look goes further: a folder with more is somebody's archive, and listing it would cost more than it tells. */
	static final int MAX_ENTRIES = 10_000;

	@Override
	public Set<String> names() throws IOException {
		Set<String> names = new HashSet<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				if (names.size() == MAX_ENTRIES) {
					throw new IOException("more than " + MAX_ENTRIES + " entries");
				}
				names.add(entry.getFileName().toString());
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return names;
	}

	@Override
	public OptionalLong ageMillis(String name) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (!attributes.isDirectory()) {
				return OptionalLong.empty();
			}
			// where the system does not keep the time of creation, this is the time of the last file
			long sinceMillis = Math.min(attributes.creationTime().toMillis(), attributes.lastModifiedTime().toMillis());
			return OptionalLong.of(Math.max(0, utcMillis.getAsLong() - sinceMillis));
		} catch (IOException e) {
			return OptionalLong.empty(); // gone again, or not ours to see
		}
	}

	@Override
	public int count(String name, int limit) throws IOException {
		int count = 0;
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(name))) {
			for (var entry = entries.iterator(); count < limit && entry.hasNext(); entry.next()) {
				count++;
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return 0;
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return count;
	}
}
