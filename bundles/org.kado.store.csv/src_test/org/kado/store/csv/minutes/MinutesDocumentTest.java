package org.kado.store.csv.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.store.csv.DocumentTables;

/** docs/formats/minutes.md and the code say the same. */
class MinutesDocumentTest {

	private static final String HEADING = "## Kado's minute files";

	@Test
	void columnsInBothLanguages() throws IOException {
		DocumentTables document = DocumentTables.of("minutes.md");
		assertEquals(Arrays.stream(MinuteColumn.values()).map(column -> column.name(Locale.JAPANESE)).toList(), document.column(HEADING, 0));
		assertEquals(Arrays.stream(MinuteColumn.values()).map(column -> column.name(Locale.ENGLISH)).toList(), document.column(HEADING, 1));
	}

	@Test
	void eachStateHasAColumn() {
		for (State state : State.values()) {
			assertEquals(1, Arrays.stream(MinuteColumn.values()).filter(column -> column.state().filter(state::equals).isPresent()).count(), state.id());
			assertEquals(1, Arrays.stream(MinuteColumn.values()).filter(column -> column.id().equals(state.id() + "_s")).count(), state.id());
		}
	}
}
