package org.kado.archive.index;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/** A program that keeps states of a few installations again and again, until it is killed or was told to do it so often. */
final class KeepsStates {

	static final int INSTALLATIONS = 5;

	private KeepsStates() {
	}

	/** Arguments: the folder, how often. Tells each keeping before it begins. */
	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		KeptStates kept = new KeptStates(folder, 1);
		for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
			int installation = i % INSTALLATIONS;
			System.out.println(installation);
			kept.keep(facts(installation), AnalysisSettings.asRecorded(), DecidedStates.of(timeline(installation)));
		}
	}

	static InstallationFacts facts(int installation) {
		return new InstallationFacts("id" + installation, "press", ZoneId.of("Asia/Tokyo"), List.of(), List.of());
	}

	/** Always the same of an installation. */
	static StateTimeline timeline(int installation) {
		SplittableRandom random = new SplittableRandom(installation);
		StateColumns.Builder states = new StateColumns.Builder();
		long at = 0;
		for (int i = 0; i < 4_000; i++) {
			long end = at + random.nextLong(1, 600_000);
			states.add(at, end, State.values()[i % 2 + 2 * random.nextInt(4)]);
			at = end;
		}
		return new StateTimeline("id" + installation, "press", ZoneId.of("Asia/Tokyo"), new TimeRange(0, at), states.build(), List.of(), EnumSet.allOf(State.class), "slot");
	}

	/** What is found, of which nothing may have to be decided anew. */
	static Optional<StateTimeline> find(Path folder, int installation) {
		return new KeptStates(folder, 1).find(facts(installation), AnalysisSettings.asRecorded(), () -> {
			throw new AssertionError("the intervals are damaged");
		});
	}
}
