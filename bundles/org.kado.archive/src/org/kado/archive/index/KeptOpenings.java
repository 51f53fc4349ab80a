package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.kado.archive.merge.InstallationMerge;
import org.kado.archive.merge.InstallationParts;
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

	/** Changes with every change of what a file holds or how it holds it, and with every change of how files are merged. */
	private static final long STAMP = 0x4B41_444F_4F50_4E02L;
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

	private record Contents(Map<Integer, Place> packs, Place files, Opening opening) {
	}

	/**
	 * What an opening told.
	 *
	 * @param key hash of all that it depends on, 32 hexadecimal digits
	 * @return empty where it is not kept, or not whole
	 */
	public Optional<Kept> find(String key) {
		Path path = folder.resolve(key + ENDING);
		try {
			BlockFile file = BlockFile.open(path, STAMP);
			Map<Integer, BlockFile> packs = new HashMap<>();
			Contents contents = read(new BlockInput(file.block(file.directory())), place -> recorded(file, place, packs));
			for (Map.Entry<Integer, Place> pack : contents.packs.entrySet()) {
				BlockFile opened = BlockFile.open(folder.resolve(pack.getKey() + Pack.ENDING), Pack.STAMP);
				if (!opened.directory().equals(pack.getValue())) {
					return Optional.empty();
				}
				packs.put(pack.getKey(), opened);
			}
			return Optional.of(new Kept(contents.opening, () -> files(file, contents.files)));
		} catch (IndexDamageException e) {
			deleteIfPossible(path);
			return Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // mostly: there is none
		}
	}

	private static Contents read(BlockInput in, OpeningBlock.Recordings recordings) throws IndexDamageException {
		Map<Integer, Place> packs = new HashMap<>();
		in.list(each -> Map.entry(each.integer(), Place.read(each))).forEach(pack -> packs.put(pack.getKey(), pack.getValue()));
		return new Contents(packs, Place.read(in), OpeningBlock.read(in, recordings));
	}

	private static Supplier<InstallationFacts.Recorded> recorded(BlockFile file, Place place, Map<Integer, BlockFile> packs) {
		return () -> {
			try {
				InstallationParts parts = PartsBlock.read(new BlockInput(file.block(place)), number -> pack(packs, number));
				InstallationFacts facts = InstallationMerge.again(parts).facts();
				return new InstallationFacts.Recorded(facts.sessions(), facts.minutes(), facts.spans());
			} catch (IndexDamageException e) {
				throw new UncheckedIOException(file.throwAway(e));
			}
		};
	}

	private static BlockFile pack(Map<Integer, BlockFile> packs, int number) throws IndexDamageException {
		BlockFile pack = packs.get(number);
		if (pack == null) {
			throw new IndexDamageException("no pack " + number);
		}
		return pack;
	}

	private static List<ReadFile> files(BlockFile file, Place place) {
		try {
			return OpeningBlock.readFiles(new BlockInput(file.block(place)));
		} catch (IndexDamageException e) {
			throw new UncheckedIOException(file.throwAway(e));
		}
	}

	/**
	 * Keeps what an opening told. Where that fails, the disk being full for instance, the next one takes as long again.
	 *
	 * @param key   see {@link #find(String)}
	 * @param parts what each of its installations is merged of; the index has all their rows
	 * @param files the files that a format recognised, by label
	 * @param packs the packs that have them, by number, each with the place of its directory
	 */
	void keep(String key, Opening opening, List<InstallationParts> parts, List<ReadFile> files, Map<Integer, Place> packs) {
		try {
			Path temporary = Files.createTempFile(folder, "opening", BlockFileWriter.UNFINISHED);
			try (BlockFileWriter writer = new BlockFileWriter(folder.resolve(key + ENDING), temporary, STAMP)) {
				List<Place> places = new ArrayList<>();
				for (InstallationParts one : parts) {
					BlockOutput out = new BlockOutput();
					PartsBlock.write(out, one);
					places.add(writer.add(out.bytes()));
				}
				BlockOutput tally = new BlockOutput();
				OpeningBlock.write(tally, files);
				Place filesPlace = writer.add(tally.bytes());
				BlockOutput out = new BlockOutput().list(packs.entrySet(), (o, pack) -> Place.write(o.number(pack.getKey()), pack.getValue()));
				Place.write(out, filesPlace);
				OpeningBlock.write(out, opening, places, opening.installations().stream().map(KeptOpenings::stamp).toList());
				writer.finish(out.bytes());
			}
			forgetOthersThan(key);
		} catch (IOException e) {
			// nothing depends on it
		}
	}

	/** Rows that lie in no index have no stamp: looking at them for one would cost more than it saves. */
	private static Optional<String> stamp(InstallationFacts facts) {
		boolean cheap = facts.sessions().stream().flatMap(session -> session.segments().stream()).map(FactsSegment::stamp).allMatch(stamp -> stamp.isPresent());
		return cheap ? Optional.of(StatesKey.stamp(facts)) : Optional.empty();
	}

	/** Files that another reading needs are no longer in the packs either. */
	private void forgetOthersThan(String key) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isOne(file) && !file.getFileName().toString().startsWith(key))) {
			files.forEach(KeptOpenings::deleteIfPossible);
		}
	}

	/** Whether the name is one that only this class gives. */
	static boolean isOne(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	/** A program that has it mapped keeps it from being deleted on Windows. */
	private static void deleteIfPossible(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// it stays
		}
	}
}
