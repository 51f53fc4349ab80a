package org.kado.analysis.axis;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.Source;

/** Finds the rows whose input was to be recorded and could not be measured. */
final class BrokenInput {

	private BrokenInput() {
	}

	/** Covers of the rows in which the source of input was broken. Where input is never recorded, nothing is broken. */
	static Ranges of(RecordedAxis axis) {
		Ranges broken = new Ranges();
		for (int s = 0; s < axis.segments(); s++) {
			FactsSegment segment = axis.segment(s);
			int firstRow = axis.firstRow(s);
			PackedLongs.Cursor counts = segment.ticks().inputCounts().cursor();
			for (int i = 0; segment.header().records(Source.INPUT) && i < segment.ticks().size(); i++) {
				if (counts.get(i) < 0) {
					broken.append(axis.cover(firstRow + i), axis.end(firstRow + i));
				}
			}
		}
		return broken;
	}
}
