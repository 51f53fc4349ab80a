package org.kado.analysis;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.ShiftSums;
import org.kado.analysis.sum.SumScope;
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
	private final Map<ZoneId, SumScope> scopes = new ConcurrentHashMap<>();

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
		if (calendar.isEmpty() && (bucket.needsCalendar() || basis.needsCalendar())) {
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

	/** One for all equipment of a zone, which remembers its days. */
	private SumScope scope(StateTimeline timeline) {
		return scopes.computeIfAbsent(zone.orElse(timeline.zone()), each -> new SumScope(each, calendar));
	}

	private List<TimeRange> buckets(StateTimeline timeline) {
		return scope(timeline).buckets(bucket, timeline.period());
	}

	private List<ReportRow> rows(StateTimeline timeline, List<TimeRange> buckets) {
		List<BucketSums> sums = BucketSums.of(timeline, buckets, scope(timeline));
		if (bucket == Bucket.EQUIPMENT) {
			BucketSums total = BucketSums.total(sums);
			return timeline.period().isEmpty() ? List.of() : List.of(row(timeline, Optional.empty(), Optional.empty(),
					new BucketSums(total.all(), total.plan(), total.days(), calendar.isPresent()))); // in a window without a day there is a plan as well
		}
		return new BucketRows(timeline, buckets, scope(timeline), sums, basis);
	}

	/** A row for each shift that shares time with the span; shifts may overlap, so each is summed for itself. */
	private List<ReportRow> shiftRows(StateTimeline timeline, TimeRange span) {
		SumScope scope = scope(timeline);
		return ShiftSums.of(timeline, span, scope).stream()
				.map(shift -> row(timeline, scope.date(shift.range().startMillis()), Optional.of(shift.name()), shift.sums())).toList();
	}

	private ReportRow row(StateTimeline timeline, Optional<ZonedDateTime> date, Optional<String> shift, BucketSums sums) {
		return BucketRows.row(timeline, date, shift, sums, basis);
	}
}
