package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules, held against the bundles that were just built. */
class ArchitectureTest {

	private static Bundles bundles;

	@BeforeAll
	static void readBundles() {
		bundles = Bundles.read(Path.of(System.getProperty("kado.bundles")));
	}

	@Test
	void thereAreBundles() {
		assertFalse(bundles.shipped().isEmpty());
	}

	@Test
	void testsOfTheBuildAndOfTheProductsCanFail() throws IOException {
		List<Path> tests = testsOutsideOfBundles();
		assertFalse(tests.isEmpty());
		assertEquals(List.of(), TestRules.withoutAssertion(tests));
		assertEquals(List.of(), TestRules.switchedOff(tests)); // some let real time pass: a person's pause can't be hurried
	}

	private static List<Path> testsOutsideOfBundles() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("kado.bundles")).resolveSibling("releng"))) {
			return files.filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/test/java/")).sorted().toList();
		}
	}

	@ParameterizedTest
	@EnumSource
	void holds(Rules rule) {
		List<String> violations = rule.violations(bundles);
		assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
	}
}
