package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ReadFile;

/**
 * What openings of a folder told, kept beside the packs under a name made of all that it depends on: stamps of all files, how they are read, what people said of
 * them. As long as nothing of that changes, opening the folder takes no look at any pack's directory, and merges nothing; what an installation recorded is fetched when
 * somebody asks for it. A file gets its name when it is whole; a damaged one is deleted and made anew, and so is one whose packs are no longer those it was made of.
 * Several programs may keep the same. Safe for use by several threads.
 */
public final class KeptOpenings {

	/** Ending of the files. */
	public static final String ENDING = ".kadoopening";

	private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\" + ENDING);

	private final Path folder;

	/** What is kept in the folder of an index. */
	public KeptOpenings(Path folder) {
		this.folder = folder;
	}

	/**
	 * A kept opening.
	 *
	 * @param opening what it told; what installations recorded is fetched when it is asked for
	 * @param files   gives the files that a format recognised
	 */
	public record Kept(Opening opening, Supplier<List<ReadFile>> files) {
	}

	/**
	 * What an opening told.
	 *
	 * @param key hash of all that it depends on, 32 hexadecimal digits
	 * @return empty where it is not kept, or not whole
	 */
	public Optional<Kept> find(String key) {
		return open(folder.resolve(key + ENDING)).map(file -> new Kept(file.opening(), file::tally));
	}

	private static Optional<OpeningFile> open(Path path) {
		try {
			return Optional.of(new OpeningFile(path));
		} catch (IndexDamageException e) {
			IndexFolder.deleteIfPossible(path);
			return Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // mostly: there is none
		}
	}

	/**
	 * The last opening that was kept of the folder under these circumstances, whatever its files were.
	 *
	 * @param circumstances hash of all that the reading and merging of every file depends on besides the files
	 * @return empty where there is none
	 */
	public Optional<GrownOpening> findToGoOn(String circumstances) {
		for (Path path : newestFirst()) {
			Optional<OpeningFile> file = open(path);
			if (file.isPresent()) {
				try {
					Ledger ledger = file.get().ledger();
					if (ledger.circumstances().equals(circumstances)) {
						return Optional.of(new GrownOpening(file.get(), ledger));
					}
				} catch (IndexDamageException e) {
					IndexFolder.deleteIfPossible(path);
				}
			}
		}
		return Optional.empty();
	}

	/** Mostly one: others are those that could not be deleted as yet. */
	private List<Path> newestFirst() {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, KeptOpenings::isOne)) {
			all.forEach(files::add);
		} catch (IOException | DirectoryIteratorException e) {
			return List.of();
		}
		files.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed());
		return files;
	}

	/**
	 * Keeps what an opening told. Where that fails, the disk being full for instance, the next one takes as long again.
	 *
	 * @param key see {@link #find(String)}
	 * @return whether it is kept
	 */
	boolean keep(String key, OpeningWriting writing) {
		try {
			writing.write(folder.resolve(key + ENDING), Files.createTempFile(folder, "opening", BlockFileWriter.UNFINISHED));
			forgetOthersThan(key);
			return true;
		} catch (IOException | UncheckedIOException e) {
			return false;
		}
	}

	/** By what facts are told from others. Rows that lie in no index have no stamp: looking at them for one would cost more than it saves. */
	static Optional<String> stamp(InstallationFacts facts) {
		boolean cheap = facts.sessions().stream().flatMap(session -> session.segments().stream()).map(FactsSegment::stamp).allMatch(stamp -> stamp.isPresent());
		return cheap ? Optional.of(StatesKey.stamp(facts)) : Optional.empty();
	}

	/** Files that another reading needs are no longer in the packs either. */
	private void forgetOthersThan(String key) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isOne(file) && !file.getFileName().toString().startsWith(key))) {
			files.forEach(IndexFolder::deleteIfPossible);
		}
	}

	/** Whether the name is one that only this class gives. */
	static boolean isOne(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}
}
