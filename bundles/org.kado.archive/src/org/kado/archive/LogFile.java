package org.kado.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.archive.index.FileStamp;
import org.kado.store.LogSource;

/** A file below the opened folder. What gzip packed is inflated; that is seen by the content, not by the name. */
final class LogFile implements LogSource {

	/** FAT keeps even seconds. */
	private static final long COARSEST_TIME_MILLIS = 3_000;
	/** A server's clock may be ahead by this much; what is further ahead was written by a PC with a wrong clock. */
	private static final long CLOCKS_APART_MILLIS = 3_600_000;

	private final Folder folder;
	private final String label;
	/** Where the name as a text may not lead back to the file. */
	private final Optional<Path> oddPath;
	private final long storedBytes;
	private final long modifiedMillis;
	private final ReadProgress progress;
	private Optional<String> vouched = Optional.empty();

	/**
	 * A folder of files.
	 *
	 * @param path  where it is
	 * @param label how labels of its files begin
	 */
	record Folder(Path path, String label) {
	}

	/**
	 * A file found.
	 *
	 * @param folder     the folder it lies in
	 * @param fileName   its name there
	 * @param path       where it is
	 * @param attributes size and time of its last change
	 * @param progress   can cancel its reading
	 */
	LogFile(Folder folder, String fileName, Path path, BasicFileAttributes attributes, ReadProgress progress) {
		this.folder = folder;
		label = folder.label + fileName;
		oddPath = isPlain(fileName) ? Optional.empty() : Optional.of(path);
		storedBytes = attributes.size();
		modifiedMillis = attributes.lastModifiedTime().toMillis();
		this.progress = progress;
	}

	/** Names come back as they are in every encoding that a system may have; others may have been mangled when they became a text. */
	private static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (name.charAt(i) >= 0x7f) {
				return false;
			}
		}
		return true;
	}

	/** Where it is. */
	Path path() {
		return oddPath.orElseGet(() -> folder.path.resolve(fileName()));
	}

	private String fileName() {
		return label.substring(folder.label.length());
	}

	/** Whether its label ends so. */
	boolean hasLabelEndingIn(String ending) {
		return label.endsWith(ending);
	}

	/** A hash of its label and of what its stamp tells; the same only for the same. */
	long hash() {
		long hash = LabelHash.with(LabelHash.of(0, label), storedBytes);
		return LabelHash.mixed(vouched.isPresent() ? LabelHash.of(hash, vouched.get()) : LabelHash.with(hash, modifiedMillis));
	}

	@Override
	public String name() {
		return PackedBytes.name(label);
	}

	@Override
	public String label() {
		return label;
	}

	/** With the opened folder's own name first: who opens the folder of one equipment has its name there. */
	@Override
	public List<String> folders() {
		List<String> names = new ArrayList<>(LogSource.super.folders());
		Path opened = path().toAbsolutePath().normalize().getParent();
		for (int i = 0; opened != null && i < names.size(); i++) {
			opened = opened.getParent();
		}
		if (opened != null && opened.getFileName() != null) {
			names.add(0, opened.getFileName().toString());
		}
		return List.copyOf(names);
	}

	/** Size on the disk when it was found. */
	long storedBytes() {
		return storedBytes;
	}

	/** From now on the file is known by that hash of its bytes. To be called before other threads use it. */
	void vouch(String sha256) {
		vouched = Optional.of(sha256);
	}

	/** Whether a manifest vouches for it. */
	boolean isVouched() {
		return vouched.isPresent();
	}

	/** Whether its bytes are those that a manifest vouches for, if one does; false where they can't be read. */
	boolean isAsVouched() {
		if (vouched.isEmpty()) {
			return true;
		}
		try (InputStream in = new CancellableStream(Files.newInputStream(path()), progress)) {
			return Vouched.sha256(in).equals(vouched.get());
		} catch (IOException e) {
			return false;
		}
	}

	/** By what the file is known without being read. @param reading what its reading depends on besides its bytes */
	FileStamp stamp(String reading) {
		return new FileStamp(label, storedBytes, vouched.isPresent() ? 0 : modifiedMillis,
				vouched.map(hash -> hash + " " + reading).orElse(reading));
	}

	/**
	 * Whether a later change of the file will show in its stamp. A file that was changed a moment ago may be changed again within the
	 * precision of its time, and keep its size.
	 */
	boolean isSettled(long nowMillis) {
		if (vouched.isPresent()) {
			return true;
		}
		long ageMillis = nowMillis - modifiedMillis;
		return ageMillis > COARSEST_TIME_MILLIS || ageMillis < -CLOCKS_APART_MILLIS;
	}

	@Override
	@SuppressWarnings("resource") // what is returned closes it
	public InputStream open() throws IOException {
		return PackedBytes.inflated(new CancellableStream(Files.newInputStream(path()), progress));
	}
}
