package org.kado.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.analysis.sum.TimeSums;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.compare.DayUse;
import org.kado.model.compare.Side;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/** Lists the days of a side with their use. */
final class DayUses {

	private DayUses() {
	}

	/**
	 * The days of a range that have a basis.
	 *
	 * @param timeline      states
	 * @param range         the side's days
	 * @param basis         what utilisation is divided by
	 * @param scope         zone and calendar; with one only days on which work is planned are listed
	 * @param leastCoverage 0…1: days of which less is known don't count
	 */
	static Side side(StateTimeline timeline, TimeRange range, Basis basis, SumScope scope, double leastCoverage) {
		SumScope part = new SumScope(scope.zone(), scope.calendar(), Optional.of(range));
		List<TimeRange> days = part.buckets(Bucket.DAY, range);
		List<BucketSums> sums = BucketSums.of(timeline, days, part);
		List<DayUse> uses = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			BucketSums day = sums.get(i);
			if (scope.calendar().isEmpty() || day.plan().work().bucketMillis() > 0) {
				uses.add(use(days.get(i), day, basis, scope, leastCoverage, timeline));
			}
		}
		OptionalDouble mean = uses.stream().filter(DayUse::counts).mapToDouble(day -> day.utilisation().orElseThrow()).average();
		return new Side(range, uses, mean);
	}

	private static DayUse use(TimeRange day, BucketSums sums, Basis basis, SumScope scope, double leastCoverage, StateTimeline timeline) {
		TimeSums counted = basis.needsCalendar() ? sums.plan().work() : sums.all();
		double coverage = counted.bucketMillis() == 0 ? 0
				: 1 - (double) (counted.millisOf(State.NO_DATA) + counted.millisOf(State.CLOCK_SUSPECT)) / counted.bucketMillis();
		OptionalDouble utilisation = sums.figures(timeline.recorded(), basis).utilisation();
		return new DayUse(day.start().atZone(scope.zone()).toLocalDate(), utilisation, coverage, utilisation.isPresent() && coverage >= leastCoverage);
	}
}
