package org.kado.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.kado.archive.LogFolder;
import org.kado.model.facts.InstallationFacts;

/** Finds the installation that the user means by its id, by the first digits of its id, or by the name of the equipment. */
final class InstallationChoice {

	private final CliTexts texts;

	InstallationChoice(CliTexts texts) {
		this.texts = texts;
	}

	/** The folder with that installation alone; the whole folder where none was named. */
	LogFolder choose(LogFolder folder, Optional<String> word) {
		if (word.isEmpty()) {
			return folder;
		}
		List<InstallationFacts> meant = List.of(one(folder.installations(), word.get()));
		return new LogFolder(folder.root(), meant, folder.problems(), folder.filesRead(), folder.bytesRead(), folder.clockRepairs(), folder.tally(),
				folder.index());
	}

	/** The one that the word means. */
	InstallationFacts one(List<InstallationFacts> installations, String word) {
		List<InstallationFacts> meant = meant(installations, word);
		if (meant.isEmpty()) {
			throw new RefusalException(ExitCode.USAGE, texts.text("refused.installation", word, names(installations)));
		}
		if (meant.size() > 1) {
			throw new RefusalException(ExitCode.QUESTION, texts.text("question.installation", word, names(meant)));
		}
		return meant.get(0);
	}

	/** The folder with those installations alone, in its order; the whole folder where none was named. */
	LogFolder choose(LogFolder folder, List<String> words) {
		if (words.isEmpty()) {
			return folder;
		}
		Set<String> ids = words.stream().flatMap(word -> choose(folder, Optional.of(word)).installations().stream()).map(InstallationFacts::id)
				.collect(Collectors.toSet());
		return new LogFolder(folder.root(), folder.installations().stream().filter(facts -> ids.contains(facts.id())).toList(), folder.problems(),
				folder.filesRead(), folder.bytesRead());
	}

	private static List<InstallationFacts> meant(List<InstallationFacts> installations, String word) {
		List<InstallationFacts> exact = installations.stream().filter(i -> i.id().equals(word)).toList();
		if (!exact.isEmpty()) {
			return exact;
		}
		String digits = word.toLowerCase(Locale.ROOT);
		return installations.stream().filter(i -> i.equipment().equals(word) || i.id().startsWith(digits)).toList();
	}

	private static String names(List<InstallationFacts> installations) {
		return installations.stream().map(i -> "\n  " + i.id() + "  " + i.equipment()).collect(Collectors.joining());
	}
}
