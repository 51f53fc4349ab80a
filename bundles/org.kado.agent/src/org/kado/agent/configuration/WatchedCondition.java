package org.kado.agent.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.Source;

/** A condition of a machine rule that is decided while recording, because what it looks at is not stored. */
public sealed interface WatchedCondition {

	/** What rules call it. */
	String id();

	/** What the header says of it. */
	RecordedCondition recorded(boolean windowTitles);

	/**
	 * The title of the active window holds a text.
	 *
	 * @param id   what rules call it
	 * @param text letter case does not matter
	 */
	record WindowTitle(String id, String text) implements WatchedCondition {

		/** Refuses null. */
		public WindowTitle {
			Objects.requireNonNull(id, "id");
			Objects.requireNonNull(text, "text");
		}

		@Override
		public RecordedCondition recorded(boolean windowTitles) {
			return new RecordedCondition(id, Source.WINDOW.id(), windowTitles ? List.of(text) : List.of());
		}
	}

	/**
	 * A new folder below a watched one is filling with files.
	 *
	 * @param id           what rules call it
	 * @param folder       the watched folder
	 * @param untilFiles   it is full with so many files
	 * @param atMostMillis it counts as filling for so long after it appeared
	 */
	record Folder(String id, Path folder, int untilFiles, int atMostMillis) implements WatchedCondition {

		/** Refuses null. */
		public Folder {
			Objects.requireNonNull(id, "id");
			Objects.requireNonNull(folder, "folder");
		}

		@Override
		public RecordedCondition recorded(boolean windowTitles) {
			return new RecordedCondition(id, Source.FOLDER.id(),
					List.of(folder.toString(), Integer.toString(untilFiles), Integer.toString(atMostMillis)));
		}
	}
}
