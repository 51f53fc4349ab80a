package org.kado.views;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.StateAnalysis;
import org.kado.analysis.sum.StatePieces;
import org.kado.analysis.UtilisationReport;
import org.kado.archive.LogFolder;
import org.kado.archive.index.KeptStates;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StatePiece;
import org.kado.model.report.StateTimeline;

/**
 * The figures of an opened folder: workbench, command line and pictures all ask here, so they show the same numbers.
 * States are found out when first asked for and kept. Nothing that a caller sees ever changes; safe for use by several threads.
 * Lists are ordered as in {@link LogFolder}.
 */
public final class UtilisationView {

	private final LogFolder folder;
	private final AnalysisSettings settings;
	private final Optional<WorkCalendar> calendar;
	private final List<LazyTimeline> timelines;
	private final AllTimelines all;

	/** The figures of the folder, decided by these settings, without a work calendar. */
	public UtilisationView(LogFolder folder, AnalysisSettings settings) {
		this(folder, settings, Optional.empty());
	}

	/** The figures of the folder, decided by these settings; the calendar says when work is planned and when days begin. */
	public UtilisationView(LogFolder folder, AnalysisSettings settings, Optional<WorkCalendar> calendar) {
		this.calendar = Objects.requireNonNull(calendar, "calendar");
		this.folder = Objects.requireNonNull(folder, "folder");
		this.settings = Objects.requireNonNull(settings, "settings");
		Optional<KeptStates> kept = folder.index().map(index -> new KeptStates(index, StateAnalysis.VERSION));
		timelines = folder.installations().stream().map(facts -> new LazyTimeline(settings, kept, facts)).toList();
		all = new AllTimelines(timelines, Runtime.getRuntime().availableProcessors());
	}

	/** The same folder, decided anew by other settings; nothing is read again. */
	public UtilisationView with(AnalysisSettings other) {
		return new UtilisationView(folder, other, calendar);
	}

	/** The folder. */
	public LogFolder folder() {
		return folder;
	}

	/** The settings that decided. */
	public AnalysisSettings settings() {
		return settings;
	}

	/** When work is planned; empty where nobody said. */
	public Optional<WorkCalendar> calendar() {
		return calendar;
	}

	/** The states of every installation; those that nobody asked for before, and that were not kept, are decided on all processors. */
	public List<StateTimeline> timelines() {
		return all.stream().toList();
	}

	/** The states of one installation; empty where the folder has no such id. */
	public Optional<StateTimeline> findTimeline(String installation) {
		return find(installation).map(LazyTimeline::timeline);
	}

	/**
	 * When the machine of one installation ran by its rules, whether a person worked at the time or not; precedence hides that in the states.
	 * Empty where the folder has no such id. Found out anew each time.
	 */
	public Optional<StateTimeline> findMachineSignal(String installation) {
		return find(installation).map(lazy -> new StateAnalysis(settings).machineSignal(lazy.facts()));
	}

	/** From the first record of all to the last; empty where there is none. */
	public Optional<TimeRange> period() {
		return timelines().stream().map(StateTimeline::period).reduce(TimeRange::span);
	}

	/**
	 * The report: for each installation its buckets in order of time. The list holds sums, and makes a row of them each time it is asked for one.
	 *
	 * @param bucket what a row spans
	 * @param basis  what utilisation is divided by
	 * @param zone   zone of days and hours; empty: each installation's own
	 */
	public List<ReportRow> report(Bucket bucket, Basis basis, Optional<ZoneId> zone) {
		UtilisationReport report = new UtilisationReport(bucket, basis, zone, calendar);
		return new JoinedLists<>(all.stream().map(report::rows).toList());
	}

	/**
	 * What the report by day is made of: the states of an installation, cut at the ends of days and of what is planned.
	 *
	 * @param installation its id; an unknown one has no pieces
	 * @param zone         zone of days; empty: the installation's own
	 */
	public List<StatePiece> pieces(String installation, Optional<ZoneId> zone) {
		return findTimeline(installation).map(new StatePieces(zone, calendar)::of).orElse(List.of());
	}

