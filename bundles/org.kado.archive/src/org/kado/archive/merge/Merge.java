package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.model.NaturalOrder;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SpanSeries;

/** Makes one entry an installation of all that was read. */
public final class Merge {

	/** By equipment name in its natural order, then by id. */
	public static final Comparator<InstallationFacts> BY_NAME = Comparator.comparing(InstallationFacts::equipment, NaturalOrder.BY_NAME)
			.thenComparing(InstallationFacts::id);

	private final FactsMerge facts;
	private final Map<String, SlotTable> minutes;
	private final Map<String, List<Visit>> visits;
	private final List<InstallationMerge> merged = new ArrayList<>();
	private final Map<String, String> aliases;
	private final Told told;
	private final Map<String, SpanSeries> spans;

	/**
	 * Merges.
	 *
	 * @param files    what was read, sorted by label
	 * @param visits   visits with sticks, each once
	 * @param aliases  by the id of an installation that has minute rows only: the id of the one that it is, as a person said
	 * @param told     is told what is there twice and what disagrees
	 */
	public Merge(List<FileContent> files, List<Visit> visits, Map<String, String> aliases, Told told) {
		this.told = told;
		this.aliases = new TreeMap<>(aliases);
		this.aliases.replaceAll((id, meant) -> meantAtLast(aliases, id));
		this.visits = visits.stream().collect(Collectors.groupingBy(visit -> visit.beacon().installation().toLowerCase(Locale.ROOT)));
		facts = new FactsMerge(files.stream().flatMap(file -> file.segments().stream()).toList(), told);
		minutes = new TreeMap<>(new MinutesMerge(files.stream().flatMap(file -> file.minuteFiles().stream()).toList(), told).tables());
		spans = new SpanMerge(files.stream().flatMap(file -> file.spans().stream()).toList()).series();
	}

	/** The installations in the order of {@link #BY_NAME}. */
	public List<InstallationMerge> installations() {
		facts.installations().forEach(this::recorded);
		while (!minutes.isEmpty()) {
			String id = minutes.keySet().stream().filter(one -> !isAliasHere(one)).findFirst().orElseGet(() -> minutes.keySet().iterator().next());
			List<SlotTable> tables = new ArrayList<>(List.of(minutes.remove(id)));
			tables.addAll(taken(id));
			merged.add(InstallationMerge.of(id, List.of(), tables, List.of(), List.of(), problem -> { }));
		}
		spans.forEach((id, series) -> merged.add(InstallationMerge.of(id, List.of(), List.of(), List.of(series), List.of(), problem -> { })));
		merged.sort(Comparator.comparing(InstallationMerge::facts, BY_NAME));
		return List.copyOf(merged);
	}

	private void recorded(String id) {
		List<FileSegment> segments = facts.segments(id);
		String installation = segments.get(0).header().installation().toString();
		merged.add(InstallationMerge.of(id, segments, taken(id), List.of(), visits.getOrDefault(installation, List.of()),
				told.of(Told.Stage.INSTALLATION, id)));
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
