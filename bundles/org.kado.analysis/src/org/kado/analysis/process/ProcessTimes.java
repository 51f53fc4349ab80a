package org.kado.analysis.process;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.kado.analysis.axis.RecordedAxis;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;

/** Who used which program, and when: derived from the rows of watched processes, or told by another tool. Pure; safe for use by several threads. */
public final class ProcessTimes {

	private ProcessTimes() {
	}

	/** The sessions of each process, in order of computer, user and process, then of time. */
	public static List<ProcessSession> sessions(InstallationFacts facts) {
		List<RecordedAxis> axes = axes(facts);
		List<ProcessSession> sessions = new ArrayList<>();
		ProcessKey.all(facts).forEach((key, owner) -> {
			SessionList list = new SessionList(owner, sessions);
			new Sightings(axes, key).tell(list);
			list.end();
		});
		return ToldUses.with(facts, sessions);
	}

	/** The days on which each process was looked for, in order of computer, user and process, then of time. */
	public static List<ProcessDay> days(InstallationFacts facts, ZoneId zone) {
		List<RecordedAxis> axes = axes(facts);
		List<ProcessDay> days = new ArrayList<>();
		ProcessKey.all(facts).forEach((key, owner) -> {
			DayList list = new DayList(zone);
			new Sightings(axes, key).tell(list);
			days.addAll(list.days(owner));
		});
		return ToldUses.withDays(facts, zone, days);
	}

	private static List<RecordedAxis> axes(InstallationFacts facts) {
		return facts.sessions().stream().map(RecordedAxis::of).toList();
	}
}
