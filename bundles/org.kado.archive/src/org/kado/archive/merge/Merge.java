package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.model.NaturalOrder;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;
import org.kado.model.facts.SpanSeries;

/** Makes one entry an installation of all that was read. */
public final class Merge {

	private static final Comparator<InstallationMerge> BY_NAME = Comparator
			.comparing((InstallationMerge one) -> one.facts().equipment(), NaturalOrder.BY_NAME).thenComparing(one -> one.facts().id());

	private final FactsMerge facts;
	private final Map<String, SlotTable> minutes;
	private final Map<String, List<Visit>> visits;
	private final List<InstallationMerge> merged = new ArrayList<>();
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
		facts.installations().forEach(this::recorded);
		while (!minutes.isEmpty()) {
			String id = minutes.keySet().stream().filter(one -> !isAliasHere(one)).findFirst().orElseGet(() -> minutes.keySet().iterator().next());
			List<SlotTable> tables = new ArrayList<>(List.of(minutes.remove(id)));
			tables.addAll(taken(id));
			add(InstallationMerge.of(id, List.of(), tables, List.of(), List.of(), problems));
		}
		spans.forEach((id, series) -> add(InstallationMerge.of(id, List.of(), List.of(), List.of(series), List.of(), problems)));
		merged.sort(BY_NAME);
		List<InstallationFacts> installations = merged.stream().map(InstallationMerge::facts).toList();
		Names.tell(installations, problems);
		return installations;
	}

	/** What each of {@link #installations()} was merged of, in the same order. */
	public List<InstallationParts> parts() {
		return merged.stream().map(InstallationMerge::parts).toList();
	}

	/** Number of rows of each installation that {@link #installations()} gave, by id, each row once. */
	public Map<String, Long> rows() {
		return rows;
	}

	/** Rows whose times {@link #installations()} put right. */
	public List<ClockRepair> repairs() {
		return repairs;
	}

	private void recorded(String id) {
		List<FileSegment> segments = facts.segments(id);
		String installation = segments.get(0).header().installation().toString();
		add(InstallationMerge.of(id, segments, taken(id), List.of(), visits.getOrDefault(installation, List.of()), problems));
	}

	private void add(InstallationMerge installation) {
		merged.add(installation);
		repairs.addAll(installation.repairs());
		rows.put(installation.facts().id(), installation.rows());
	}

	/** Minute rows of the installation: under its own id, its short one, or one that a person said to be it. They are not given again. */
	private List<SlotTable> taken(String id) {
		List<SlotTable> taken = new ArrayList<>();
		minutes.entrySet().removeIf(entry -> {
			boolean belongs = InstallationMerge.isShortFormOf(entry.getKey(), id) || id.equals(aliases.get(entry.getKey()));
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
	}}
