package org.kado.views;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.sum.SumScope;
import org.kado.model.TimeRange;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/**
 * Spans of one length, counted from the begin of each day; the last of a day ends with it. Those that share no time with the records are left out.
 *
 * @param view        the states
 * @param zone        zone of days; empty: each installation's own
 * @param window      the time that counts; empty: all
 * @param everyMillis length of a span, more than 0; from 24 hours on a whole day
 */
public record ResourceSpans(UtilisationView view, Optional<ZoneId> zone, Optional<TimeRange> window, long everyMillis) {

	private static final long DAY_MILLIS = 86_400_000;

	/** Refuses spans without length. */
	public ResourceSpans {
		if (everyMillis <= 0) {
			throw new IllegalArgumentException("spans of " + everyMillis + " ms");
		}
	}

	/** The spans of an installation; none where the folder has no such id or nothing of it is recorded. */
	public List<TimeRange> of(String installation) {
		return view.findTimeline(installation).map(this::of).orElse(List.of());
	}

	private List<TimeRange> of(StateTimeline timeline) {
		SumScope scope = new SumScope(zone.orElse(timeline.zone()), view.calendar(), window);
		List<TimeRange> spans = new ArrayList<>();
		for (TimeRange day : scope.buckets(Bucket.DAY, timeline.period())) {
			// a day is a day, whether it has 23, 24 or 25 hours
			long step = everyMillis >= DAY_MILLIS ? day.millis() : everyMillis;
			for (long start = day.startMillis(); start < day.endMillis(); start += step) {
				TimeRange span = new TimeRange(start, Math.min(day.endMillis(), start + step));
				if (!span.intersect(timeline.period()).isEmpty()) {
					spans.add(span);
				}
			}
		}
		return spans;
	}
}
