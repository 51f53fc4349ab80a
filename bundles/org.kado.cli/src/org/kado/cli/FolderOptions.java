package org.kado.cli;

import picocli.CommandLine.Option;

/** What every verb that shows states of a folder understands. */
final class FolderOptions extends LogOptions {

	@Option(names = "--threshold", paramLabel = "T")
	private String threshold;

	@Option(names = "--convention", paramLabel = "NAME", defaultValue = "back-dated")
	private String convention;

	@Option(names = "--calendar", paramLabel = "FILE")
	private String calendar;

	@Option(names = "--rules", paramLabel = "FILE")
	private String rules;

	@Override
	String rules() {
		return rules;
	}

	@Override
	String calendar() {
		return calendar;
	}

	@Override
	String threshold() {
		return threshold;
	}

	@Override
	String convention() {
		return convention;
	}
}
