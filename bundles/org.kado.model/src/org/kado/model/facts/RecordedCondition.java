package org.kado.model.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition that only the recorder can decide. What it looks at is not stored, its truth value is.
 *
 * @param id      what rules call it, unique within a header: the name of its rule, with {@code #2}, {@code #3}, … from the second on
 * @param kind    id of the {@link Source} that decides it
 * @param details what is looked for, as docs/formats/facts.md lists it; for people, nothing is decided by it
 */
public record RecordedCondition(String id, String kind, List<String> details) {

	/** Copies the list in; refuses null. */
	public RecordedCondition {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(kind, "kind");
		details = List.copyOf(details);
	}

	/** The source that decides it; empty for one of a later version. */
	public Optional<Source> findSource() {
		return Source.find(kind);
	}
}
