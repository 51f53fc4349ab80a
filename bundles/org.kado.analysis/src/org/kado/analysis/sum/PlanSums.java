package org.kado.analysis.sum;

import java.util.ArrayList;
import java.util.List;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.StateTimeline;

/**
 * The time of each bucket that is planned for work, and that of breaks.
 *
 * @param work   what is planned for work
 * @param breaks breaks
 */
public record PlanSums(TimeSums work, TimeSums breaks) {

	/** Nothing is planned. */
	public static final PlanSums NONE = new PlanSums(TimeSums.total(List.of()), TimeSums.total(List.of()));

	/** Sums each bucket. The buckets are sorted and disjoint. */
	public static List<PlanSums> of(StateTimeline timeline, List<TimeRange> buckets, PlannedTime planned) {
		List<TimeSums> work = within(timeline, buckets, planned.work());
		List<TimeSums> breaks = within(timeline, buckets, planned.breaks());
		List<PlanSums> sums = new ArrayList<>();
		for (int i = 0; i < buckets.size(); i++) {
			sums.add(new PlanSums(work.get(i), breaks.get(i)));
		}
		return sums;
	}

	/** The sum of several buckets. */
	public static PlanSums total(List<PlanSums> buckets) {
		return new PlanSums(TimeSums.total(buckets.stream().map(PlanSums::work).toList()),
				TimeSums.total(buckets.stream().map(PlanSums::breaks).toList()));
	}

	/** Of the sorted spans what lies in each bucket. A span may reach over several. */
	private static List<TimeSums> within(StateTimeline timeline, List<TimeRange> buckets, List<TimeRange> spans) {
		List<TimeRange> pieces = new ArrayList<>();
		int[] ends = new int[buckets.size()];
		int span = 0;
		for (int i = 0; i < ends.length; i++) {
			TimeRange bucket = buckets.get(i);
			while (span < spans.size() && spans.get(span).endMillis() <= bucket.startMillis()) {
				span++;
			}
			for (int s = span; s < spans.size() && spans.get(s).startMillis() < bucket.endMillis(); s++) {
				pieces.add(spans.get(s).intersect(bucket));
			}
			ends[i] = pieces.size();
		}
		List<TimeSums> parts = TimeSums.of(timeline, pieces);
		List<TimeSums> sums = new ArrayList<>();
		for (int i = 0; i < ends.length; i++) {
			sums.add(TimeSums.total(parts.subList(i == 0 ? 0 : ends[i - 1], ends[i])));
		}
		return sums;
	}

	/** The figures of a bucket with these sums in all. */
	public PlannedFigures figures(TimeSums bucket) {
		long inBreaks = worked(breaks);
		return new PlannedFigures(work.bucketMillis(), work.millisOf(State.MAN), work.millisOf(State.MACHINE), inBreaks,
				worked(bucket) - worked(work) - inBreaks);
	}

	private static long worked(TimeSums sums) {
		return sums.millisOf(State.MAN) + sums.millisOf(State.MACHINE);
	}
}
