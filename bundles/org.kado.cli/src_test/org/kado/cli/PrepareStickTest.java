package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

class PrepareStickTest {

	@TempDir
	Path stick;

	@Test
	@Requirement("S1-19")
	void theMarkerTellsTheTimeOfThisPc() throws IOException {
		long beforeMillis = System.currentTimeMillis();
		Run run = Run.kado(stick, "prepare-stick", ".", "--name", "PC, \"mine\"");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().startsWith(". is ready for collecting"), run.out());
		List<String> lines = Files.readAllLines(stick.resolve("kado-collect"));
		assertEquals("kado-collect,1", lines.get(0));
		assertTrue(Pattern.matches("id,[0-9a-f]{16}", lines.get(1)), lines.get(1));
		long millis = Long.parseLong(lines.get(2).substring("utc_ms,".length()));
		assertTrue(beforeMillis <= millis && millis <= System.currentTimeMillis());
		assertEquals("pc,\"PC, \"\"mine\"\"\"", lines.get(4));
		assertEquals("end", lines.get(5));
		assertFalse(Files.exists(stick.resolve("kado-collect.part")));
	}

	@Test
	void preparedAgainTheStickHasANewMarker() throws IOException {
		assertEquals(0, Run.kado(stick, "prepare-stick", stick.toString()).code());
		String first = Files.readString(stick.resolve("kado-collect"));
		assertFalse(first.contains("pc,"), first);
		assertEquals(0, Run.kado(stick, "prepare-stick", stick.toString()).code());
		assertNotEquals(first, Files.readString(stick.resolve("kado-collect")));
	}

	@Test
	void aStickThatIsNotThereIsTold() {
		Run run = Run.kado(Locale.JAPANESE, stick, "prepare-stick", "none");
		assertEquals(1, run.code());
		assertTrue(run.err().startsWith("kado: none を準備できません"), run.err());
		assertEquals(2, Run.kado(stick, "prepare-stick").code());
	}
}
