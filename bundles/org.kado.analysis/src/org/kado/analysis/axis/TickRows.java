package org.kado.analysis.axis;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.TickColumns;

/**
 * What the ticks of an axis hold, asked for row by row, mostly forward: then a value costs next to nothing, while a single one is looked for among
 * segments and unpacked. Not safe for use by several threads.
 */
final class TickRows {

	private final RecordedAxis axis;
	private final RecordedAxis.Rows places;
	private int first;
	/** Row behind the segment at hand; none is at hand at first. */
	private int end;
	private FactsHeader header;
	private PackedLongs.Cursor lengths;
	private PackedLongs.Cursor counts;
	private PackedLongs.Cursor smallest;
	private PackedLongs.Cursor largest;
	private PackedLongs.Cursor keys;

	TickRows(RecordedAxis axis) {
		this.axis = axis;
		places = axis.rows();
	}

	/** Index of the row in its segment, which is at hand then. */
	private int at(int row) {
		if (row < first || row >= end) {
			int segment = axis.segmentOf(row);
			first = axis.firstRow(segment);
			end = axis.firstRow(segment + 1);
			header = axis.segment(segment).header();
			TickColumns ticks = axis.segment(segment).ticks();
			lengths = ticks.lengthsMillis().cursor();
			counts = ticks.inputCounts().cursor();
			smallest = ticks.minSpacingsMillis().cursor();
			largest = ticks.maxSpacingsMillis().cursor();
			keys = ticks.keyCounts().cursor();
		}
		return row - first;
	}

	/** As {@link RecordedAxis#start(int)}. */
	long start(int row) {
		return places.end(row) - Math.max(0, lengthMillis(row));
	}

	private long lengthMillis(int row) {
		int index = at(row);
		return lengths.get(index);
	}

	/** As {@link RecordedAxis#end(int)}. */
	long end(int row) {
		return places.end(row);
	}

	/** As {@link RecordedAxis#header(int)}. */
	FactsHeader header(int row) {
		at(row);
		return header;
	}

	/** New instants of input, as {@link TickColumns#inputCount(int)}. */
	long inputCount(int row) {
		int index = at(row);
		return counts.get(index);
	}

	/** As {@link TickColumns#minSpacingMillis(int)}. */
	long minSpacingMillis(int row) {
		int index = at(row);
		return smallest.get(index);
	}

	/** As {@link TickColumns#maxSpacingMillis(int)}. */
	long maxSpacingMillis(int row) {
		int index = at(row);
		return largest.get(index);
	}

	/** As {@link TickColumns#keys(int)}. */
	long keys(int row) {
		int index = at(row);
		return keys.get(index);
	}
}
