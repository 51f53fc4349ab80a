package org.kado.analysis.kpi;

import static org.kado.model.kpi.EquipmentState.ENGINEERING;
import static org.kado.model.kpi.EquipmentState.PRODUCTIVE;
import static org.kado.model.kpi.EquipmentState.SCHEDULED_DOWN;
import static org.kado.model.kpi.EquipmentState.STANDBY;
import static org.kado.model.kpi.EquipmentState.UNKNOWN;
import static org.kado.model.kpi.EquipmentState.UNSCHEDULED_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.analysis.plan.PlannedTime;
import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.analysis.sum.TimeSums;
import org.kado.analysis.sum.Utilisation;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.Label;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/**
 * Computes all figures of docs/kpi.md.
 *
 * @param fixedMillis a fixed time a day for {@link Kpi#UTILISATION_FIXED}; empty: none was named
 */
public record Kpis(OptionalLong fixedMillis) {

	/**
	 * The figures of one equipment over all of its days, or over the window of the scope.
	 *
	 * @param timeline its states
	 * @param signal   its machine's own signal over the same period; empty where no rule was recorded
	 * @param labels   what persons said of it
	 * @param scope    by what time is cut and counted
	 */
	public KpiReport of(StateTimeline timeline, Optional<StateTimeline> signal, List<Label> labels, SumScope scope) {
		List<TimeRange> days = scope.buckets(Bucket.EQUIPMENT, timeline.period());
		TimeRange period = days.isEmpty() ? new TimeRange(0, 0) : days.get(0).span(days.get(days.size() - 1));
		BucketSums sums = BucketSums.total(BucketSums.of(timeline, days, scope));
		List<TimeRange> planned = scope.calendar().map(calendar -> PlannedTime.of(calendar, scope.zone(), period).work()).orElse(List.of(period));
		KpiSums pieces = new KpiSums();
		List<Label> own = labels.stream().filter(label -> label.isOf(timeline.installation(), timeline.equipment())).toList();
		new Pieces(timeline, signal, planned, own).walk(days, pieces);
		List<KpiFigure> figures = new ArrayList<>();
		Sources sources = new Sources(timeline.recorded().contains(State.MAN), signal.isPresent() && timeline.recorded().contains(State.MACHINE),
				scope.calendar().isPresent(), !labels.isEmpty());
		for (Kpi kpi : Kpi.values()) {
			figures.add(figure(kpi, sums, pieces, sources));
		}
		return new KpiReport(timeline.installation(), timeline.equipment(), period, figures, pieces.equipment(), Waterfalls.of(sums));
	}

	/** What there is to derive figures from. */
	private record Sources(boolean input, boolean machine, boolean calendar, boolean labels) {

		boolean use() {
			return input || machine;
		}
	}

	private KpiFigure figure(Kpi kpi, BucketSums sums, KpiSums pieces, Sources sources) {
		Optional<KpiFigure.Lack> lack = lack(kpi, sources);
		return lack.isPresent() ? KpiFigure.lacking(kpi, lack.get()) : derived(kpi, sums, pieces);
	}

	private Optional<KpiFigure.Lack> lack(Kpi kpi, Sources sources) {
		boolean all = switch (kpi) {
			case MAN_TIME, OVERLAP_TIME -> sources.input();
			default -> sources.use();
		};
		if (!all) {
			return Optional.of(KpiFigure.Lack.INPUT);
		}
		return switch (kpi) {
			case MACHINE_TIME, OVERLAP_TIME -> lackUnless(sources.machine(), KpiFigure.Lack.MACHINE_RULE);
			case UTILISATION_PLANNED, ALLOCATION_EFFICIENCY -> lackUnless(sources.calendar(), KpiFigure.Lack.CALENDAR);
			case UTILISATION_EFFICIENCY, AVAILABILITY ->
				sources.calendar() ? lackUnless(sources.machine(), KpiFigure.Lack.MACHINE_RULE) : Optional.of(KpiFigure.Lack.CALENDAR);
			case UTILISATION_FIXED -> lackUnless(fixedMillis.isPresent(), KpiFigure.Lack.FIXED_TIME);
			case OPERABLE_RATE -> sources.calendar() ? lackUnless(sources.labels(), KpiFigure.Lack.LABELS) : Optional.of(KpiFigure.Lack.CALENDAR);
			default -> Optional.empty();
		};
	}

