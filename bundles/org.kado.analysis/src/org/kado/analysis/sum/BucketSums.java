package org.kado.analysis.sum;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.StateMillis;
import org.kado.model.report.StateTimeline;
import org.kado.model.report.UsageFigures;

/**
 * All that is summed of a bucket.
 *
 * @param all     time in each state
 * @param plan    the same within planned time and in breaks; nothing without a work calendar
 * @param days    days that the bucket is long, parts of days counted
 * @param planned whether a work calendar said when work is planned
 */
public record BucketSums(TimeSums all, PlanSums plan, double days, boolean planned) {

	/** Sums each bucket. The buckets are sorted and disjoint. */
	public static List<BucketSums> of(StateTimeline timeline, List<TimeRange> buckets, SumScope scope) {
		return new Sums(buckets, TimeSums.of(timeline, buckets), plans(timeline, buckets, scope), scope);
	}

	/** Makes the object of a bucket when it is asked for. */
	private static final class Sums extends AbstractList<BucketSums> implements RandomAccess {

		private final List<TimeRange> buckets;
		private final List<TimeSums> sums;
		private final List<PlanSums> plans;
		private final SumScope scope;

		Sums(List<TimeRange> buckets, List<TimeSums> sums, List<PlanSums> plans, SumScope scope) {
			this.buckets = buckets;
			this.sums = sums;
			this.plans = plans;
			this.scope = scope;
		}

		@Override
		public int size() {
			return buckets.size();
		}

		@Override
		public BucketSums get(int index) {
			return new BucketSums(sums.get(index), plans.get(index), scope.dayCount(buckets.get(index)), scope.calendar().isPresent());
		}
	}

	private static List<PlanSums> plans(StateTimeline timeline, List<TimeRange> buckets, SumScope scope) {
		if (scope.calendar().isEmpty() || buckets.isEmpty()) {
			return Collections.nCopies(buckets.size(), PlanSums.NONE);
		}
		TimeRange span = buckets.get(0).span(buckets.get(buckets.size() - 1));
		return PlanSums.of(timeline, buckets, PlannedTime.of(scope.calendar().get(), scope.zone(), span));
	}

	/** The sum of several buckets. */
	public static BucketSums total(List<BucketSums> buckets) {
		double days = 0;
		boolean planned = false;
		for (BucketSums bucket : buckets) {
			days += bucket.days;
			planned |= bucket.planned;
		}
		return new BucketSums(TimeSums.total(buckets.stream().map(BucketSums::all).toList()), PlanSums.total(buckets.stream().map(BucketSums::plan).toList()), days, planned);
	}

	/** The formulas over these sums, where something tells of use. */
	public Utilisation utilisation(Basis basis) {
		return new Utilisation(all, plan.work(), days, basis, true);
	}

	/** The formulas over these sums for the states that the pattern has. */
	public Utilisation utilisation(StateMillis pattern, Basis basis) {
		return new Utilisation(all, plan.work(), days, basis, pattern.containsKey(State.MAN) || pattern.containsKey(State.MACHINE));
	}

	/** What the work calendar makes of it; empty without one. */
	public Optional<PlannedFigures> planFigures() {
		return planned ? Optional.of(plan.figures(all)) : Optional.empty();
	}

	/**
	 * The figures of the bucket.
	 *
	 * @param recorded states that can occur; where neither man nor machine time can, a utilisation of 0 would be a guess
	 * @param basis    what utilisation is divided by
	 */
	public UsageFigures figures(Set<State> recorded, Basis basis) {
		StateMillis pattern = StateMillis.none(recorded);
		Utilisation utilisation = utilisation(pattern, basis);
		return new UsageFigures(pattern.with(all), all.suspiciousMillis(), utilisation.workedMillis(), utilisation.basisMillis(), utilisation.value(), utilisation.low(),
				utilisation.high(), utilisation.coverage(), planFigures());
	}
}