	/**
	 * What a window of time stands for in figures: where it reaches the first or last record of all, the day of that record is meant as a
	 * whole, as in a report of all time.
	 *
	 * @param visible a window that touches the period
	 */
	public TimeRange wholeDaysAtTheEnds(TimeRange visible) {
		TimeRange all = period().orElse(visible);
		long start = visible.startMillis();
		long end = visible.endMillis();
		for (StateTimeline timeline : timelines()) {
			if (visible.startMillis() <= all.startMillis()) {
				start = Math.min(start, all.start().atZone(timeline.zone()).toLocalDate().atStartOfDay(timeline.zone()).toInstant().toEpochMilli());
			}
			if (visible.endMillis() >= all.endMillis()) {
				LocalDate last = Instant.ofEpochMilli(all.endMillis() - 1).atZone(timeline.zone()).toLocalDate();
				end = Math.max(end, last.plusDays(1).atStartOfDay(timeline.zone()).toInstant().toEpochMilli());
			}
		}
		return new TimeRange(start, end);
	}

	/**
	 * The report of a part of time: buckets partly in the window are cut to it.
	 *
	 * @param bucket what a row spans
	 * @param basis  what utilisation is divided by
	 * @param window what is counted
	 */
	public List<ReportRow> report(Bucket bucket, Basis basis, TimeRange window) {
		UtilisationReport report = new UtilisationReport(bucket, basis, Optional.empty(), calendar);
		return new JoinedLists<>(all.stream().map(timeline -> report.rows(timeline, window)).toList());
	}

	/**
	 * Each installation with the sum of its days.
	 *
	 * @param basis what utilisation is divided by
	 * @param zone  zone of days; empty: each installation's own
	 */
	public List<EquipmentSummary> equipment(Basis basis, Optional<ZoneId> zone) {
		UtilisationReport report = new UtilisationReport(Bucket.EQUIPMENT, basis, zone, calendar);
		return all.stream().flatMap(timeline -> report.rows(timeline).stream().map(row -> summary(timeline, row, zone))).toList();
	}

	private static EquipmentSummary summary(StateTimeline timeline, ReportRow row, Optional<ZoneId> zone) {
		return new EquipmentSummary(timeline.installation(), timeline.equipment(), timeline.period(), zone.orElse(timeline.zone()), row);
	}

	/**
	 * CPU load of one installation.
	 *
	 * @param installation its id; an unknown one has an empty line
	 * @param range        which ticks: those that end within it
	 * @param columns      at most so many points, gaps included
	 */
	public CpuSeries cpu(String installation, TimeRange range, int columns) {
		return find(installation).map(lazy -> CpuDecimation.of(new CpuSamples(lazy.facts(), range), range, columns)).orElseGet(CpuSeries::empty);
	}

	/**
	 * CPU and memory of one installation. What went through network adapters is not kept when logs are read: whoever shows it has them read again.
	 *
	 * @param installation its id; of an unknown one nothing is told
	 * @param range        which ticks: those that end within it; not empty
	 * @param columns      at most so many points of each
	 * @param network      what {@link org.kado.archive.FolderReader#ticksAgain} told of it; empty: no adapters
	 */
	public Optional<ResourceUse> findResources(String installation, TimeRange range, int columns, Optional<NetworkUse> network) {
		return find(installation).map(lazy -> new ResourceUse(lazy.facts().equipment(), cpu(installation, range, columns), MemorySeries.of(lazy.facts(), range, columns),
				network.flatMap(NetworkUse::memoryPercent), network.map(NetworkUse::adapters).orElse(List.of())));
	}

	private Optional<LazyTimeline> find(String installation) {
		return timelines.stream().filter(lazy -> lazy.facts().id().equals(installation)).findFirst();
	}
}
