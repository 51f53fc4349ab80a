package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;

/**
 * Puts the spans of other tools together by installation. What several files tell of counts once: where they differ, man is above machine, and machine
 * above idle. A process in use that a later copy saw for longer is one use.
 */
final class SpanMerge {

	/** Highest first. */
	private static final List<State> PRECEDENCE = List.of(State.MAN, State.MACHINE);
	private static final Comparator<ProcessSpan> BY_START = Comparator.comparingLong(ProcessSpan::startMillis).thenComparing(ProcessSpan::computer)
			.thenComparing(ProcessSpan::user).thenComparing(ProcessSpan::process).thenComparingLong(ProcessSpan::endMillis);

	private final Map<String, SpanSeries> byInstallation = new TreeMap<>();

	SpanMerge(Collection<SpanSeries> all) {
		all.stream().collect(Collectors.groupingBy(series -> series.header().installation(), TreeMap::new, Collectors.toList()))
				.forEach((installation, series) -> byInstallation.put(installation, series.size() == 1 ? series.get(0) : joined(series)));
	}

	/** The spans of each installation, by what its files call it. */
	Map<String, SpanSeries> series() {
		return byInstallation;
	}

	private static SpanSeries joined(List<SpanSeries> series) {
		SpanHeader first = series.get(0).header();
		Set<State> states = EnumSet.noneOf(State.class);
		series.forEach(one -> states.addAll(one.header().states()));
		SpanHeader header = new SpanHeader(first.tool(), first.equipment(), first.installation(), first.zone(), states);
		return new SpanSeries(header, spans(series.stream().flatMap(one -> one.spans().stream()).toList()),
				uses(series.stream().flatMap(one -> one.uses().stream()).toList()));
	}

	/** One sweep over all edges: the highest state of those that are open. */
	private static List<RecordedSpan> spans(List<RecordedSpan> all) {
		List<RecordedSpan> sorted = new ArrayList<>(all);
		sorted.sort(Comparator.comparingLong(RecordedSpan::startMillis));
		TreeSet<Long> edges = new TreeSet<>();
		sorted.forEach(span -> edges.addAll(List.of(span.startMillis(), span.endMillis())));
		Map<State, Long> openUntil = new TreeMap<>(Comparator.comparingInt(SpanMerge::rank));
		List<RecordedSpan> merged = new ArrayList<>();
		int next = 0;
		Long from = edges.isEmpty() ? null : edges.first();
		while (from != null) {
			for (; next < sorted.size() && sorted.get(next).startMillis() == from; next++) {
				openUntil.merge(sorted.get(next).state(), sorted.get(next).endMillis(), Math::max);
			}
			Long to = edges.higher(from);
			long at = from;
			if (to != null) {
				openUntil.entrySet().stream().filter(open -> open.getValue() > at).findFirst().ifPresent(open -> append(merged, at, to, open.getKey()));
			}
			from = to;
		}
		return merged;
	}

	private static int rank(State state) {
		int rank = PRECEDENCE.indexOf(state);
		return rank < 0 ? PRECEDENCE.size() + state.ordinal() : rank;
	}

	private static void append(List<RecordedSpan> merged, long from, long to, State state) {
		int last = merged.size() - 1;
		boolean goesOn = last >= 0 && merged.get(last).endMillis() == from && merged.get(last).state() == state;
		if (goesOn) {
			merged.set(last, new RecordedSpan(merged.get(last).startMillis(), to, state));
		} else {
			merged.add(new RecordedSpan(from, to, state));
		}
	}

	private static List<ProcessSpan> uses(List<ProcessSpan> all) {
		List<ProcessSpan> sorted = new ArrayList<>(all);
		sorted.sort(BY_START);
		Map<List<String>, ProcessSpan> open = new LinkedHashMap<>();
		List<ProcessSpan> merged = new ArrayList<>();
		for (ProcessSpan use : sorted) {
			List<String> key = List.of(use.process(), use.user(), use.computer());
			ProcessSpan before = open.get(key);
			if (before != null && use.startMillis() < before.endMillis()) {
				open.put(key, new ProcessSpan(before.startMillis(), Math.max(before.endMillis(), use.endMillis()), use.process(), use.user(), use.computer()));
				continue;
			}
			if (before != null) {
				merged.add(before);
			}
			open.put(key, use);
		}
		merged.addAll(open.values());
		merged.sort(BY_START);
		return merged;
	}
}
