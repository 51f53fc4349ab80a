package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The document and the code say the same. */
class CollectDocumentTest {

	private static final Path DOCUMENT = Path.of("../../docs/formats/collect.md");

	private static List<String> firstCellsBelow(String heading) throws IOException {
		List<String> cells = new ArrayList<>();
		boolean below = false;
		for (String line : Files.readAllLines(DOCUMENT)) {
			if (line.startsWith("#")) {
				below = line.startsWith(heading);
			} else if (below && line.startsWith("| `")) {
				cells.add(line.substring(3, line.indexOf('`', 3)));
			}
		}
		return cells;
	}

	@Test
	void columnsOfTheManifestAreTheDocumentsOnes() throws IOException {
		assertEquals(Beacon.COLUMNS, firstCellsBelow("### `c`"));
		assertEquals(StoredFile.COLUMNS, firstCellsBelow("### `f`"));
		Owner owner = new Owner(CollectFixture.UUID, "設備A", "UTC", "1");
		assertEquals(owner.rows().stream().map(row -> row.split(",")[1]).toList(), firstCellsBelow("### `h`"));
	}

	@Test
	void rowsHaveTheseColumns() throws IOException {
		CollectFixture pc = new CollectFixture();
		pc.collect();
		List<String> beacon = CsvRow.fields(pc.manifest().orElseThrow().beacons().get(0)).orElseThrow();
		assertEquals(Beacon.COLUMNS.size() + 1, beacon.size());
		List<String> file = CsvRow.fields(pc.manifest().orElseThrow().files().get(0).row()).orElseThrow();
		assertEquals(StoredFile.COLUMNS.size() + 1, file.size());
	}

	@Test
	void namesAreTheDocumentsOnes() throws IOException {
		String text = Files.readString(DOCUMENT);
		for (String name : List.of(StickNames.MARKER, StickNames.MARKER_TEXT, StickNames.MANIFEST, StickNames.RESULT, StickNames.BEACONS + "/",
				StickNames.PART, Manifest.FIRST_LINE, StickMarker.FIRST_LINE, "kado-beacon,1", "kado-result,1")) {
			assertTrue(text.contains("`" + name), name);
		}
	}
}
