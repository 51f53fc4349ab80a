package org.kado.cli;

import java.time.ZoneId;
import java.util.Optional;

import org.kado.archive.LogFolder;
import org.kado.model.report.AnalysisSettings;
import org.kado.views.UtilisationView;

/**
 * A folder as a command was told to open it.
 *
 * @param name     the folder as the user wrote it
 * @param zone     zone the user asked for; empty: each installation's own
 * @param view     the figures of the installations asked for
 * @param problems number of problems found in the whole folder
 */
record OpenedFolder(String name, Optional<ZoneId> zone, UtilisationView view, int problems) {

	AnalysisSettings settings() {
		return view.settings();
	}

	LogFolder logs() {
		return view.folder();
	}
}
