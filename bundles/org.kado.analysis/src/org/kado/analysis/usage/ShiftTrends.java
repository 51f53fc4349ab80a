package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.ShiftSums;
import org.kado.analysis.sum.SumScope;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.Trend;
import org.kado.model.usage.TrendPoint;

/**
 * Follows the utilisation of each shift over the days: a trend for each name, a point for each day that has the shift.
 *
 * @param basis    what utilisation is divided by
 * @param averaged over how many shifts of the same name the average goes, at least 1
 * @param target   the utilisation to be reached, 0…1; empty: none
 */
public record ShiftTrends(Basis basis, int averaged, OptionalDouble target) {

	/** Refuses what makes no line. */
	public ShiftTrends {
		Objects.requireNonNull(basis, "basis");
		Objects.requireNonNull(target, "target");
		if (averaged < 1) {
			throw new IllegalArgumentException("no average over " + averaged);
		}
	}

	/**
	 * The trends of one equipment, in the order in which its shifts come first. A shift is told whole; where only some time counts, it is one that starts within.
	 *
	 * @param scope with a work calendar
	 */
	public List<Trend> of(StateTimeline timeline, SumScope scope) {
		Map<String, List<ShiftSums>> names = new LinkedHashMap<>();
		for (ShiftSums shift : ShiftSums.of(timeline, timeline.period(), scope)) {
			if (scope.window().isEmpty() || scope.window().get().contains(shift.range().startMillis())) {
				names.computeIfAbsent(shift.name(), key -> new ArrayList<>()).add(shift);
			}
		}
		List<Trend> trends = new ArrayList<>();
		names.forEach((name, shifts) -> trends.add(new Trend(timeline.installation(), timeline.equipment(), Optional.of(name), Bucket.SHIFT, basis, points(timeline, shifts, scope),
				averaged, target)));
		return trends;
	}

	private List<TrendPoint> points(StateTimeline timeline, List<ShiftSums> shifts, SumScope scope) {
		List<TrendPoint> points = new ArrayList<>(shifts.size());
		for (int i = 0; i < shifts.size(); i++) {
			BucketSums last = BucketSums.total(shifts.subList(Math.max(0, i + 1 - averaged), i + 1).stream().map(ShiftSums::sums).toList());
			points.add(new TrendPoint(shifts.get(i).range().start().atZone(scope.zone()), shifts.get(i).sums().figures(timeline.recorded(), basis),
					last.figures(timeline.recorded(), basis).utilisation()));
		}
		return points;
	}
}
