package org.kado.agent.command;

import picocli.CommandLine.Option;

/** The option <code>--format</code>. */
final class FormatOption {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
	private String name;

	String name() {
		return name;
	}

	boolean isKnown() {
		return name.equals("text") || isJson();
	}

	boolean isJson() {
		return name.equals("json");
	}
}
