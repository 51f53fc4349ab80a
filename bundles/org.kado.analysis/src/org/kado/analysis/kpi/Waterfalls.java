package org.kado.analysis.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.TimeSums;
import org.kado.model.State;
import org.kado.model.kpi.Waterfall;
import org.kado.model.kpi.WaterfallStep;
import org.kado.model.report.Basis;
import org.kado.model.report.PlannedFigures;

/** Leads from 24 hours a day to use, step by step. */
final class Waterfalls {

	private final List<WaterfallStep> steps = new ArrayList<>();
	private long remaining;

	private Waterfalls() {
	}

	static Waterfall of(BucketSums sums) {
		return new Waterfall(observed(sums.all()), sums.planned() ? planned(sums) : List.of());
	}

	private static List<WaterfallStep> observed(TimeSums all) {
		Waterfalls fall = new Waterfalls();
		fall.begin(all.bucketMillis());
		fall.minus(WaterfallStep.Kind.NO_DATA, all.millisOf(State.NO_DATA));
		fall.minus(WaterfallStep.Kind.CLOCK_SUSPECT, all.millisOf(State.CLOCK_SUSPECT));
		fall.minus(WaterfallStep.Kind.OFF, all.millisOf(State.OFF));
		fall.milestone(WaterfallStep.Kind.OBSERVED_TIME, Basis.OBSERVED);
		fall.minus(WaterfallStep.Kind.ASLEEP, all.millisOf(State.ASLEEP));
		fall.milestone(WaterfallStep.Kind.POWERED_TIME, Basis.POWERED);
		fall.minus(WaterfallStep.Kind.LOCKED, all.millisOf(State.LOCKED));
		fall.minus(WaterfallStep.Kind.IDLE, all.millisOf(State.IDLE));
		fall.add(WaterfallStep.Kind.USED, 0, Optional.empty());
		return fall.steps;
	}

	private static List<WaterfallStep> planned(BucketSums sums) {
		TimeSums work = sums.plan().work();
		TimeSums breaks = sums.plan().breaks();
		PlannedFigures use = sums.plan().figures(sums.all());
		Waterfalls fall = new Waterfalls();
		fall.begin(sums.all().bucketMillis());
		fall.minus(WaterfallStep.Kind.OUTSIDE_PLAN, sums.all().bucketMillis() - work.bucketMillis() - breaks.bucketMillis());
		fall.minus(WaterfallStep.Kind.BREAKS, breaks.bucketMillis());
		fall.milestone(WaterfallStep.Kind.PLANNED_TIME, Basis.PLANNED);
		fall.minus(WaterfallStep.Kind.NO_DATA, work.millisOf(State.NO_DATA));
		fall.minus(WaterfallStep.Kind.CLOCK_SUSPECT, work.millisOf(State.CLOCK_SUSPECT));
		fall.minus(WaterfallStep.Kind.OFF, work.millisOf(State.OFF));
		fall.minus(WaterfallStep.Kind.ASLEEP, work.millisOf(State.ASLEEP));
		fall.minus(WaterfallStep.Kind.LOCKED, work.millisOf(State.LOCKED));
		fall.minus(WaterfallStep.Kind.IDLE, work.millisOf(State.IDLE));
		fall.add(WaterfallStep.Kind.USED_IN_PLAN, 0, Optional.empty());
		fall.add(WaterfallStep.Kind.USED_IN_BREAKS, use.breakMillis(), Optional.empty());
		fall.add(WaterfallStep.Kind.USED_OUTSIDE, use.outsideMillis(), Optional.empty());
		fall.add(WaterfallStep.Kind.USED, 0, Optional.empty());
		return fall.steps;
	}

	private void begin(long millis) {
		add(WaterfallStep.Kind.CALENDAR_TIME, millis, Optional.of(Basis.CALENDAR));
	}

	private void minus(WaterfallStep.Kind kind, long millis) {
		add(kind, -millis, Optional.empty());
	}

	private void milestone(WaterfallStep.Kind kind, Basis basis) {
		add(kind, 0, Optional.of(basis));
	}

	private void add(WaterfallStep.Kind kind, long millis, Optional<Basis> basis) {
		remaining += millis;
		steps.add(new WaterfallStep(kind, millis, remaining, basis));
	}
}
