package org.kado.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.MinuteFile;
import org.kado.model.facts.FactsHeader;

/** Writes a pack, see {@link BlockFileWriter}. Not safe for use by several threads. */
final class PackWriter implements Closeable {

	private final Path target;
	private final BlockFileWriter blocks;
	private final List<Entry> entries = new ArrayList<>();
	/** Each file brings a header of its own, which is the same as that of the file before, nearly always. */
	private final Map<FactsHeader, FactsHeader> headers = new HashMap<>();

	/** Begins a pack, which gets this name when it is finished. */
	PackWriter(Path target) throws IOException {
		this.target = target;
		blocks = new BlockFileWriter(target, target.resolveSibling(target.getFileName() + BlockFileWriter.UNFINISHED), Pack.STAMP);
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
				BlockOutput out = new BlockOutput(SegmentBlock.expectedBytes(segment.segment()));
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
					segment.firstMillis(), segment.lastMillis(), segment.clock(), blocks.add(file.segments.get(i)), segment.resume()));
		}
		List<Entry.Minutes> minutes = new ArrayList<>();
		for (int i = 0; i < file.minutes.size(); i++) {
			MinuteFile rows = file.content.minuteFiles().get(i);
			minutes.add(new Entry.Minutes(rows.label(), rows.header(), rows.firstMillis(), rows.lastMillis(), blocks.add(file.minutes.get(i))));
		}
		entries.add(new Entry(file.stamp, file.content.format(), segments, minutes, file.content.problems(), file.content.beacons(), file.content.spans()));
	}

	/** Bytes so far. */
	long bytes() {
		return blocks.bytes();
	}

	/** Number of files so far. */
	int files() {
		return entries.size();
	}

	/** Writes the directory and gives the file its name. */
	Pack finish() throws IOException {
		BlockOutput out = new BlockOutput();
		Directory.write(out, entries);
		blocks.finish(out.bytes());
		return Pack.open(target);
	}

	/** Gives up what is not finished. */
	@Override
	public void close() throws IOException {
		blocks.close();
	}
}
