package org.kado.cli;

import java.util.List;
import java.util.stream.Collectors;

import org.kado.archive.LogFolder;
import org.kado.model.Problem;

/** What only a person knows of files: figures without these files would look whole and not be. */
final class Questions {

	private static final int LISTED = 10;

	private final CliTexts texts;

	Questions(CliTexts texts) {
		this.texts = texts;
	}

	/** Refuses to go on where something is open: names the files, what is open and the option that says it. */
	void requireNone(LogFolder folder) {
		List<Problem> questions = folder.questions();
		if (questions.isEmpty()) {
			return;
		}
		String files = questions.stream().limit(LISTED).map(question -> "\n  " + question.file() + ": " + texts.text("question." + question.kind().name(),
				question.detail())).collect(Collectors.joining());
		String more = questions.size() > LISTED ? "\n  … " + texts.text("question.more", Integer.toString(questions.size() - LISTED)) : "";
		String options = questions.stream().map(question -> texts.text("question.option." + question.kind().name())).distinct().sorted()
				.collect(Collectors.joining("\n"));
		throw new RefusalException(ExitCode.QUESTION, texts.text("question.files", Integer.toString(questions.size())) + files + more + "\n" + options);
	}
}
