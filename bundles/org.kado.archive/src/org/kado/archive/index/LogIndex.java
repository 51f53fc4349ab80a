package org.kado.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.kado.archive.file.FileContent;
import org.kado.archive.merge.InstallationParts;
import org.kado.model.report.ReadFile;

/**
 * What was read of the files of one folder, kept so that an unchanged file need not be read again. It is a cache: damaged or of
 * another version it is made anew, and it can be deleted at any time.
 * <p>
 * It lies in a folder of its own as numbered packs; of two that tell of one file the later one holds. One program at a time writes
 * there. Another one that has the same folder open reads what it finds, and keeps what it reads itself in packs of its own, which go
 * when it ends. Safe for use by several threads.
 */
public final class LogIndex implements Closeable {

	/** A pack is mapped as a whole, and an interrupted import loses no more than this. */
	private static final long LARGEST_PACK_BYTES = 256L << 20;

	/** A directory is held in the memory while it is written. */
	private static final int MOST_FILES = 16_384;

	private final Path folder;
	private final boolean owned;
	private final Optional<SecondFolder> second;
	private final FileChannel lockFile;
	private final Map<FileStamp, Found> found = new HashMap<>();
	private final List<Source> sources = new ArrayList<>();
	private PackWriter writer;
	private int nextNumber = 1;

	private record Found(Source source, int number) {
	}

	/** A pack, and which of its entries were asked for. An entry that was is let go: of a hundred thousand files each is asked for once. */
	private static final class Source {
		private final Pack pack;
		private final Entry[] entries;
		private final BitSet used = new BitSet();
		private final long allBytes;
		private long usedBytes;

		Source(Pack pack) {
			this.pack = new Pack(pack.number(), pack.file(), List.of());
			entries = pack.entries().toArray(new Entry[0]);
			allBytes = pack.entries().stream().mapToLong(Entry::bytes).sum();
		}

		PackUse use() {
			return new PackUse(pack.file().directory(), usedBytes, allBytes);
		}
	}

	private LogIndex(Path index, FileChannel lockFile, Optional<SecondFolder> second) {
		folder = second.map(SecondFolder::folder).orElse(index);
		this.lockFile = lockFile;
		this.second = second;
		owned = second.isEmpty();
	}

	/**
	 * Opens the index that lies in the folder, which is made where it is missing.
	 *
	 * @throws IOException where the folder can't be written
	 */
	public static LogIndex open(Path folder) throws IOException {
		return open(folder, Set.of());
	}

	/**
	 * Opens it without looking into packs of which the caller knows what they hold.
	 *
	 * @param known their numbers
	 */
	@SuppressWarnings("resource") // the index closes its lock and the folder of its own
	public static LogIndex open(Path folder, Set<Integer> known) throws IOException {
		Files.createDirectories(folder);
		FileChannel lockFile = IndexFolder.lockFile(folder);
		try {
			LogIndex index = new LogIndex(folder, lockFile, IndexFolder.lock(lockFile) ? Optional.empty() : Optional.of(SecondFolder.in(folder)));
			return index.begun(folder, known);
		} catch (IOException | RuntimeException e) {
			lockFile.close();
			throw e;
		}
	}

	private LogIndex begun(Path from, Set<Integer> known) throws IOException {
		try {
			if (owned) {
				IndexFolder.deleteLeftovers(from);
			}
			load(from, known);
			return this;
		} catch (IOException | RuntimeException e) {
			close();
			throw e;
		}
	}

