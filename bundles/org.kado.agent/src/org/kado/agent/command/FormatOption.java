package org.kado.agent.command;

import picocli.CommandLine.Option;

/** The option <code>--format</code>. */
final class FormatOption {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
	private String name;

	/** Whether the format is one that there is; complains otherwise. */
	boolean isKnown(Console console) {
		boolean known = name.equals("text") || isJson();
		if (!known) {
			console.complain("format.unknown", name);
		}
		return known;
	}

	boolean isJson() {
		return name.equals("json");
	}
}
