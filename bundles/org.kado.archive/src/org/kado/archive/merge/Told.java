package org.kado.archive.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;

/**
 * What was told while files were read and merged, by what it was told of: where that is merged again, what it told before can be taken out. Sections stand in one order
 * whenever they were told. Not safe for use by several threads.
 */
public final class Told {

	private static final Comparator<Place> ORDER = Comparator.comparing(Place::stage).thenComparing(Place::key);

	private final Map<Place, List<Problem>> sections = new TreeMap<>(ORDER);

	/** The stages of a reading, in the order in which they tell. */
	public enum Stage {
		/** A file was read; the key is its label. */
		READING,
		/** Visits were gathered; the key is empty. */
		VISITS,
		/** Computers were told apart; the key is the UUID of an installation. */
		COMPUTERS,
		/** A minute file was laid over others; the key is its label, a line feed and what it calls the installation. */
		MINUTES,
		/** Files of the original tool were told apart; the key is what they call the installation. */
		ORIGINAL_MINUTES,
		/** Facts of an installation were merged; the key is its id. */
		INSTALLATION
	}

	private record Place(Stage stage, String key) {
	}

	/**
	 * Problems that were told together.
	 *
	 * @param stage    when
	 * @param key      of what, see {@link Stage}
	 * @param problems in the order in which they were told
	 */
	public record Section(Stage stage, String key, List<Problem> problems) {

		/** Copies the list in. */
		public Section {
			Objects.requireNonNull(stage, "stage");
			Objects.requireNonNull(key, "key");
			problems = List.copyOf(problems);
		}
	}

	/** Takes what is told of that. */
	public Consumer<Problem> of(Stage stage, String key) {
		return problem -> sections.computeIfAbsent(new Place(stage, key), place -> new ArrayList<>()).add(problem);
	}

	/** Takes in what was told before. */
	public void add(List<Section> told) {
		told.forEach(section -> section.problems.forEach(of(section.stage, section.key)));
	}

	/** Takes out what was told then of what has such a key. */
	public void forget(Stage stage, Predicate<String> keys) {
		sections.keySet().removeIf(place -> place.stage == stage && keys.test(place.key));
	}

	/** All that was told, in order. */
	public List<Section> sections() {
		return sections.entrySet().stream().map(entry -> new Section(entry.getKey().stage, entry.getKey().key, entry.getValue())).toList();
	}

	/** All problems in order, and last what the names of all installations tell. */
	public List<Problem> problems(List<InstallationFacts> installations) {
		List<Problem> problems = new ArrayList<>();
		sections.values().forEach(problems::addAll);
		Names.tell(installations, problems::add);
		return problems;
	}
}
