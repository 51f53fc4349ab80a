package org.kado.archive.file;

import java.util.List;
import java.util.Optional;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.TickColumns;

/**
 * A segment of facts and where it came from.
 *
 * @param label         the file
 * @param segment       its rows
 * @param rows          number of ticks and events
 * @param firstSequence smallest number of a row
 * @param lastSequence  largest
 * @param firstMillis   earliest stamp
 * @param lastMillis    latest
 * @param clock         what its rows tell of the PC's clock, in recorded order
 * @param kept          where an index has its rows; empty where none has
 * @param resume        from where its file is read on once that has grown; empty where it is read from its beginning
 */
public record FileSegment(String label, FactsSegment segment, int rows, long firstSequence, long lastSequence, long firstMillis, long lastMillis,
		List<ClockPart> clock, Optional<KeptRows> kept, Optional<ResumePoint> resume) {

	/** Copies the list in. */
	public FileSegment {
		clock = List.copyOf(clock);
	}

	/** The segment with its bounds; empty where it has no row. */
	public static Optional<FileSegment> of(String label, FactsSegment segment) {
		TickColumns ticks = segment.ticks();
		int rows = ticks.size() + segment.events().size();
		if (rows == 0) {
			return Optional.empty();
		}
		Bounds sequence = new Bounds();
		Bounds stamp = new Bounds();
		sequence.add(ticks.sequences());
		stamp.add(ticks.stampsMillis());
		for (Event event : segment.events()) {
			sequence.add(event.sequence());
			stamp.add(event.stampMillis());
		}
		return Optional.of(new FileSegment(label, segment, rows, sequence.least, sequence.most, stamp.least, stamp.most,
				ClockTrace.of(segment), Optional.empty(), Optional.empty()));
	}

	/** The same, with a place from where its file can be read on. */
	FileSegment with(ResumePoint point) {
		return new FileSegment(label, segment, rows, firstSequence, lastSequence, firstMillis, lastMillis, clock, kept, Optional.of(point));
	}

	/** Header of the segment. */
	public FactsHeader header() {
		return segment.header();
	}

	/** Whether both may hold the same rows: they share row numbers and time. */
	public boolean mayShareRows(FileSegment other) {
		return sharesNumbers(other) && firstMillis <= other.lastMillis && other.firstMillis <= lastMillis;
	}

	/** Whether numbers were used twice, at different times: recording began anew after its files had been moved away. */
	public boolean reusesNumbersOf(FileSegment other) {
		return sharesNumbers(other) && !mayShareRows(other);
	}

	private boolean sharesNumbers(FileSegment other) {
		return firstSequence <= other.lastSequence && other.firstSequence <= lastSequence;
	}

	private static final class Bounds {

		private long least = Long.MAX_VALUE;
		private long most = Long.MIN_VALUE;

		void add(PackedLongs values) {
			long[] block = new long[PackedLongs.BLOCK];
			for (int b = 0; b * PackedLongs.BLOCK < values.size(); b++) {
				int count = values.copyBlock(b, block);
				for (int i = 0; i < count; i++) {
					add(block[i]);
				}
			}
		}

		void add(long value) {
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
	}
}
