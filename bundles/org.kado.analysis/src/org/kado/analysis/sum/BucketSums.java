package org.kado.analysis.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
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
		List<TimeSums> sums = TimeSums.of(timeline, buckets);
		List<PlanSums> plans = plans(timeline, buckets, scope);
		List<BucketSums> all = new ArrayList<>(buckets.size());
		for (int i = 0; i < sums.size(); i++) {
			all.add(new BucketSums(sums.get(i), plans.get(i), scope.dayCount(buckets.get(i)), scope.calendar().isPresent()));
		}
		return all;
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
		return new BucketSums(TimeSums.total(buckets.stream().map(BucketSums::all).toList()),
				PlanSums.total(buckets.stream().map(BucketSums::plan).toList()), buckets.stream().mapToDouble(BucketSums::days).sum(),
				buckets.stream().anyMatch(BucketSums::planned));
	}

	/** The formulas over these sums. */
	public Utilisation utilisation(Basis basis) {
		return new Utilisation(all, plan.work(), days, basis);
	}

	/**
	 * The figures of the bucket.
	 *
	 * @param recorded states that can occur; where neither man nor machine time can, a utilisation of 0 would be a guess
	 * @param basis    what utilisation is divided by
	 */
	public UsageFigures figures(Set<State> recorded, Basis basis) {
		Map<State, Long> millis = new EnumMap<>(State.class);
		recorded.forEach(state -> millis.put(state, all.of(state)));
		Utilisation utilisation = utilisation(basis);
		boolean answerable = recorded.contains(State.MAN) || recorded.contains(State.MACHINE);
		return new UsageFigures(millis, all.suspiciousMillis(), utilisation.workedMillis(), utilisation.basisMillis(),
				where(answerable, utilisation.value()), where(answerable, utilisation.low()), where(answerable, utilisation.high()),
				utilisation.coverage(), planned ? Optional.of(plan.figures(all)) : Optional.empty());
	}

	private static OptionalDouble where(boolean answerable, OptionalDouble value) {
		return answerable ? value : OptionalDouble.empty();
	}
}
