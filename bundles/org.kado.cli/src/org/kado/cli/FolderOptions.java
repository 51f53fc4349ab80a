package org.kado.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb that opens a folder understands. */
final class FolderOptions {

	@Parameters(index = "0", paramLabel = "FOLDER")
	private String folder;

	@Option(names = "--threshold", paramLabel = "T")
	private String threshold;

	@Option(names = "--convention", paramLabel = "NAME", defaultValue = "back-dated")
	private String convention;

	@Option(names = "--zone", paramLabel = "ZONE")
	private String zone;

	@Option(names = "--installation", paramLabel = "ID")
	private String installation;

	@Option(names = "--problems", paramLabel = "N", defaultValue = "20")
	private String problems;

	String folder() {
		return folder;
	}

	String threshold() {
		return threshold;
	}

	String convention() {
		return convention;
	}

	String zone() {
		return zone;
	}

	String installation() {
		return installation;
	}

	String problems() {
		return problems;
	}
}
