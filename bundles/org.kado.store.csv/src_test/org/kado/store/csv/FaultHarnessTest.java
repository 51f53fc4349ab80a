package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.store.csv.WithoutRepair.Defect;
import org.kado.testing.Requirement;

/** Recording under every fault at every operation, judged by an oracle of the rows that were taken (docs/reliability.md). */
class FaultHarnessTest {

	private static final int RANDOM_LIVES = 3_000;
	private static final int LEAST_CASES = 10_000;

	@Test
	@Requirement({"A5", "A6", "A7", "A10", "A11", "A29", "A30"})
	void recordingHoldsUnderEveryFault() throws IOException {
		FaultCases cases = new FaultCases(files -> files);
		cases.matrix();
		cases.everyByte();
		cases.lives(RANDOM_LIVES);
		System.out.println(cases.table());
		assertEquals("", cases.failures());
		assertTrue(cases.total() >= LEAST_CASES, "cases: " + cases.total());
		Map<String, Integer> documented = documented();
		assertEquals(documented.keySet(), cases.counts().keySet(), "kinds in docs/reliability.md");
		cases.counts().forEach((kind, count) -> assertTrue(count >= documented.get(kind), kind + ": " + count));
	}

	@ParameterizedTest
	@CsvSource({"TAIL_REPAIR, a torn line that nobody reports", "SIDE_FILE, only another program keeps a file",
			"HEADER_CHECK, a second byte order mark", "FORCE, lost:"})
	@Requirement({"A7", "A29"})
	void harnessFailsWhereTheStoreLacks(Defect defect, String complaint) throws IOException {
		FaultCases cases = new FaultCases(files -> new WithoutRepair(files, defect));
		cases.everyFifthOfMatrix();
		assertTrue(cases.failures().contains(complaint), defect + " is not noticed: " + cases.failures());
	}

	/** Kind and least number of cases, from the document's tables. */
	private static Map<String, Integer> documented() throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		for (String line : Files.readAllLines(Path.of("../../docs/reliability.md"))) {
			String[] cells = line.split("\\|");
			if (cells.length == 3 && cells[2].strip().matches("\\d+")) {
				counts.put(cells[1].strip(), Integer.parseInt(cells[2].strip()));
			}
		}
		return counts;
	}
}
