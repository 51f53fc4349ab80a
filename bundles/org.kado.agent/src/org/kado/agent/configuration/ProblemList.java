package org.kado.agent.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kado.agent.text.Phrase;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class ProblemList {

	private final String file;
	private final List<ConfigurationProblem> problems = new ArrayList<>();

	ProblemList(String file) {
		this.file = file;
	}

	void add(int line, Phrase wrong, Phrase allowed) {
		problems.add(new ConfigurationProblem(file, line, wrong, allowed));
	}

	/** Throws where something was added. */
	void refuse() throws ConfigurationException {
		if (!problems.isEmpty()) {
			problems.sort(Comparator.comparingInt(ConfigurationProblem::line));
			throw new ConfigurationException(problems);
		}
	}
}
