package org.kado.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.model.facts.FactsHeader;

/**
 * Writes a pack: to a temporary file, which is forced and renamed when it is whole. What is not finished leaves nothing behind that
 * could be taken for a pack. Not safe for use by several threads.
 */
final class PackWriter implements Closeable {

	/** Ending of a pack that is being written. */
	static final String UNFINISHED = ".tmp";

	private final Path target;
	private final Path temporary;
	private final FileChannel channel;
	private final List<Entry> entries = new ArrayList<>();
	/** Each file brings a header of its own, which is the same as that of the file before, nearly always. */
	private final Map<FactsHeader, FactsHeader> headers = new HashMap<>();
	private long position;

	/** Begins a pack, which gets this name when it is finished. */
	PackWriter(Path target) throws IOException {
		this.target = target;
		temporary = target.resolveSibling(target.getFileName() + UNFINISHED);
		channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
		append(little(Long.BYTES).putLong(Pack.STAMP).flip());
	}

	/**
	 * What was read of a file, as blocks.
	 *
	 * @param stamp    by what the file is known
	 * @param content  what was read
	 * @param segments the rows of each segment
	 * @param minutes  the rows of each minute file
	 */
	record Encoded(FileStamp stamp, FileContent content, List<ByteBuffer> segments, List<ByteBuffer> minutes) {

		static Encoded of(FileStamp stamp, FileContent content) {
			return new Encoded(stamp, content, content.segments().stream().map(segment -> {
				BlockOutput out = new BlockOutput();
				SegmentBlock.write(out, segment.segment());
				return out.bytes();
			}).toList(), content.minuteFiles().stream().map(file -> {
				BlockOutput out = new BlockOutput();
				SegmentBlock.write(out, file.rows());
				return out.bytes();
			}).toList());
		}
	}

	/** Adds what was read of a file. */
	void add(Encoded file) throws IOException {
		List<Entry.Segment> segments = new ArrayList<>();
		for (int i = 0; i < file.segments.size(); i++) {
			FileSegment segment = file.content.segments().get(i);
			segments.add(new Entry.Segment(segment.label(), headers.computeIfAbsent(segment.header(), header -> header), segment.rows(), segment.firstSequence(), segment.lastSequence(),
					segment.firstMillis(), segment.lastMillis(), segment.clock(), place(file.segments.get(i))));
		}
		List<Entry.Minutes> minutes = new ArrayList<>();
		for (int i = 0; i < file.minutes.size(); i++) {
			MinuteFile rows = file.content.minuteFiles().get(i);
			minutes.add(new Entry.Minutes(rows.label(), rows.header(), rows.firstMillis(), rows.lastMillis(), place(file.minutes.get(i))));
		}
		entries.add(new Entry(file.stamp, file.content.format(), segments, minutes, file.content.problems(), file.content.beacons(), file.content.spans()));
	}

	/** Bytes so far. */
	long bytes() {
		return position;
	}

	/** Writes the directory and gives the file its name. */
	Pack finish() throws IOException {
		BlockOutput out = new BlockOutput();
		Directory.write(out, entries);
		Place directory = place(out.bytes());
		append(little(Pack.FOOT_BYTES).putLong(directory.offset()).putInt(directory.length()).putInt(directory.checksum())
				.putLong(Pack.STAMP).flip());
		channel.force(true);
		channel.close();
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		return Pack.open(target);
	}

	/** Gives up what is not finished. */
	@Override
	public void close() throws IOException {
		if (channel.isOpen()) {
			channel.close();
			Files.deleteIfExists(temporary);
		}
	}

	private Place place(ByteBuffer block) throws IOException {
		CRC32C checksum = new CRC32C();
		checksum.update(block.duplicate());
		return new Place(append(block), block.limit(), (int) checksum.getValue());
	}

	/** Writes at the next place where a column may begin; returns it. */
	private long append(ByteBuffer block) throws IOException {
		long offset = position;
		ByteBuffer rest = block.duplicate();
		while (rest.hasRemaining()) {
			position += channel.write(rest, position);
		}
		position += -position & BlockOutput.ALIGNMENT - 1;
		return offset;
	}

	private static ByteBuffer little(int capacity) {
		return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
	}
}
