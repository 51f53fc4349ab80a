package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

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

	@ParameterizedTest
	@EnumSource
	void holds(Rules rule) {
		List<String> violations = rule.violations(bundles);
		assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
	}
}
