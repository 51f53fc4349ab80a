package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.archive.clock.InstallationRepair;
import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.model.NaturalOrder;
import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.ClockRepair;

/** Makes one entry an installation of all that was read. */
public final class Merge {

	private static final Comparator<InstallationFacts> BY_NAME = Comparator.comparing(InstallationFacts::equipment, NaturalOrder.BY_NAME)
			.thenComparing(InstallationFacts::id);

	private final FactsMerge facts;
	private final Map<String, SlotTable> minutes;
	private final Map<String, List<Visit>> visits;
	private final List<ClockRepair> repairs = new ArrayList<>();
	private final Map<String, Long> rows = new TreeMap<>();
	private final Consumer<Problem> problems;

	/**
	 * Merges.
	 *
	 * @param files    what was read, sorted by label
	 * @param visits   visits with sticks, each once
	 * @param problems is told what is there twice and what disagrees
	 */
	public Merge(List<FileContent> files, List<Visit> visits, Consumer<Problem> problems) {
		this.problems = problems;
		this.visits = visits.stream().collect(Collectors.groupingBy(visit -> visit.beacon().installation().toLowerCase(Locale.ROOT)));
		facts = new FactsMerge(files.stream().flatMap(file -> file.segments().stream()).toList(), problems);
		minutes = new TreeMap<>(new MinutesMerge(files.stream().flatMap(file -> file.minuteFiles().stream()).toList(), problems).tables());
	}

	/** The installations by equipment name in its natural order, then by id. */
	public List<InstallationFacts> installations() {
		List<InstallationFacts> installations = new ArrayList<>();
		facts.installations().forEach(id -> installations.add(recorded(id)));
		minutes.forEach((id, table) -> installations.add(minutesOnly(id, table)));
		installations.sort(BY_NAME);
		return installations;
	}

	/** Number of rows of each installation that {@link #installations()} gave, by id, each row once. */
	public Map<String, Long> rows() {
		return rows;
	}

	/** Rows whose times {@link #installations()} put right. */
	public List<ClockRepair> repairs() {
		return repairs;
	}

	private InstallationFacts recorded(UUID id) {
		FactsHeader header = facts.latest(id).header();
		List<MinuteSeries> series = new ArrayList<>();
		minutes.entrySet().removeIf(entry -> {
			boolean belongs = isShortFormOf(entry.getKey(), id);
			if (belongs) {
				series.add(entry.getValue().series(id.toString()));
			}
			return belongs;
		});
		Map<String, List<FileSegment>> sessions = facts.sessions(id);
		InstallationRepair repair = new InstallationRepair(id.toString(), sessions, visits.getOrDefault(id.toString(), List.of()), problems);
		repairs.addAll(repair.repairs());
		rows.put(id.toString(), sessions.values().stream().flatMap(List::stream).mapToLong(FileSegment::rows).sum()
				+ series.stream().mapToLong(minute -> minute.rows().size()).sum());
		return new InstallationFacts(id.toString(), header.equipment(), header.zone(), repaired(sessions, repair),
				series.stream().map(repair.minutes()::series).toList());
	}

	private static List<SessionFacts> repaired(Map<String, List<FileSegment>> sessions, InstallationRepair repair) {
		List<SessionFacts> facts = new ArrayList<>();
		sessions.forEach((session, files) -> {
			List<FactsSegment> segments = new ArrayList<>();
			for (FileSegment file : files) {
				segments.add(repair.segment(session, segments.size(), file.segment()));
			}
			facts.add(new SessionFacts(session, segments));
		});
		return facts;
	}

	private InstallationFacts minutesOnly(String id, SlotTable table) {
		MinuteHeader header = table.latestHeader();
		MinuteSeries series = table.series(id);
		rows.put(id, (long) series.rows().size());
		return new InstallationFacts(id, header.equipment(), header.zone(), List.of(), List.of(series));
	}

	/** Minute files name the installation by the first eight hexadecimal digits of its UUID. */
	private static boolean isShortFormOf(String text, UUID id) {
		return text.length() >= 8 && id.toString().startsWith(text.toLowerCase(Locale.ROOT));
	}
}
