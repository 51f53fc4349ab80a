package org.kado.archive.index;

import java.util.List;
import java.util.Optional;

import org.kado.archive.file.ClockBeacon;
import org.kado.archive.file.ClockPart;
import org.kado.archive.file.ResumePoint;
import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.SpanSeries;

/**
 * What a pack's directory says of a log file.
 *
 * @param stamp    by what the file is known
 * @param format   id of the format that read it; empty where none knew it
 * @param segments its segments of facts
 * @param minutes  its minute rows
 * @param problems what could not be read
 * @param beacons  visits with a stick that it tells of
 * @param spans    what another tool recorded as spans
 */
record Entry(FileStamp stamp, String format, List<Segment> segments, List<Minutes> minutes, List<Problem> problems, List<ClockBeacon> beacons,
		List<SpanSeries> spans) {

	/** Bytes that the rows take in the pack. */
	long bytes() {
		return segments.stream().mapToLong(segment -> segment.place().length()).sum() + minutes.stream().mapToLong(file -> file.place().length()).sum();
	}

	/** A segment of facts without its rows; the label tells the file within an archive; the bounds are those of {@link org.kado.archive.file.FileSegment}. */
	record Segment(String label, FactsHeader header, int rows, long firstSequence, long lastSequence, long firstMillis, long lastMillis,
			List<ClockPart> clock, Place place, Optional<ResumePoint> resume) {
	}

	/** A minute file without its rows. */
	record Minutes(String label, MinuteHeader header, long firstMillis, long lastMillis, Place place) {
	}
}
