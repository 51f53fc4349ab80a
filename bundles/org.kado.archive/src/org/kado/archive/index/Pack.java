package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MinuteColumns;

/**
 * One file of the index: what was read of some log files. It gets its name when it is whole, and never changes then.
 *
 * <pre>
 *   stamp │ block │ block │ … │ directory │ offset, length and checksum of the directory │ stamp
 * </pre>
 *
 * The file is mapped: rows take no heap, and are checked against their checksum when they are asked for first.
 * Safe for use by several threads.
 */
final class Pack {

	/** Changes with every change of what blocks hold or how they hold it: packs of other versions are made anew. */
	static final long STAMP = 0x4B41_444F_4944_5803L;
	static final int FOOT_BYTES = Long.BYTES + 2 * Integer.BYTES + Long.BYTES;
	static final String ENDING = ".kadoindex";

	/** An odd number whose bits are spread evenly. */
	private static final long MIXING = 0x9E37_79B9_7F4A_7C15L;

	private final Path file;
	private final ByteBuffer bytes;
	private final List<Entry> entries;

	private Pack(Path file, ByteBuffer bytes, List<Entry> entries) {
		this.file = file;
		this.bytes = bytes;
		this.entries = entries;
	}

	/**
	 * Opens a pack.
	 *
	 * @throws IndexDamageException where it is not whole, or of another version
	 * @throws IOException          where the file can't be read
	 */
	static Pack open(Path file) throws IOException {
		ByteBuffer bytes;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			if (channel.size() < Long.BYTES + FOOT_BYTES || channel.size() > Integer.MAX_VALUE) {
				throw new IndexDamageException(file + ": " + channel.size() + " bytes");
			}
			bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
		}
		int foot = bytes.limit() - FOOT_BYTES;
		if (bytes.getLong(0) != STAMP || bytes.getLong(bytes.limit() - Long.BYTES) != STAMP) {
			throw new IndexDamageException(file + ": not whole, or of another version");
		}
		Place directory = new Place(bytes.getLong(foot), bytes.getInt(foot + 8), bytes.getInt(foot + 12));
		return new Pack(file, bytes, Directory.read(new BlockInput(block(file, bytes, directory))));
	}

	private static ByteBuffer block(Path file, ByteBuffer bytes, Place place) throws IndexDamageException {
		if (place.offset() < 0 || place.length() < 0 || place.offset() > bytes.limit() - place.length()) {
			throw new IndexDamageException(file + ": no place " + place);
		}
		ByteBuffer block = bytes.slice((int) place.offset(), place.length());
		CRC32C checksum = new CRC32C();
		checksum.update(block.duplicate());
		if ((int) checksum.getValue() != place.checksum()) {
			throw new IndexDamageException(file + ": damaged at " + place.offset());
		}
		return block;
	}

	Path file() {
		return file;
	}

	/** What the directory lists. */
	List<Entry> entries() {
		return entries;
	}

	/**
	 * What was read of the file.
	 *
	 * @throws IndexDamageException where its minute rows are damaged; facts tell it when their rows are asked for
	 */
	FileContent content(Entry entry) throws IndexDamageException {
		List<FileSegment> segments = new ArrayList<>();
		for (Entry.Segment segment : entry.segments()) {
			FactsSegment facts = new FactsSegment(segment.header(), new MappedRows(file, bytes, segment.place()), OptionalLong.of(stamp(entry.stamp(), segment)));
			segments.add(new FileSegment(segment.label(), facts, segment.rows(), segment.firstSequence(), segment.lastSequence(), segment.firstMillis(),
					segment.lastMillis(), segment.clock()));
		}
		List<MinuteFile> minutes = new ArrayList<>();
		for (Entry.Minutes file : entry.minutes()) {
			MinuteColumns rows = SegmentBlock.readMinutes(new BlockInput(block(this.file, bytes, file.place())));
			minutes.add(new MinuteFile(file.label(), file.header(), rows, file.firstMillis(), file.lastMillis()));
		}
		return new FileContent(entry.stamp().label(), entry.format(), segments, minutes, entry.problems(), entry.beacons(), entry.spans());
	}

	/** The checksum and the size of the rows, and by what their file is known: rows that differ in none of it are the same. */
	private static long stamp(FileStamp file, Entry.Segment segment) {
		long stamp = file.bytes();
		long[] parts = { file.modifiedMillis(), segment.rows(), segment.firstSequence(), segment.lastSequence(), segment.firstMillis(), segment.lastMillis(),
				segment.place().length(), segment.place().checksum() };
		for (long part : parts) {
			stamp = (stamp ^ stamp >>> 29) * MIXING + part;
		}
		return stamp;
	}

	/** Rows of a segment; holds on to nothing else of the pack, whose directory is large. */
	private record MappedRows(Path file, ByteBuffer bytes, Place place) implements Supplier<FactsSegment.Rows> {

		@Override
		public FactsSegment.Rows get() {
			try {
				BlockInput in = new BlockInput(block(file, bytes, place));
				return new FactsSegment.Rows(SegmentBlock.readTicks(in), SegmentBlock.readEvents(in), SegmentBlock.readAnchors(in));
			} catch (IndexDamageException e) {
				throw new UncheckedIOException(throwAway(e));
			}
		}

		/** The question can't be answered from here, but the next opening makes the pack anew. */
		private IndexDamageException throwAway(IndexDamageException damage) {
			try {
				Files.deleteIfExists(file);
				return new IndexDamageException(damage.getMessage() + "; it was deleted and is made anew when the folder is opened again");
			} catch (IOException e) {
				return new IndexDamageException(damage.getMessage() + "; delete it, and it is made anew when the folder is opened again");
			}
		}
	}
}
