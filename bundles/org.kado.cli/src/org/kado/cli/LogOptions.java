package org.kado.cli;

import org.kado.model.report.EpisodeConvention;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb that reads a folder understands. An option not given is null. */
class LogOptions {

	@Parameters(index = "0", paramLabel = "FOLDER")
	private String folder;

	@Option(names = "--zone", paramLabel = "ZONE")
	private String zone;

	@Option(names = "--dates", paramLabel = "ORDER")
	private String dates;

	@Option(names = "--installation", paramLabel = "ID")
	private String installation;

	@Option(names = "--index", paramLabel = "FOLDER")
	private String index;

	@Option(names = "--no-index")
	private boolean noIndex;

	@Option(names = "--problems", paramLabel = "N", defaultValue = "20")
	private String problems;

	String folder() {
		return folder;
	}

	String zone() {
		return zone;
	}

	/** Order of day and month in dates that could be read either way; null where it was not said. */
	String dates() {
		return dates;
	}

	String installation() {
		return installation;
	}

	/** Folder in which what was read is kept; null for the usual place. */
	String index() {
		return index;
	}

	/** Whether nothing is to be kept. */
	boolean noIndex() {
		return noIndex;
	}

	String problems() {
		return problems;
	}

	/** The idle threshold; a verb that shows no states has none. */
	String threshold() {
		return null;
	}

	/** A file that says when work is planned; null where none is given. */
	String calendar() {
		return null;
	}

	/** A file of machine rules that hold in place of those in force when it was recorded; null where none is given. */
	String rules() {
		return null;
	}

	/** How input becomes episodes; a verb that shows no states does not care. */
	String convention() {
		return EpisodeConvention.values()[0].id();
	}
}
