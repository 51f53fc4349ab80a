package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.kado.model.facts.SpanSeries;

/** Makes one entry an installation of all that was read. */
public final class Merge {

	private static final Comparator<InstallationFacts> BY_NAME = Comparator.comparing(InstallationFacts::equipment, NaturalOrder.BY_NAME)
			.thenComparing(InstallationFacts::id);

	private final FactsMerge facts;
	private final Map<String, SlotTable> minutes;
	private final Map<String, List<Visit>> visits;
	private final List<ClockRepair> repairs = new ArrayList<>();
	private final Map<String, Long> rows = new TreeMap<>();
	private final Map<String, String> aliases;
	private final Consumer<Problem> problems;
	private final Map<String, SpanSeries> spans;

	/**
	 * Merges.
	 *
	 * @param files    what was read, sorted by label
	 * @param visits   visits with sticks, each once
	 * @param aliases  by the id of an installation that has minute rows only: the id of the one that it is, as a person said
	 * @param problems is told what is there twice and what disagrees
	 */
	public Merge(List<FileContent> files, List<Visit> visits, Map<String, String> aliases, Consumer<Problem> problems) {
		this.problems = problems;
		this.aliases = new TreeMap<>(aliases);
		this.aliases.replaceAll((id, meant) -> meantAtLast(aliases, id));
		this.visits = visits.stream().collect(Collectors.groupingBy(visit -> visit.beacon().installation().toLowerCase(Locale.ROOT)));
		facts = new FactsMerge(files.stream().flatMap(file -> file.segments().stream()).toList(), problems);
		minutes = new TreeMap<>(new MinutesMerge(files.stream().flatMap(file -> file.minuteFiles().stream()).toList(), problems).tables());
		spans = new SpanMerge(files.stream().flatMap(file -> file.spans().stream()).toList()).series();
	}

	/** The installations by equipment name in its natural order, then by id. */
	public List<InstallationFacts> installations() {
		List<InstallationFacts> installations = new ArrayList<>();
		facts.installations().forEach(id -> installations.add(recorded(id)));
		while (!minutes.isEmpty()) {
			String id = minutes.keySet().stream().filter(one -> !isAliasHere(one)).findFirst().orElseGet(() -> minutes.keySet().iterator().next());
			installations.add(minutesOnly(id, minutes.remove(id)));
		}
		spans.forEach((id, series) -> installations.add(spansOnly(id, series)));
		installations.sort(BY_NAME);
		Names.tell(installations, problems);
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

	private InstallationFacts recorded(String id) {
		FactsHeader header = facts.latest(id).header();
		List<SlotTable> tables = taken(id);
		List<MinuteSeries> series = tables.stream().map(table -> table.series(id)).toList();
		Names names = new Names();
		names.addFacts(facts.segments(id));
		// names of Kado's own minute files lack the characters that file systems refuse; facts have the true ones
		tables.stream().filter(table -> !isShortFormOf(table.latestHeader().installation(), id)).forEach(table -> names.addMinutes(table.files()));
		Map<String, List<FileSegment>> sessions = facts.sessions(id);
		InstallationRepair repair = new InstallationRepair(id, sessions, visits.getOrDefault(header.installation().toString(), List.of()), problems);
		repairs.addAll(repair.repairs());
		rows.put(id, sessions.values().stream().flatMap(List::stream).mapToLong(FileSegment::rows).sum()
				+ series.stream().mapToLong(minute -> minute.rows().size()).sum());
		return new InstallationFacts(id, header.equipment(), header.zone(), repaired(sessions, repair),
				series.stream().map(repair.minutes()::series).toList(), names.byTime());
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

	/** Minute rows of the installation: under its own id, its short one, or one that a person said to be it. They are not given again. */
	private List<SlotTable> taken(String id) {
		List<SlotTable> taken = new ArrayList<>();
		minutes.entrySet().removeIf(entry -> {
			boolean belongs = isShortFormOf(entry.getKey(), id) || id.equals(aliases.get(entry.getKey()));
			if (belongs) {
				taken.add(entry.getValue());
			}
			return belongs;
		});
		return taken;
	}

	/** What is B, where A is B and B is C; a circle ends where it began. */
	private static String meantAtLast(Map<String, String> aliases, String id) {
		String meant = id;
		for (int i = 0; i < aliases.size() && aliases.containsKey(meant); i++) {
			meant = aliases.get(meant);
		}
		return meant;
	}

	private boolean isAliasHere(String id) {
		String meant = aliases.get(id);
		return meant != null && !meant.equals(id) && minutes.containsKey(meant);
	}

	private InstallationFacts minutesOnly(String id, SlotTable table) {
		List<SlotTable> tables = new ArrayList<>(List.of(table));
		tables.addAll(taken(id));
		MinuteHeader header = tables.stream().max(Comparator.comparingLong(SlotTable::lastMillis)).orElseThrow().latestHeader();
		List<MinuteSeries> series = tables.stream().map(one -> one.series(id)).toList();
		Names names = new Names();
		tables.forEach(one -> names.addMinutes(one.files()));
		rows.put(id, series.stream().mapToLong(one -> one.rows().size()).sum());
		return new InstallationFacts(id, header.equipment(), header.zone(), List.of(), series, names.byTime());
	}

	private InstallationFacts spansOnly(String id, SpanSeries series) {
		rows.put(id, (long) series.spans().size() + series.uses().size());
		return new InstallationFacts(id, series.header().equipment(), series.header().zone(), List.of(), List.of(), List.of(), List.of(series));
	}

	/** Minute files name the installation by the first eight hexadecimal digits of its UUID. */
	private static boolean isShortFormOf(String text, String id) {
		return text.length() >= 8 && !id.contains("@") && id.startsWith(text.toLowerCase(Locale.ROOT));
	}
}