	private static Optional<KpiFigure.Lack> lackUnless(boolean there, KpiFigure.Lack lack) {
		return there ? Optional.empty() : Optional.of(lack);
	}

	private KpiFigure derived(Kpi kpi, BucketSums sums, KpiSums pieces) {
		long unknown = sums.all().millisOf(State.NO_DATA) + sums.all().millisOf(State.CLOCK_SUSPECT);
		return switch (kpi) {
			case MAN_TIME -> KpiFigure.time(kpi, sums.all().millisOf(State.MAN), unknown);
			case MACHINE_TIME -> KpiFigure.time(kpi, sums.all().millisOf(State.MACHINE), unknown);
			case OVERLAP_TIME -> KpiFigure.time(kpi, pieces.overlapMillis(), pieces.overlapUnknownMillis());
			case UTILISATION_OBSERVED -> utilisation(kpi, sums, Basis.OBSERVED);
			case UTILISATION_POWERED -> utilisation(kpi, sums, Basis.POWERED);
			case UTILISATION_24H -> utilisation(kpi, sums, Basis.CALENDAR);
			case UTILISATION_PLANNED, ALLOCATION_EFFICIENCY -> utilisation(kpi, sums, Basis.PLANNED);
			case UTILISATION_FIXED -> utilisation(kpi, sums, Basis.fixed(fixedMillis.orElseThrow()));
			case OPERABLE_RATE -> operable(pieces);
			case UTILISATION_EFFICIENCY -> utilisationEfficiency(sums.plan().work(), pieces);
			case AVAILABILITY -> KpiFigure.ratio(kpi, pieces.productionInPlanMillis(), sums.plan().work().bucketMillis(),
					pieces.productionUnknownInPlanMillis(), 0);
			case E10_OPERATIONAL_UTILISATION -> KpiFigure.ratio(kpi, pieces.of(PRODUCTIVE), operations(pieces), pieces.of(UNKNOWN), pieces.of(UNKNOWN));
			case E10_TOTAL_UTILISATION -> KpiFigure.ratio(kpi, pieces.of(PRODUCTIVE), sums.all().bucketMillis(), pieces.of(UNKNOWN), 0);
			case E10_OPERATIONAL_UPTIME -> KpiFigure.ratio(kpi, pieces.of(PRODUCTIVE) + pieces.of(STANDBY) + pieces.of(ENGINEERING), operations(pieces),
					pieces.of(UNKNOWN), pieces.of(UNKNOWN));
		};
	}

	private static KpiFigure utilisation(Kpi kpi, BucketSums sums, Basis basis) {
		Utilisation formula = sums.utilisation(basis);
		return new KpiFigure(kpi, OptionalLong.of(formula.workedMillis()), OptionalLong.of(formula.basisMillis()), formula.value(), formula.low(),
				formula.high(), Optional.empty());
	}

	/** Wanted is when it ran or was down unscheduled, within the plan. */
	private static KpiFigure operable(KpiSums pieces) {
		long ran = pieces.inPlan(PRODUCTIVE);
		long unknown = pieces.inPlan(UNKNOWN);
		return KpiFigure.ratio(Kpi.OPERABLE_RATE, ran, ran + pieces.inPlan(UNSCHEDULED_DOWN), unknown, unknown);
	}

	/** Busy time whose signal is not known may be production or not; unknown time may be busy as well. */
	private static KpiFigure utilisationEfficiency(TimeSums work, KpiSums pieces) {
		long busy = work.millisOf(State.MAN) + work.millisOf(State.MACHINE);
		long unknown = work.millisOf(State.NO_DATA) + work.millisOf(State.CLOCK_SUSPECT);
		return KpiFigure.ratio(Kpi.UTILISATION_EFFICIENCY, pieces.productionInPlanMillis(), busy, pieces.productionUnknownInPlanMillis(), unknown);
	}

	/** All time but what is not scheduled and what is unknown. */
	private static long operations(KpiSums pieces) {
		return pieces.of(PRODUCTIVE) + pieces.of(STANDBY) + pieces.of(ENGINEERING) + pieces.of(SCHEDULED_DOWN) + pieces.of(UNSCHEDULED_DOWN);
	}
}
