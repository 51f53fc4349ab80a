package org.kado.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.kado.model.State;

/** The entries of legends: states in stacking order. */
final class Legends {

	private Legends() {
	}

	static List<Heading.Entry> of(Sheet sheet, Set<State> present) {
		return Arrays.stream(State.values()).filter(present::contains)
				.map(state -> new Heading.Entry(sheet.theme().fill(state), sheet.texts().state(state), Heading.Shape.SWATCH)).toList();
	}
}
