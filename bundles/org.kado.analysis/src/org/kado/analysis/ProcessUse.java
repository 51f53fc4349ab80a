package org.kado.analysis;

import java.time.ZoneId;
import java.util.List;

import org.kado.analysis.process.ProcessTimes;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;

/**
 * Who used which program on which computer, and for how long (docs/formats/states.md, "Sessions of a process"). A pure function of the
 * facts: of the processes that were watched, for as long as they were. Safe for use by several threads.
 */
public final class ProcessUse {

	private ProcessUse() {
	}

	/** The sessions of each watched process, in order of computer, user and process, then of time. */
	public static List<ProcessSession> sessions(InstallationFacts facts) {
		return ProcessTimes.sessions(facts);
	}

	/**
	 * Each watched process by day, in order of computer, user and process, then of time. A day on which it was not looked for has no
	 * row; one on which it was and did not run has 0.
	 */
	public static List<ProcessDay> days(InstallationFacts facts, ZoneId zone) {
		return ProcessTimes.days(facts, zone);
	}
}
