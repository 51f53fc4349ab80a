package org.kado.agent.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Brings single files to the stick and knows what is there.
 *
 * <pre>
 *   log file   ■■■■■■■■■■■■□□□□      the copy's bytes come first in it: the copy is unchanged, or is replaced by the longer file
 *   copy       ■■■■■■■■■■■■
 *
 *   log file   ■■■■■■■■■■■■□□□□      they do not: the copy stays, the log file gets a name of its own
 *   copy       ■■■■■▲■■■■■■
 * </pre>
 */
final class FileCollection {

	/** The file was there already. */
	static final long UNCHANGED = -1;

	private static final long FOUR_GIB = 1L << 32;
	/** Room for the manifest, and what file systems round up. */
	private static final long SPARE_BYTES = 256 << 10;

	private final Originals originals;
	private final Stick stick;
	private final SafeWrite write;
	private final Path folder;
	private final Map<String, StoredFile> told = new LinkedHashMap<>();
	private final Map<String, StoredFile> present = new LinkedHashMap<>();

	/**
	 * @param folder the installation's folder on the stick
	 * @param told   what the manifest says is there
	 */
	FileCollection(Originals originals, Stick stick, SafeWrite write, Path folder, List<StoredFile> told) {
		this.originals = originals;
		this.stick = stick;
		this.write = write;
		this.folder = folder;
		told.forEach(file -> this.told.put(file.file(), file));
	}

	/**
	 * Brings a file.
	 *
	 * @param copying told the size before bytes are copied
	 * @return how many bytes were copied, or {@link #UNCHANGED}
	 * @throws StickException where the stick does not take it
	 * @throws IOException    where the log file can't be read
	 */
	long collect(String source, LongConsumer copying) throws IOException {
		long bytes = originals.size(source);
		String name = StickNames.safePath(source);
		for (int number = 2;; number++) {
			Optional<StoredFile> copy = copy(name, source);
			if (copy.isEmpty()) {
				break;
			}
			if (begins(source, bytes, copy.get())) {
				if (copy.get().bytes() == bytes) {
					present.put(name, copy.get());
					return UNCHANGED;
				}
				break;
			}
			present.put(name, copy.get());
			name = StickNames.numbered(StickNames.safePath(source), number);
		}
		copying.accept(bytes);
		requireRoom(bytes);
		String hash = write.put(path(name), () -> originals.open(source), bytes);
		present.put(name, new StoredFile(name, bytes, hash, source));
		return bytes;
	}

	/** What the manifest shall name: files of this collection, and earlier ones that are still there. */
	List<StoredFile> kept(List<StoredFile> before) {
		Map<String, StoredFile> kept = new LinkedHashMap<>();
		before.stream().filter(file -> stick.size(path(file.file())) == file.bytes()).forEach(file -> kept.put(file.file(), file));
		kept.putAll(present);
		return new ArrayList<>(kept.values());
	}

	/** The copy of that name; the manifest is believed where the size agrees, else the copy is read. */
	private Optional<StoredFile> copy(String name, String source) {
		long bytes = stick.size(path(name));
		if (bytes < 0) {
			return Optional.empty();
		}
		StoredFile entry = told.get(name);
		if (entry != null && entry.bytes() == bytes) {
			return Optional.of(entry);
		}
		try {
			return Optional.of(new StoredFile(name, bytes, write.hash(() -> stick.read(path(name)), bytes), source));
		} catch (IOException e) {
			// there, and can't be read: nothing that the log file begins with, so it is left alone
			return Optional.of(new StoredFile(name, bytes, "", source));
		}
	}

	private boolean begins(String source, long bytes, StoredFile copy) throws IOException {
		return copy.bytes() <= bytes && write.hash(() -> originals.open(source), copy.bytes()).equals(copy.sha256());
	}

	private void requireRoom(long bytes) throws StickException {
		if (bytes >= FOUR_GIB && stick.limitedToFourGiB(folder)) {
			throw new StickException(StickException.Reason.TOO_LARGE, Long.toString(bytes));
		}
		if (stick.usableBytes(folder) < bytes + SPARE_BYTES) {
			throw new StickException(StickException.Reason.FULL, CollectText.size(bytes));
		}
	}

	private Path path(String name) {
		return folder.resolve(name);
	}
}
