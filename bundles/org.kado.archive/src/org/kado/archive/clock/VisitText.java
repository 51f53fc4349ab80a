package org.kado.archive.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

import org.kado.model.report.ClockRepair;

/** What is found about clocks, in figures that need no translation: instants in UTC, seconds with a sign. */
final class VisitText {

	private static final long SECOND_MILLIS = 1000;

	private VisitText() {
	}

	/** E0, P and E1. */
	static String times(Visit visit) {
		String stick = visit.beacon().stickMillis().isPresent() ? instant(visit.beacon().stickMillis().getAsLong()) : "–";
		String typed = visit.beacon().trueMillis().isPresent() ? " (" + instant(visit.beacon().trueMillis().getAsLong()) + ")" : "";
		return stick + " … " + instant(visit.importMillis()) + typed + ", PC " + instant(visit.beacon().utcMillis());
	}

	static String range(OffsetRange range) {
		boolean bounded = range.isBounded();
		String least = bounded || range.leastMillis() > -OffsetRange.UNKNOWN.mostMillis() / 2 ? seconds(range.leastMillis()) : "?";
		String most = bounded || range.mostMillis() < OffsetRange.UNKNOWN.mostMillis() / 2 ? seconds(range.mostMillis()) : "?";
		return least + " … " + most + " s";
	}

	/** <code>s1 2026-04-01T00:00:00Z … 2026-04-02T00:00:00Z: +86400 s ± 18000 s, 5d0c…</code> */
	static String repair(ClockRepair repair) {
		String first = seconds(repair.firstShiftMillis());
		String last = seconds(repair.lastShiftMillis());
		return "s" + repair.session() + " " + instant(repair.firstMillis()) + " … " + instant(repair.lastMillis()) + ": "
				+ (first.equals(last) ? first : first + " … " + last) + " s ± " + rounded(repair.uncertaintyMillis()) + " s, "
				+ String.join(" ", repair.visits());
	}

	static String ids(Collection<Visit> visits, Visit without) {
		return visits.stream().filter(visit -> visit != without).map(visit -> visit.beacon().id()).collect(Collectors.joining(" "));
	}

	private static String instant(long millis) {
		return Instant.ofEpochMilli(millis - Math.floorMod(millis, SECOND_MILLIS)).toString();
	}

	private static String seconds(long millis) {
		return (millis < 0 ? "" : "+") + rounded(millis);
	}

	private static long rounded(long millis) {
		return Math.round(millis / (double) SECOND_MILLIS);
	}
}
