package org.kado.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kado.model.TimeRange;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.TickColumns;

/** The measured CPU loads of a span, sorted by time. All sessions measure the same computer; each tick counts. */
final class CpuSamples {

	/** A longer hole than this many ticks is a gap. */
	private static final int GAP_TICKS = 3;

	private final List<Sample> samples = new ArrayList<>();

	/** Loads of ticks that end within the range. */
	CpuSamples(InstallationFacts facts, TimeRange range) {
		for (SessionFacts session : facts.sessions()) {
			session.segments().forEach(segment -> add(segment, range));
		}
		samples.sort(Comparator.comparingLong(Sample::stampMillis));
	}

	private void add(FactsSegment segment, TimeRange range) {
		TickColumns ticks = segment.ticks();
		long longestHoleMillis = (long) GAP_TICKS * segment.header().tickMillis();
		for (int row = 0; row < ticks.size(); row++) {
			if (range.contains(ticks.stampMillis(row)) && !Float.isNaN(ticks.cpuPercent(row))) {
				samples.add(new Sample(ticks.stampMillis(row), ticks.elapsedMillis(row), longestHoleMillis, ticks.cpuPercent(row)));
			}
		}
	}

	int size() {
		return samples.size();
	}

	long stampMillis(int i) {
		return samples.get(i).stampMillis;
	}

	float percent(int i) {
		return samples.get(i).percent;
	}

	/** Whether nothing was measured for long before this sample, though there was a sample before. */
	boolean followsGap(int i) {
		return i > 0 && holeMillis(i) > samples.get(i).longestHoleMillis;
	}

	/** How many samples are missing before this one: those that would have fitted into the gap. */
	long missingBefore(int i) {
		return followsGap(i) ? Math.round((double) holeMillis(i) / tickMillis(i)) : 0;
	}

	/** Planned distance of samples. */
	long tickMillis(int i) {
		return samples.get(i).longestHoleMillis / GAP_TICKS;
	}

	/** Where the sample's measured time begins; the end of the sample before where they would overlap. */
	long startMillis(int i) {
		long start = stampMillis(i) - samples.get(i).elapsedMillis;
		return i == 0 ? start : Math.max(start, stampMillis(i - 1));
	}

	/** The middle of the hole before this sample. */
	long gapMillis(int i) {
		return stampMillis(i - 1) + holeMillis(i) / 2;
	}

	/** Number of gaps. */
	int gaps() {
		int gaps = 0;
		for (int i = 0; i < size(); i++) {
			gaps += followsGap(i) ? 1 : 0;
		}
		return gaps;
	}

	private long holeMillis(int i) {
		return samples.get(i).stampMillis - samples.get(i).elapsedMillis - stampMillis(i - 1);
	}

	private record Sample(long stampMillis, long elapsedMillis, long longestHoleMillis, float percent) {
	}
}
