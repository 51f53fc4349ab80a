package org.kado.analysis;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.TimeRange;
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

	/**
	 * A report.
	 *
	 * @param bucket what a row spans
	 * @param basis  what utilisation is divided by
	 * @param zone   zone of days and hours; empty: the zone recorded
	 */
	public UtilisationReport(Bucket bucket, Basis basis, Optional<ZoneId> zone) {
		this.bucket = Objects.requireNonNull(bucket, "bucket");
		this.basis = Objects.requireNonNull(basis, "basis");
		this.zone = Objects.requireNonNull(zone, "zone");
	}

	/** The rows in calendar order, empty buckets between the first and the last record included; none where nothing is recorded. */
	public List<ReportRow> rows(StateTimeline timeline) {
		return rows(timeline, buckets(timeline));
	}

	/**
	 * The same for a part of time: buckets that lie partly in the window are cut to it, and so are their figures and dates; those outside
	 * are left out. The sum of an equipment that was not recorded in the window is a row of zeros, whose utilisation is undefined.
	 *
	 * <pre>
	 *  days      ├───────┼───────┼───────┤
	 *  window        ├───────────┤
	 *  rows          ├───┼───────┤
	 * </pre>
	 */
	public List<ReportRow> rows(StateTimeline timeline, TimeRange window) {
		return rows(timeline, buckets(timeline).stream().map(window::intersect).filter(part -> !part.isEmpty()).toList());
	}

	private List<TimeRange> buckets(StateTimeline timeline) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		return bucket == Bucket.HOUR ? BucketSpans.hours(timeline.period(), rowZone) : BucketSpans.days(timeline.period(), rowZone);
	}

	private List<ReportRow> rows(StateTimeline timeline, List<TimeRange> buckets) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		List<TimeSums> sums = TimeSums.of(timeline, buckets);
		if (bucket == Bucket.EQUIPMENT) {
			return timeline.period().isEmpty() ? List.of() : List.of(row(timeline, Optional.empty(), TimeSums.total(sums)));
		}
		List<ReportRow> rows = new ArrayList<>(buckets.size());
		for (int i = 0; i < buckets.size(); i++) {
			rows.add(row(timeline, Optional.of(buckets.get(i).start().atZone(rowZone)), sums.get(i)));
		}
		return rows;
	}

	private ReportRow row(StateTimeline timeline, Optional<ZonedDateTime> date, TimeSums sums) {
		Map<State, Long> millis = new EnumMap<>(State.class);
		timeline.recorded().forEach(state -> millis.put(state, sums.of(state)));
		Utilisation utilisation = new Utilisation(sums, basis);
		boolean answerable = millis.containsKey(State.MAN) || millis.containsKey(State.MACHINE);
		return new ReportRow(timeline.installation(), timeline.equipment(), date, millis, sums.suspiciousMillis(),
				where(answerable, utilisation.value()), where(answerable, utilisation.low()), where(answerable, utilisation.high()),
				utilisation.coverage(), timeline.convention());
	}

	/** Where neither man nor machine time can occur, a utilisation of 0 would be a guess. */
	private static OptionalDouble where(boolean answerable, OptionalDouble value) {
		return answerable ? value : OptionalDouble.empty();
	}
}
