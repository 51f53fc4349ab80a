package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.KeptRows;
import org.kado.archive.file.MinuteFile;
import org.kado.archive.file.ResumePoint;
import org.kado.archive.file.RowsStamp;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MinuteColumns;

/**
 * What was read of some log files. Rows take no heap, and are checked against their checksum when they are asked for first.
 * Safe for use by several threads.
 *
 * @param number  its number among the packs
 * @param file    its blocks
 * @param entries what its directory lists
 */
record Pack(int number, BlockFile file, List<Entry> entries) {

	/** Changes with every change of what blocks hold or how they hold it: packs of other versions are made anew. */
	static final long STAMP = 0x4B41_444F_4944_5805L;
	static final String ENDING = ".kadoindex";

	/**
	 * Opens a pack.
	 *
	 * @throws IndexDamageException where it is not whole, or of another version
	 * @throws IOException          where the file can't be read
	 */
	static Pack open(Path path) throws IOException {
		BlockFile file = BlockFile.open(path, STAMP);
		return new Pack(number(path), file, Directory.read(new BlockInput(file.block(file.directory()))));
	}

	/** The number in the name of a pack; negative where it is not the name of one. */
	static int number(Path file) {
		String name = file.getFileName().toString();
		String digits = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
		return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
	}

	/**
	 * What was read of the file.
	 *
	 * @throws IndexDamageException where its minute rows are damaged; facts tell it when their rows are asked for
	 */
	FileContent content(Entry entry) throws IndexDamageException {
		return content(entry, entry.stamp().label());
	}

	/** The same with a label that is equal: where the caller holds one for a hundred thousand files, a second one each would take 10 MB. */
	FileContent content(Entry entry, String label) throws IndexDamageException {
		List<FileSegment> segments = new ArrayList<>(entry.segments().size());
		for (Entry.Segment segment : entry.segments()) {
			KeptRows kept = kept(segment.place(), stamp(entry.stamp(), segment));
			segments.add(new FileSegment(one(segment.label(), label), facts(file, segment.header(), kept, segment.resume()), segment.rows(), segment.firstSequence(), segment.lastSequence(),
					segment.firstMillis(), segment.lastMillis(), segment.clock(), Optional.of(kept), segment.resume()));
		}
		List<MinuteFile> minutes = new ArrayList<>(entry.minutes().size());
		for (Entry.Minutes one : entry.minutes()) {
			KeptRows kept = kept(one.place(), 0);
			minutes.add(new MinuteFile(one(one.label(), label), one.header(), minutes(file, kept), one.firstMillis(), one.lastMillis(), Optional.of(kept)));
		}
		return new FileContent(label, entry.format(), segments, minutes, entry.problems(), entry.beacons(), entry.spans());
	}

	private static String one(String text, String label) {
		return text.equals(label) ? label : text;
	}

	private KeptRows kept(Place place, long stamp) {
		return new KeptRows(number, place.offset(), place.length(), place.checksum(), stamp);
	}

	/** The segment whose rows stand there; they are fetched when they are asked for. */
	static FactsSegment facts(BlockFile file, FactsHeader header, KeptRows kept, Optional<ResumePoint> resume) {
		return new FactsSegment(header, new MappedRows(file, kept), OptionalLong.of(kept.stamp()), resume.flatMap(ResumePoint::grown));
	}

	/** The minute rows that stand there. */
	static MinuteColumns minutes(BlockFile file, KeptRows kept) throws IndexDamageException {
		return SegmentBlock.readMinutes(new BlockInput(file.block(place(kept))));
	}

	private static Place place(KeptRows kept) {
		return new Place(kept.offset(), kept.length(), kept.checksum());
	}

	/** The checksum and the size of the rows, and by what their file is known: rows that differ in none of it are the same. */
	private static long stamp(FileStamp file, Entry.Segment segment) {
		return new RowsStamp().and(file.bytes()).and(file.modifiedMillis()).and(segment.rows()).and(segment.firstSequence()).and(segment.lastSequence()).and(segment.firstMillis())
				.and(segment.lastMillis()).and(segment.place().length()).and(segment.place().checksum()).value();
	}

	/** Rows of a segment; holds on to nothing else of the pack, whose directory is large. */
	private record MappedRows(BlockFile file, KeptRows kept) implements Supplier<FactsSegment.Rows> {

		@Override
		public FactsSegment.Rows get() {
			try {
				BlockInput in = new BlockInput(file.block(place(kept)));
				return new FactsSegment.Rows(SegmentBlock.readTicks(in), SegmentBlock.readEvents(in), SegmentBlock.readAnchors(in));
			} catch (IndexDamageException e) {
				throw new UncheckedIOException(file.throwAway(e));
			}
		}
	}
}
