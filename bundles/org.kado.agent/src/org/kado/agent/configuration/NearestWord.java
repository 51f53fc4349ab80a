package org.kado.agent.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant. */
final class NearestWord {

	private NearestWord() {
	}

	/** The word that differs least from what was written; empty where all differ in more than a third of their letters. */
	static Optional<String> find(String written, Collection<String> words) {
		String plain = written.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
		return words.stream().filter(word -> distance(plain, word) <= Math.max(2, word.length() / 3))
				.min(Comparator.comparingInt(word -> distance(plain, word)));
	}

	/** Levenshtein distance: how many letters must be put in, taken out or replaced. */
	static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[right.length()];
	}
}