	private void load(Path from, Set<Integer> known) throws IOException {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(from, "*" + Pack.ENDING)) {
			all.forEach(files::add);
		}
		files.removeIf(file -> Pack.number(file) < 0);
		files.sort(Comparator.comparingInt(Pack::number));
		for (Path file : files) {
			nextNumber = Pack.number(file) + 1;
			try {
				if (!known.contains(Pack.number(file))) {
					take(Pack.open(file));
				}
			} catch (IndexDamageException e) {
				if (owned) {
					IndexFolder.deleteIfPossible(file);
				}
			}
		}
	}

	private void take(Pack pack) {
		Source source = new Source(pack);
		sources.add(source);
		for (int i = 0; i < source.entries.length; i++) {
			found.put(source.entries[i].stamp(), new Found(source, i));
		}
	}

	/** What was read of the file; empty where it is not known, has changed since or was asked for before. */
	public synchronized Optional<FileContent> find(FileStamp stamp) {
		Found file = found.remove(stamp);
		if (file == null) {
			return Optional.empty();
		}
		Entry entry = file.source.entries[file.number];
		file.source.entries[file.number] = null;
		try {
			FileContent content = file.source.pack.content(entry, stamp.label());
			file.source.used.set(file.number);
			file.source.usedBytes += entry.bytes();
			return Optional.of(content);
		} catch (IndexDamageException e) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps what was read of a file; it can be found after {@link #commit()}.
	 *
	 * @throws IOException where it can't be written, e.g. because the disk is full; what was kept before stays
	 */
	public void keep(FileStamp stamp, FileContent content) throws IOException {
		PackWriter.Encoded encoded = PackWriter.Encoded.of(stamp, content);
		synchronized (this) {
			if (writer == null) {
				writer = new PackWriter(folder.resolve(nextNumber++ + Pack.ENDING));
			}
			writer.add(encoded);
			if (writer.bytes() > LARGEST_PACK_BYTES || writer.files() >= MOST_FILES) {
				commit();
			}
		}
	}

	/** What was kept so far is there from now on, whatever happens. */
	public synchronized void commit() throws IOException {
		if (writer != null) {
			try (PackWriter finished = writer) {
				writer = null;
				take(finished.finish());
			}
		}
	}

	/**
	 * Deletes packs none of whose files was asked for. Where that holds of most of a pack, the rest is copied first; many small packs are copied into one.
	 *
	 * @return whether any was copied: it can be found again then
	 * @throws IOException where they can't be copied; then they stay
	 */
	public synchronized boolean forgetUnused() throws IOException {
		List.copyOf(sources).stream().filter(source -> source.used.isEmpty()).forEach(this::forget);
		boolean scattered = PackUse.areScattered(uses().values());
		List<Source> copied = sources.stream().filter(source -> owned && (source.usedBytes * 2 < source.allBytes || scattered && source.use().isSmall())).toList();
		for (Source source : copied) {
			Pack pack = Pack.open(source.pack.file().file());
			for (int i = source.used.nextSetBit(0); i >= 0; i = source.used.nextSetBit(i + 1)) {
				keep(pack.entries().get(i).stamp(), pack.content(pack.entries().get(i)));
			}
		}
		commit();
		copied.forEach(this::forget);
		return !copied.isEmpty();
	}

	private void forget(Source source) {
		sources.remove(source);
		found.values().removeIf(file -> file.source() == source);
		if (owned) {
			IndexFolder.deleteIfPossible(source.pack.file().file());
		}
	}

	/**
	 * Keeps what an opening told whose files this index all has, see {@link KeptOpenings}. Nothing is kept where another program has the index open.
	 *
	 * @param key    hash of all that it depends on, 32 hexadecimal digits
	 * @param parts  what each of its installations is merged of
	 * @param files  the files that a format recognised, by label
	 * @param ledger what it was made of
	 */
	public synchronized void keep(String key, Opening opening, List<InstallationParts> parts, List<ReadFile> files, Ledger ledger) {
		if (owned) {
			List<Supplier<ByteBuffer>> blocks = parts.stream().map(one -> (Supplier<ByteBuffer>) () -> PartsBlock.of(one)).toList();
			List<Optional<String>> stamps = opening.installations().stream().map(KeptOpenings::stamp).toList();
			new KeptOpenings(folder).keep(key, new OpeningWriting(opening, stamps, blocks, List.of(() -> OpeningBlock.tally(files)), ledger, uses()));
		}
	}

	/**
	 * Keeps an opening that went on from another one, in the place of that one.
	 *
	 * @param key     hash of all that it depends on, 32 hexadecimal digits
	 * @param opening what it tells
	 * @param change  what files were new or other ones
	 * @param files   all files there are now
	 * @param owners  what the numbers in it mean
	 */
	public synchronized void keep(String key, GrownOpening grown, Opening opening, GrownOpening.Change change, FileTable files, List<String> owners) {
		if (owned) {
			OpeningWriting writing = grown.writing(opening, change, files, owners, uses());
			if (new KeptOpenings(folder).keep(key, writing)) {
				grown.packs().stream().filter(number -> !writing.packs().containsKey(number)).forEach(number -> IndexFolder.deleteIfPossible(folder.resolve(number + Pack.ENDING)));
			}
		}
	}

	private Map<Integer, PackUse> uses() {
		Map<Integer, PackUse> uses = new TreeMap<>();
		sources.forEach(source -> uses.put(source.pack.number(), source.use()));
		return uses;
	}

	/** Whether this program writes here, and what it keeps stays. */
	public boolean isOwned() {
		return owned;
	}

	/** Ends writing; what was found stays readable. */
	@Override
	public synchronized void close() throws IOException {
		if (writer != null) {
			writer.close();
			writer = null;
		}
		if (second.isPresent()) {
			second.get().close();
		}
		lockFile.close();
	}
}
