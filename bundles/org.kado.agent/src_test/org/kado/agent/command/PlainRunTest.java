package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

/** What is understood without the library means what the library takes it for; the rest is the library's. */
class PlainRunTest {

	private static final List<List<String>> FOR_THE_LIBRARY = List.of(List.of(), List.of("stop"), List.of("run", "--help"), List.of("run", "-h"),
			List.of("run", "--version"), List.of("run", "--config"), List.of("run", "--config="), List.of("run", "--config", ""),
			List.of("run", "--config", "-x"), List.of("run", "--config", "@args"), List.of("run", "--config='a b'"), List.of("run", "--confg", "x"),
			List.of("run", "--config", "a", "b"), List.of("run", "--config", "nul\0"), List.of("--config", "a", "run"), List.of("run", "a"));

	@Test
	@Requirement("S1-32")
	void aPlainRunHasItsFileAsTheLibraryWouldGiveIt() {
		assertEquals(Path.of("設備/a.yaml"), file("run", "--config", "設備/a.yaml"));
		assertEquals(Path.of("設備/a=b.yaml"), file("run", "--config=設備/a=b.yaml"));
		assertTrue(PlainRun.of(List.of("run")).isPresent());
		for (List<String> arguments : List.of(List.of("run", "--config", "a b/c"), List.of("run", "--config=a b/c"))) {
			assertEquals(read(arguments), file(arguments.toArray(String[]::new)), arguments.toString());
		}
	}

	@Test
	@Requirement("S1-32")
	void allElseIsLeftToTheLibrary() {
		for (List<String> arguments : FOR_THE_LIBRARY) {
			assertTrue(PlainRun.of(arguments).isEmpty(), arguments.toString());
		}
	}

	private static Path file(String... arguments) {
		return PlainRun.of(List.of(arguments)).orElseThrow().file().orElseThrow();
	}

	/** As the library reads it. */
	private static Path read(List<String> arguments) {
		ConfigurationOption option = new ConfigurationOption();
		new picocli.CommandLine(option).parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
		return option.file().orElseThrow();
	}
}
