package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;
import org.kado.model.report.StateTimeline;

/** All checks of a folder. Installations are looked at one after the other. Safe for use by several threads. */
public final class HealthChecks {

	private static final List<InstallationCheck> OF_INSTALLATIONS = List.of(new ClockSetCheck(), new ClockAheadCheck(), new ClockSuspectCheck(),
			new NotCollectedCheck(), new DarkDaysCheck(), new BrokenSourceCheck(), new NoInputCheck(), new GhostInputCheck(), new RestartsCheck(),
			new DiskLowCheck(), new WriteFailedCheck(), new TickHolesCheck(), new PowerCutsCheck(), new ZoneChangedCheck(), new TwoAgentsCheck());
	private static final List<FolderCheck> OF_FOLDERS = List.of(new DuplicateNamesCheck(), new ThresholdsDifferCheck(), new OldAgentsCheck(),
			new ProblemsCheck("unreadable_files", Problem.Kind.UNREADABLE), new ProblemsCheck("newer_format", Problem.Kind.NEWER_FORMAT),
			new ProblemsCheck("conflicts", Problem.Kind.CONFLICTING_ROWS), new ProblemsCheck("identity_doubted", Problem.Kind.IDENTITY_DOUBTED),
			new ProblemsCheck("naive_zone", Problem.Kind.ZONE_ASSUMED), new ProblemsCheck("damaged_lines", Problem.Kind.DAMAGED_LINE));

	/** Ids of all findings that there can be, in no order that means anything. */
	public static final List<String> IDS = List.of("clock_set", "clock_hour", "clock_ahead", "clock_suspect", "not_collected", "dark_days", "source_broken",
			"no_input", "ghost_input", "agent_restarts", "disk_low", "write_failed", "tick_holes", "power_cuts", "zone_changed", "two_agents",
			"duplicate_name", "threshold_differs", "old_agent", "unreadable_files", "newer_format", "conflicts", "identity_doubted", "naive_zone",
			"damaged_lines");

	private final long lastMillis;
	private final long nowMillis;

	/**
	 * Checks of a folder.
	 *
	 * @param lastMillis last record of all
	 * @param nowMillis  the present time
	 */
	public HealthChecks(long lastMillis, long nowMillis) {
		this.lastMillis = lastMillis;
		this.nowMillis = nowMillis;
	}

	/** What is found of one installation. */
	public List<HealthFinding> of(InstallationFacts facts, StateTimeline timeline) {
		CheckedInstallation checked = new CheckedInstallation(facts, timeline, lastMillis, nowMillis);
		return OF_INSTALLATIONS.stream().flatMap(check -> check.check(checked).stream()).toList();
	}

	/** What is found of all together. */
	public static List<HealthFinding> of(List<InstallationFacts> installations, List<Problem> problems) {
		return OF_FOLDERS.stream().flatMap(check -> check.check(installations, problems).stream()).toList();
	}
}
