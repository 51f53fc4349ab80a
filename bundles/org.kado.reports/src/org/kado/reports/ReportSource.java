package org.kado.reports;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kado.model.Problem;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.views.Texts;
import org.kado.views.UtilisationView;

/**
 * What a report is about.
 *
 * @param folder     the folder as the user named it
 * @param view       its figures
 * @param zone       zone of days; empty: each installation's own
 * @param basis      what utilisation is divided by
 * @param calendar   name of the work calendar's file; empty where there is none
 * @param filesRead  number of log files read
 * @param problems   what was wrong with them
 * @param comparison a change that is looked at; empty: none
 * @param made       when the report is made, in the zone of the person who makes it
 */
public record ReportSource(String folder, UtilisationView view, Optional<ZoneId> zone, Basis basis, Optional<String> calendar, int filesRead,
		List<Problem> problems, Optional<ReportComparison> comparison, ZonedDateTime made) {

	/** Copies the list in. */
	public ReportSource {
		Objects.requireNonNull(folder, "folder");
		Objects.requireNonNull(view, "view");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(basis, "basis");
		Objects.requireNonNull(calendar, "calendar");
		problems = List.copyOf(problems);
		Objects.requireNonNull(comparison, "comparison");
		Objects.requireNonNull(made, "made");
	}

	/** Rows as {@code kado report} tells them. */
	List<ReportRow> rows(Bucket bucket) {
		return view.report(bucket, basis, zone);
	}

	/** The zone of an installation's days. */
	ZoneId zone(StateTimeline timeline) {
		return zone.orElse(timeline.zone());
	}

	/** The zone in which the whole period is told: the one asked for, else that of the first equipment. */
	ZoneId periodZone() {
		return zone.orElseGet(() -> view.timelines().stream().map(StateTimeline::zone).findFirst().orElse(made.getZone()));
	}

	/** Whether all equipment can share one axis of time. */
	boolean hasOneZone() {
		return view.timelines().stream().map(this::zone).distinct().count() <= 1;
	}

	/** All zones of days. */
	String zones() {
		return view.timelines().stream().map(timeline -> zone(timeline).getId()).distinct().sorted().collect(Collectors.joining(", "));
	}

	/** How input became time with a person, as files hold it. */
	String conventions() {
		return conventions(Function.identity());
	}

	/** The same in words. */
	String conventions(Texts texts) {
		return conventions(texts::convention);
	}

	private String conventions(Function<String, String> words) {
		return view.timelines().stream().map(StateTimeline::convention).distinct().sorted().map(words).collect(Collectors.joining(", "));
	}
}
