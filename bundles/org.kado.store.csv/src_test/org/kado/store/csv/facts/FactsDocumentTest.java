package org.kado.store.csv.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.store.csv.DocumentTables;

/** docs/formats/facts.md and the code say the same. */
class FactsDocumentTest {

	private final DocumentTables document;

	FactsDocumentTest() throws IOException {
		document = DocumentTables.of("facts.md");
	}

	@ParameterizedTest
	@EnumSource(RowKind.class)
	void columns(RowKind kind) {
		String heading = document.headings("### `" + kind.id() + "`").get(0);
		assertEquals(kind.columns(), document.column(heading, 0));
	}

	@Test
	void kindsOfRow() {
		List<String> documented = document.headings("### `").stream().map(heading -> heading.substring(5, heading.indexOf('`', 5))).toList();
		assertEquals(Arrays.stream(RowKind.values()).map(RowKind::id).toList(), documented);
	}

	@Test
	void headerKeys() {
		assertEquals(Arrays.stream(HeaderKey.values()).map(HeaderKey::id).toList(), document.column("## Header", 0));
	}

	@Test
	void sources() {
		assertEquals(Arrays.stream(Source.values()).map(Source::id).toList(), document.column("### Sources", 0));
	}

	@Test
	void events() {
		List<String> known = Arrays.stream(EventKind.values()).filter(kind -> kind != EventKind.UNKNOWN).map(EventKind::id).toList();
		assertEquals(known, document.column("## Events", 0));
	}

	@Test
	void version() {
		assertTrue(document.headings("# ").get(0).endsWith("format version " + FactsLayout.VERSION));
		assertTrue(document.text().contains("The first line is `" + FactsLayout.MAGIC + FactsLayout.VERSION + "`."));
	}
}
