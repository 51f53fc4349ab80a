package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.kado.archive.merge.InstallationMerge;
import org.kado.archive.merge.InstallationParts;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ReadFile;

/** A file that keeps an opening, see {@link KeptOpenings}, and the packs that it was made of. Immutable and safe for use by several threads. */
final class OpeningFile {

	/** Changes with every change of what a file holds or how it holds it, and with every change of how files are merged. */
	static final long STAMP = 0x4B41_444F_4F50_4E05L;

	private final BlockFile file;
	private final Map<Integer, BlockFile> packs = new HashMap<>();
	private final Map<Integer, PackUse> uses = new TreeMap<>();
	private final List<Place> parts = new ArrayList<>();
	private final List<Place> tallies;
	private final Place ledger;
	private final Opening opening;

	/**
	 * Opens a file and looks for its packs.
	 *
	 * @throws IndexDamageException where it is damaged
	 * @throws IOException          where it can't be read, or a pack is gone or another one
	 */
	OpeningFile(Path path) throws IOException {
		file = BlockFile.open(path, STAMP);
		BlockInput in = new BlockInput(file.block(file.directory()));
		in.list(each -> Map.entry(each.integer(), PackUse.read(each))).forEach(pack -> uses.put(pack.getKey(), pack.getValue()));
		tallies = in.list(Place::read);
		ledger = Place.read(in);
		opening = OpeningBlock.read(in, place -> {
			parts.add(place);
			return () -> recorded(place);
		});
		for (Map.Entry<Integer, PackUse> pack : uses.entrySet()) {
			packs.put(pack.getKey(), pack(path.resolveSibling(pack.getKey() + Pack.ENDING), pack.getValue()));
		}
	}

	private static BlockFile pack(Path path, PackUse use) throws IOException {
		try {
			BlockFile pack = BlockFile.open(path, Pack.STAMP);
			if (pack.directory().equals(use.directory())) {
				return pack;
			}
		} catch (IndexDamageException e) {
			// the opening is made anew, and the pack with it
		}
		throw new IOException(path + ": gone, or another one");
	}

	/** What the opening told; what installations recorded is fetched when it is asked for. */
	Opening opening() {
		return opening;
	}

	/** The packs by number. */
	Map<Integer, PackUse> packs() {
		return uses;
	}

	/** What the opening was made of. */
	Ledger ledger() throws IndexDamageException {
		return Ledger.read(new BlockInput(file.block(ledger)));
	}

	/** What the installation of that number is merged of, as it stands in the file. */
	ByteBuffer partsBlock(int installation) {
		return block(parts.get(installation));
	}

	/** What it is merged of. */
	InstallationParts parts(int installation) {
		return parts(parts.get(installation));
	}

	private InstallationParts parts(Place place) {
		try {
			return PartsBlock.read(new BlockInput(file.block(place)), this::pack);
		} catch (IndexDamageException e) {
			throw new UncheckedIOException(file.throwAway(e));
		}
	}

	private InstallationFacts.Recorded recorded(Place place) {
		InstallationFacts facts = InstallationMerge.again(parts(place)).facts();
		return new InstallationFacts.Recorded(facts.sessions(), facts.minutes(), facts.spans());
	}

	private BlockFile pack(int number) throws IndexDamageException {
		BlockFile pack = packs.get(number);
		if (pack == null) {
			throw new IndexDamageException("no pack " + number);
		}
		return pack;
	}

	/** The files that a format recognised, as they stand in this file: of two lists the later one holds. */
	List<Supplier<ByteBuffer>> tallyBlocks() {
		return tallies.stream().map(place -> (Supplier<ByteBuffer>) () -> block(place)).toList();
	}

	/** The files that a format recognised, by label. */
	List<ReadFile> tally() {
		try {
			List<ReadFile> first = OpeningBlock.readFiles(new BlockInput(file.block(tallies.get(0))));
			if (tallies.size() == 1) {
				return first;
			}
			Map<String, ReadFile> later = new TreeMap<>();
			for (Place place : tallies.subList(1, tallies.size())) {
				OpeningBlock.readFiles(new BlockInput(file.block(place))).forEach(one -> later.put(one.label(), one));
			}
			return merged(first, new ArrayList<>(later.values()));
		} catch (IndexDamageException e) {
			throw new UncheckedIOException(file.throwAway(e));
		}
	}

	/** Two lists by label in one; of a label that both have the later one. */
	static List<ReadFile> merged(List<ReadFile> first, List<ReadFile> later) {
		List<ReadFile> all = new ArrayList<>(first.size() + later.size());
		int next = 0;
		for (ReadFile one : first) {
			for (; next < later.size() && later.get(next).label().compareTo(one.label()) < 0; next++) {
				all.add(later.get(next));
			}
			if (next == later.size() || !later.get(next).label().equals(one.label())) {
				all.add(one);
			}
		}
		all.addAll(later.subList(next, later.size()));
		return all;
	}

	private ByteBuffer block(Place place) {
		try {
			return file.block(place);
		} catch (IndexDamageException e) {
			throw new UncheckedIOException(file.throwAway(e));
		}
	}
}
