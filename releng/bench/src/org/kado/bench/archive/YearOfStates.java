package org.kado.bench.archive;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

import org.kado.analysis.StateAnalysis;
import org.kado.archive.LogFolder;
import org.kado.archive.index.KeptStates;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/** A year of states of each equipment of a folder, as many a day as a working day has, kept in the place of the folder's own. */
final class YearOfStates {

	private static final int DAYS = 365;
	private static final long DAY_MILLIS = 86_400_000;
	private static final State[] STATES = { State.MAN, State.IDLE, State.MACHINE, State.IDLE, State.MAN, State.LOCKED, State.NO_DATA };

	private YearOfStates() {
	}

	static void fill(LogFolder folder, Path index) {
		KeptStates kept = new KeptStates(index, StateAnalysis.VERSION);
		SplittableRandom random = new SplittableRandom(8);
		for (InstallationFacts facts : folder.installations()) {
			kept.keep(facts, AnalysisSettings.asRecorded(), DecidedStates.of(timeline(facts, random)));
		}
	}

	private static StateTimeline timeline(InstallationFacts facts, SplittableRandom random) {
		long start = LogGenerator.FIRST_DAY.atStartOfDay(LogGenerator.ZONE).toInstant().toEpochMilli();
		long end = start + DAYS * DAY_MILLIS;
		StateColumns.Builder states = new StateColumns.Builder();
		int last = -1;
		for (long at = start; at < end;) {
			boolean night = (at - start) % DAY_MILLIS > 18 * 3_600_000L;
			long to = Math.min(end, at + (night ? 1_800_000 : 20_000) + random.nextInt(night ? 7_200_000 : 900_000));
			int next = random.nextInt(STATES.length);
			if (last < 0 || STATES[next] != STATES[last]) {
				states.add(at, to, STATES[next]);
				last = next;
				at = to;
			}
		}
		return new StateTimeline(facts.id(), facts.equipment(), facts.zone(), new TimeRange(start, end), states.build(), List.of(), EnumSet.allOf(State.class),
				"back-dated 60s");
	}
}
