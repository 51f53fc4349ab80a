package org.kado.agent.configuration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kado.agent.text.Texts;

/** The configuration can't be used. Holds every problem found, sorted by line. */
public final class ConfigurationException extends Exception {

	private static final long serialVersionUID = 1;

	private final transient List<ConfigurationProblem> problems;

	/** The problems, at least one. */
	public ConfigurationException(List<ConfigurationProblem> problems) {
		super(text(problems, new Texts(Locale.ENGLISH)));
		this.problems = List.copyOf(problems);
	}

	/** Every problem, sorted by line. */
	public List<ConfigurationProblem> problems() {
		return problems;
	}

	/** One problem a line, in the language of the texts. */
	public String text(Texts texts) {
		return text(problems, texts);
	}

	private static String text(List<ConfigurationProblem> problems, Texts texts) {
		return problems.stream().map(problem -> problem.text(texts)).collect(Collectors.joining("\n"));
	}
}
