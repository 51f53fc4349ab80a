package org.kado.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.kado.archive.index.LostIndexes;

/**
 * Where what was read of opened folders is kept when nobody names a place: a folder for each of them below the user's state directory.
 * What people answered about a folder may be kept there as well: only packs of the index are ever deleted. Immutable.
 *
 * <pre>
 *   home ├ 3f9c2a51d07be684 ├ kado-folder.txt   which folder it belongs to, for people
 *        │                  └ 1.kadoindex …      the index
 *        └ …
 * </pre>
 *
 * @param folder the home of all of them; need not exist
 */
public record IndexHome(Path folder) {

	/** The system property that names another home, for tests and for those who start the products in a special way. */
	public static final String PROPERTY = "org.kado.index.home";

	private static final String BELONGS_TO = "kado-folder.txt";
	private static final int NAME_BYTES = 12;
	/** So much may folders that can't be found any more keep, among them sticks that are not plugged in. */
	private static final long LOST_BYTES = 4L << 30;

	/** Refuses null. */
	public IndexHome {
		Objects.requireNonNull(folder, "folder");
	}

	/**
	 * The home of this user.
	 *
	 * @param property    value of {@link #PROPERTY}; empty for none
	 * @param environment variables of the process
	 * @param userHome    home folder of the user
	 * @param windows     whether this is Windows
	 */
	public static IndexHome of(String property, Map<String, String> environment, Path userHome, boolean windows) {
		if (!property.isBlank()) {
			return new IndexHome(Path.of(property));
		}
		return windows ? new IndexHome(absolute(environment, "LOCALAPPDATA").orElse(userHome.resolve("AppData").resolve("Local")).resolve("Kado").resolve("index"))
				: new IndexHome(absolute(environment, "XDG_STATE_HOME").orElse(userHome.resolve(".local").resolve("state")).resolve("kado").resolve("index"));
	}

	/** The home of who runs this process. */
	public static IndexHome ofUser() {
		boolean windows = System.getProperty("os.name", "").startsWith("Windows");
		return of(System.getProperty(PROPERTY, ""), System.getenv(), Path.of(System.getProperty("user.home", "")), windows);
	}

	private static Optional<Path> absolute(Map<String, String> environment, String name) {
		try {
			return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/**
	 * The place of an opened folder: the same each time as long as the folder stays where it is. Of removable disks it depends on the disk as
	 * well, so that two sticks in one drive have a place each.
	 */
	public Path placeOf(Path opened) {
		return folder.resolve(name(realPath(opened) + '\n' + VolumeIdentity.of(opened)));
	}

	/**
	 * The place of an opened folder, made, with a note in it that says which folder it belongs to. Indexes of folders that can't be found any
	 * more are deleted, those that were used longest ago first, as far as together they take too much room. Where the place can't be made,
	 * opening an index there says why.
	 */
	public Path placeFor(Path opened) {
		Path place = placeOf(opened);
		try {
			Files.createDirectories(place);
			write(place, realPath(opened));
		} catch (IOException e) {
			return place;
		}
		new LostIndexes(folder, BELONGS_TO, LOST_BYTES).delete(place);
		return place;
	}

	/** Written at each opening: its time tells when the index was used last. */
	private static void write(Path place, String opened) throws IOException {
		Path temporary = Files.createTempFile(place, BELONGS_TO, ".tmp");
		try {
			Files.writeString(temporary, opened + System.lineSeparator(), StandardCharsets.UTF_8);
			Files.move(temporary, place.resolve(BELONGS_TO), StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static String realPath(Path opened) {
		try {
			return opened.toRealPath().toString();
		} catch (IOException e) {
			// some network drives can't tell; then the path as it is must do
			return opened.toAbsolutePath().normalize().toString();
		}
	}

	private static String name(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
