package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;

/**
 * Follows utilisation over time.
 *
 * @param bucket   what a point spans; not a shift
 * @param basis    what utilisation is divided by
 * @param averaged over how many buckets the average goes, at least 1
 * @param target   the utilisation to be reached, 0…1; empty: none
 */
public record Trends(Bucket bucket, Basis basis, int averaged, OptionalDouble target) {

	/** Refuses what makes no line. */
	public Trends {
		if (averaged < 1 || bucket == Bucket.SHIFT || bucket == Bucket.EQUIPMENT) {
			throw new IllegalArgumentException("no trend over " + averaged + " buckets of " + bucket);
		}
	}

	/** The trend of one equipment; takes linear time. */
	public Trend of(StateTimeline timeline, SumScope scope) {
		List<TimeRange> buckets = scope.buckets(bucket, timeline.period());
		List<BucketSums> sums = BucketSums.of(timeline, buckets, scope);
		List<TrendPoint> points = new ArrayList<>(buckets.size());
		for (int i = 0; i < buckets.size(); i++) {
			BucketSums last = BucketSums.total(sums.subList(Math.max(0, i + 1 - averaged), i + 1));
			points.add(new TrendPoint(buckets.get(i).start().atZone(scope.zone()), sums.get(i).figures(timeline.recorded(), basis),
					last.figures(timeline.recorded(), basis).utilisation()));
		}
		return new Trend(timeline.installation(), timeline.equipment(), bucket, basis, points, averaged, target);
	}
}
