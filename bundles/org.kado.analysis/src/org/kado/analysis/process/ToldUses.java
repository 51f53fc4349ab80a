package org.kado.analysis.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.kado.model.NaturalOrder;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.Tick;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessOwner;
import org.kado.model.report.ProcessSession;

/** Processes in use as another tool tells of them: when they ran, but neither CPU nor memory, nor for how long they were looked for. */
final class ToldUses {

	private static final Comparator<ProcessOwner> BY_NAMES = Comparator.comparing(ProcessOwner::computer, NaturalOrder.BY_NAME)
			.thenComparing(ProcessOwner::user, NaturalOrder.BY_NAME).thenComparing(ProcessOwner::process, NaturalOrder.BY_NAME);

	private ToldUses() {
	}

	/** These sessions and those that other tools tell of, in order of computer, user and process, then of time. */
	static List<ProcessSession> with(InstallationFacts facts, List<ProcessSession> sessions) {
		List<ProcessSession> told = uses(facts).map(use -> new ProcessSession(owner(facts, use), Instant.ofEpochMilli(use.startMillis()),
				Instant.ofEpochMilli(use.endMillis()), use.endMillis() - use.startMillis(), Tick.NOT_MEASURED, Tick.NOT_MEASURED)).toList();
		return told.isEmpty() ? List.copyOf(sessions)
				: Stream.concat(sessions.stream(), told.stream()).sorted(Comparator.comparing(ProcessSession::owner, BY_NAMES).thenComparing(ProcessSession::start)).toList();
	}

	/** The same by day. */
	static List<ProcessDay> withDays(InstallationFacts facts, ZoneId zone, List<ProcessDay> days) {
		Map<ProcessOwner, Map<LocalDate, long[]>> told = new TreeMap<>(BY_NAMES);
		uses(facts).forEach(use -> add(told.computeIfAbsent(owner(facts, use), owner -> new TreeMap<>()), use, zone));
		List<ProcessDay> all = new ArrayList<>(days);
		told.forEach((owner, byDate) -> byDate.forEach((date, sums) -> all
				.add(new ProcessDay(owner, date, (int) sums[0], sums[1], Tick.NOT_MEASURED, Tick.NOT_MEASURED, Tick.NOT_MEASURED))));
		if (!told.isEmpty()) {
			all.sort(Comparator.comparing(ProcessDay::owner, BY_NAMES).thenComparing(ProcessDay::date));
		}
		return List.copyOf(all);
	}

	/** Number of sessions and time in use of each day that the use touches. */
	private static void add(Map<LocalDate, long[]> byDate, ProcessSpan use, ZoneId zone) {
		long from = use.startMillis();
		while (from < use.endMillis()) {
			LocalDate date = Instant.ofEpochMilli(from).atZone(zone).toLocalDate();
			long to = Math.min(use.endMillis(), date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli());
			long[] sums = byDate.computeIfAbsent(date, day -> new long[2]);
			sums[0]++;
			sums[1] += to - from;
			from = to;
		}
	}

	private static Stream<ProcessSpan> uses(InstallationFacts facts) {
		return facts.spans().stream().flatMap(series -> series.uses().stream());
	}

	private static ProcessOwner owner(InstallationFacts facts, ProcessSpan use) {
		return new ProcessOwner(facts.id(), facts.equipment(), use.computer(), use.user(), use.process());
	}
}
