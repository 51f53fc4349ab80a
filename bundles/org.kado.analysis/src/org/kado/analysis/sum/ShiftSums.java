package org.kado.analysis.sum;

import java.util.List;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/**
 * All that is summed of one shift of one day.
 *
 * @param name  the shift's name
 * @param range first to last minute, breaks included
 * @param sums  its sums; only what the shift itself plans is planned, whatever other shifts plan at the time
 */
public record ShiftSums(String name, TimeRange range, BucketSums sums) {

	/**
	 * The shifts that share time with a span, whole, by their start. Shifts may overlap, so each is summed for itself.
	 *
	 * @param scope with a work calendar
	 */
	public static List<ShiftSums> of(StateTimeline timeline, TimeRange span, SumScope scope) {
		return PlannedTime.of(scope.calendar().orElseThrow(), scope.zone(), span).shifts().stream().map(shift -> sum(timeline, shift, scope)).toList();
	}

	private static ShiftSums sum(StateTimeline timeline, PlannedTime.PlannedShift shift, SumScope scope) {
		List<TimeRange> whole = List.of(shift.range());
		return new ShiftSums(shift.name(), shift.range(), new BucketSums(TimeSums.of(timeline, whole).get(0), PlanSums.of(timeline, whole, shift.planned()).get(0),
				scope.dayCount(shift.range()), true));
	}
}
