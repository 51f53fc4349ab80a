package org.kado.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementLogTest {

	@TempDir
	Path folder;

	@Test
	void appendsALinePerRequirement() throws IOException {
		Path file = folder.resolve("a/b.log");
		RequirementLog log = new RequirementLog(file);
		log.append(List.of("A7", "S1-31"), Outcome.PASSED, "Some.test");
		log.append(List.of("A9"), Outcome.SKIPPED, "Some.other [1] a\tb\r\nc");
		assertEquals("A7\tPASSED\tSome.test\nS1-31\tPASSED\tSome.test\nA9\tSKIPPED\tSome.other [1] a b c\n", Files.readString(file));
	}

	@Test
	void writesNothingWithoutRequirements() throws IOException {
		Path file = folder.resolve("none.log");
		new RequirementLog(file).append(List.of(), Outcome.FAILED, "x");
		assertEquals("", Files.readString(file));
	}
}
