package org.kado.analysis;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;

/**
 * Sums a timeline by calendar buckets and says how far the equipment was used. The states of a row always add up to the bucket's
 * calendar length: time before the first and after the last record is no data there. Safe for use by several threads.
 */
public final class UtilisationReport {

	private final Bucket bucket;
	private final Basis basis;
	private final Optional<ZoneId> zone;
	private final Optional<WorkCalendar> calendar;

	/**
	 * A report.
	 *
	 * @param bucket   what a row spans
	 * @param basis    what utilisation is divided by
	 * @param zone     zone of days and hours; empty: the zone recorded
	 * @param calendar when work is planned; empty: nobody said
	 * @throws IllegalArgumentException where bucket or basis need a calendar and there is none
	 */
	public UtilisationReport(Bucket bucket, Basis basis, Optional<ZoneId> zone, Optional<WorkCalendar> calendar) {
		this.bucket = Objects.requireNonNull(bucket, "bucket");
		this.basis = Objects.requireNonNull(basis, "basis");
		this.zone = Objects.requireNonNull(zone, "zone");
		this.calendar = Objects.requireNonNull(calendar, "calendar");
		if (calendar.isEmpty() && (bucket == Bucket.SHIFT || basis == Basis.PLANNED)) {
			throw new IllegalArgumentException("a work calendar is needed");
		}
	}

	/** A report without a work calendar. */
	public UtilisationReport(Bucket bucket, Basis basis, Optional<ZoneId> zone) {
		this(bucket, basis, zone, Optional.empty());
	}

	/** The rows in calendar order, empty buckets between the first and the last record included; none where nothing is recorded. */
	public List<ReportRow> rows(StateTimeline timeline) {
		return bucket == Bucket.SHIFT ? shiftRows(timeline, timeline.period()) : rows(timeline, buckets(timeline));
	}

	/**
	 * The same for a part of time: buckets that lie partly in the window are cut to it, and so are their figures and dates; those outside
	 * are left out; shifts are told whole. The sum of an equipment that was not recorded in the window is a row of zeros, whose utilisation is undefined.
	 *
	 * <pre>
	 *  days      ├───────┼───────┼───────┤
	 *  window        ├───────────┤
	 *  rows          ├───┼───────┤
	 * </pre>
	 */
	public List<ReportRow> rows(StateTimeline timeline, TimeRange window) {
		if (bucket == Bucket.SHIFT) {
			return shiftRows(timeline, timeline.period().intersect(window));
		}
		return rows(timeline, buckets(timeline).stream().map(window::intersect).filter(part -> !part.isEmpty()).toList());
	}

	private List<TimeRange> buckets(StateTimeline timeline) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		LocalTime dayStart = calendar.map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
		return switch (bucket) {
			case HOUR -> BucketSpans.hours(timeline.period(), rowZone);
			case DAY, EQUIPMENT -> BucketSpans.days(timeline.period(), rowZone, dayStart);
			case WEEK -> BucketSpans.weeks(timeline.period(), rowZone, dayStart);
			case MONTH -> BucketSpans.months(timeline.period(), rowZone, dayStart);
			case SHIFT -> List.of();
		};
	}

	private List<ReportRow> rows(StateTimeline timeline, List<TimeRange> buckets) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		List<TimeSums> sums = TimeSums.of(timeline, buckets);
		List<PlanSums> plans = plans(timeline, buckets, rowZone);
		if (bucket == Bucket.EQUIPMENT) {
			return timeline.period().isEmpty() ? List.of()
					: List.of(row(timeline, Optional.empty(), Optional.empty(), TimeSums.total(sums), PlanSums.total(plans)));
		}
		List<ReportRow> rows = new ArrayList<>(buckets.size());
		for (int i = 0; i < buckets.size(); i++) {
			rows.add(row(timeline, Optional.of(buckets.get(i).start().atZone(rowZone)), Optional.empty(), sums.get(i), plans.get(i)));
		}
		return rows;
	}

	private List<PlanSums> plans(StateTimeline timeline, List<TimeRange> buckets, ZoneId rowZone) {
		if (calendar.isEmpty() || buckets.isEmpty()) {
			return Collections.nCopies(buckets.size(), PlanSums.NONE);
		}
		TimeRange span = buckets.get(0).span(buckets.get(buckets.size() - 1));
		return PlanSums.of(timeline, buckets, PlannedTime.of(calendar.get(), rowZone, span));
	}

	/** A row for each shift that shares time with the span; shifts may overlap, so each is summed for itself. */
	private List<ReportRow> shiftRows(StateTimeline timeline, TimeRange span) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		List<ReportRow> rows = new ArrayList<>();
		for (PlannedTime.PlannedShift shift : PlannedTime.of(calendar.orElseThrow(), rowZone, span).shifts()) {
			List<TimeRange> whole = List.of(shift.range());
			rows.add(row(timeline, Optional.of(shift.range().start().atZone(rowZone)), Optional.of(shift.name()),
					TimeSums.of(timeline, whole).get(0), PlanSums.of(timeline, whole, shift.planned()).get(0)));
		}
		return rows;
	}

	private ReportRow row(StateTimeline timeline, Optional<ZonedDateTime> date, Optional<String> shift, TimeSums sums, PlanSums plan) {
		Map<State, Long> millis = new EnumMap<>(State.class);
		timeline.recorded().forEach(state -> millis.put(state, sums.of(state)));
		Utilisation utilisation = new Utilisation(sums, plan.work(), basis);
		boolean answerable = millis.containsKey(State.MAN) || millis.containsKey(State.MACHINE);
		return new ReportRow(timeline.installation(), timeline.equipment(), date, millis, sums.suspiciousMillis(),
				where(answerable, utilisation.value()), where(answerable, utilisation.low()), where(answerable, utilisation.high()),
				utilisation.coverage(), timeline.convention(), shift, calendar.map(c -> plan.figures(sums)));
	}

	/** Where neither man nor machine time can occur, a utilisation of 0 would be a guess. */
	private static OptionalDouble where(boolean answerable, OptionalDouble value) {
		return answerable ? value : OptionalDouble.empty();
	}
}
