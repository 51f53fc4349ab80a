package org.kado.analysis;

import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

import org.kado.analysis.sum.BucketSums;
import org.kado.analysis.sum.SumScope;
import org.kado.analysis.sum.Utilisation;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateMillis;
import org.kado.model.report.StateTimeline;

/**
 * The rows of one equipment. The sums are held; a row is made of them each time it is asked for, since a year of hundreds of equipment has a hundred
 * thousand rows, which are mostly looked at once. Immutable and safe for use by several threads.
 */
final class BucketRows extends AbstractList<ReportRow> implements RandomAccess {

	private final Subject subject;
	private final List<TimeRange> buckets;
	private final SumScope scope;
	private final List<BucketSums> sums;
	private final Basis basis;

	/** What of a timeline stands in its rows: the timeline itself is not held on to. */
	private record Subject(String installation, String equipment, StateMillis recorded, String convention) {

		static Subject of(StateTimeline timeline) {
			return new Subject(timeline.installation(), timeline.equipment(), StateMillis.none(timeline.recorded()), timeline.convention());
		}
	}

	/** A row for each bucket. */
	BucketRows(StateTimeline timeline, List<TimeRange> buckets, SumScope scope, List<BucketSums> sums, Basis basis) {
		subject = Subject.of(timeline);
		this.buckets = buckets;
		this.scope = scope;
		this.sums = sums;
		this.basis = basis;
	}

	@Override
	public int size() {
		return buckets.size();
	}

	@Override
	public ReportRow get(int index) {
		return row(subject, scope.date(buckets.get(index).startMillis()), Optional.empty(), sums.get(index), basis);
	}

	/** A row of one bucket, shift or all of an equipment. */
	static ReportRow row(StateTimeline timeline, Optional<ZonedDateTime> date, Optional<String> shift, BucketSums sums, Basis basis) {
		return row(Subject.of(timeline), date, shift, sums, basis);
	}

	private static ReportRow row(Subject subject, Optional<ZonedDateTime> date, Optional<String> shift, BucketSums sums, Basis basis) {
		Utilisation utilisation = sums.utilisation(subject.recorded, basis);
		return new ReportRow(subject.installation, subject.equipment, date, subject.recorded.with(sums.all()), sums.all().suspiciousMillis(), utilisation.value(),
				utilisation.low(), utilisation.high(), utilisation.coverage(), subject.convention, shift, sums.planFigures());
	}
}
