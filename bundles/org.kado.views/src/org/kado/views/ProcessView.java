package org.kado.views;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.ProcessUse;
import org.kado.archive.LogFolder;
import org.kado.model.report.ProcessDay;
import org.kado.model.report.ProcessSession;

/** The use of watched processes in an opened folder, installations ordered as in {@link LogFolder}. Safe for use by several threads. */
public final class ProcessView {

	private final LogFolder folder;

	/** The figures of the folder. */
	public ProcessView(LogFolder folder) {
		this.folder = Objects.requireNonNull(folder, "folder");
	}

	/** Each session of each process. */
	public List<ProcessSession> sessions() {
		return folder.installations().stream().flatMap(facts -> ProcessUse.sessions(facts).stream()).toList();
	}

	/**
	 * Each process by day.
	 *
	 * @param zone zone of days; empty: each installation's own
	 */
	public List<ProcessDay> days(Optional<ZoneId> zone) {
		return folder.installations().stream().flatMap(facts -> ProcessUse.days(facts, zone.orElse(facts.zone())).stream()).toList();
	}

	/** Zone recorded by the installation; empty where the folder has no such id. */
	public Optional<ZoneId> findZone(String installation) {
		return folder.installations().stream().filter(facts -> facts.id().equals(installation)).findFirst().map(facts -> facts.zone());
	}
}
