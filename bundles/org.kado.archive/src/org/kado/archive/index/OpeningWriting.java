package org.kado.archive.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a file of {@link KeptOpenings} holds, as it is written.
 *
 * @param opening what an opening told
 * @param stamps  for each installation by what its facts are told from others; empty where they must be looked at for it
 * @param parts   for each what it is merged of
 * @param tallies files that a format recognised; of several lists the later ones hold
 * @param ledger  what the opening was made of
 * @param packs   the packs that have all rows, by number
 */
record OpeningWriting(Opening opening, List<Optional<String>> stamps, List<Supplier<ByteBuffer>> parts, List<Supplier<ByteBuffer>> tallies, Ledger ledger,
		Map<Integer, PackUse> packs) {

	/** Writes the file, which gets its name when it is whole. */
	void write(Path target, Path temporary) throws IOException {
		try (BlockFileWriter writer = new BlockFileWriter(target, temporary, OpeningFile.STAMP)) {
			List<Place> partPlaces = add(writer, parts);
			List<Place> tallyPlaces = add(writer, tallies);
			BlockOutput ledgerBlock = new BlockOutput();
			ledger.write(ledgerBlock);
			Place ledgerPlace = writer.add(ledgerBlock.bytes());
			BlockOutput out = new BlockOutput().list(packs.entrySet(), (o, pack) -> PackUse.write(o.number(pack.getKey()), pack.getValue()));
			out.list(tallyPlaces, Place::write);
			Place.write(out, ledgerPlace);
			OpeningBlock.write(out, opening, partPlaces, stamps);
			writer.finish(out.bytes());
		}
	}

	private static List<Place> add(BlockFileWriter writer, List<Supplier<ByteBuffer>> blocks) throws IOException {
		List<Place> places = new ArrayList<>();
		for (Supplier<ByteBuffer> block : blocks) {
			places.add(writer.add(block.get()));
		}
		return places;
	}
}
