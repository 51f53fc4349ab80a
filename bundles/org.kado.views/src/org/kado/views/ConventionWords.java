package org.kado.views;

import java.util.Arrays;
import java.util.Objects;
import java.util.ResourceBundle;

import org.kado.model.report.EpisodeConvention;

/**
 * How input became episodes, for people. Files hold the names of {@link EpisodeConvention} in every language, such as "back-dated 60s/90s + fixed: slot"; what is
 * unknown among them stays as it is recorded.
 *
 * @param messages names in one language
 */
record ConventionWords(ResourceBundle messages) {

	private static final String FIXED = "fixed: ";

	/** Refuses null. */
	ConventionWords {
		Objects.requireNonNull(messages, "messages");
	}

	/** The words for what is recorded. */
	String of(String recorded) {
		return Arrays.stream(recorded.split(" \\+ ")).map(this::part).reduce((a, b) -> filled("convention.and", a, b)).orElse(recorded);
	}

	private String part(String recorded) {
		if (recorded.startsWith(FIXED)) {
			String tool = recorded.substring(FIXED.length());
			return tool.equals("slot") ? messages.getString("convention.fixed.slot") : filled("convention.fixed", tool);
		}
		int space = recorded.indexOf(' ');
		String id = space < 0 ? recorded : recorded.substring(0, space);
		if (Arrays.stream(EpisodeConvention.values()).noneMatch(convention -> convention.id().equals(id))) {
			return recorded;
		}
		String name = messages.getString("convention." + id);
		return space < 0 ? name : filled("convention.threshold", name, recorded.substring(space + 1).replace("s", messages.getString("convention.seconds")));
	}

	/** Filled in by hand: names of tools may hold what a pattern would take for its own. */
	private String filled(String key, String... values) {
		String text = messages.getString(key);
		for (int i = values.length - 1; i >= 0; i--) {
			text = text.replace("{" + i + "}", values[i]);
		}
		return text;
	}
}
