package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule is seen to fail on a violation planted for it, and to hold on the same tree without. */
class PlantedViolationTest {

	private static final String FACT = "org.kado.model.Fact fact;";

	/** What to plant for a rule; named as the rule, so that none can be forgotten. */
	enum Plant {
		CLASSES_FOUND("org.kado.archive has no class", t -> t.bundle("org.kado.archive", "JavaSE-17")),
		ON_THE_MAP("org.kado.extra is not on the map", t -> t.bundle("org.kado.extra", "JavaSE-17").source("org.kado.extra", "org.kado.extra.Extra", "")),
		ARROWS_IN_MANIFESTS("org.kado.model imports org.kado.store", t -> t.header("org.kado.model", "Import-Package", "org.kado.store")),
		ARROWS_IN_CLASSES("org.kado.cli.Verb uses org.kado.store", t -> t.source("org.kado.cli", "org.kado.cli.Verb", "org.kado.store.Writer writer;")),
		LIBRARIES("org.kado.cli.Verb uses org.foreign", t -> t.source("org.kado.cli", "org.kado.cli.Verb", "org.foreign.Thing[] things;")),
		IMPORTS_USED("org.kado.cli imports org.kado.model without", t -> t.header("org.kado.cli", "Import-Package", "org.kado.model;version=\"[1,2)\"")),
		NO_REEXPORT("org.kado.ui re-exports org.eclipse.swt", t -> t.header("org.kado.ui", "Require-Bundle", "org.eclipse.swt;visibility:=reexport")),
		EXECUTION_ENVIRONMENT("org.kado.cli is for JavaSE-21", t -> t.header("org.kado.cli", "Bundle-RequiredExecutionEnvironment", "JavaSE-21")),
		NO_UI_IN_HEADLESS("org.kado.cli.Verb uses org.eclipse.swt", t -> t.source("org.kado.cli", "org.kado.cli.Verb", "void paint(org.eclipse.swt.widgets.Widget w) {}")),
		NO_OSGI_IN_CORE("org.kado.model.Fact uses org.osgi", t -> t.source("org.kado.model", "org.kado.model.Fact", "org.osgi.framework.Bundle bundle;")),
		STORES_APART("org.kado.store.csv.Table uses org.kado.store.jdbc", t -> t.source("org.kado.store.csv", "org.kado.store.csv.Table", "Object o = new org.kado.store.jdbc.Table();")),
		FRONTS_APART("org.kado.cli.Verb uses org.kado.http", t -> t.source("org.kado.cli", "org.kado.cli.Verb", "org.kado.http.Page page;")),
		NO_TEST_SUPPORT("org.kado.cli.Verb uses org.kado.testing", t -> t.source("org.kado.cli", "org.kado.cli.Verb", "org.kado.testing.Requirement requirement;")),
		ACYCLIC_PACKAGES("Cycle detected", t -> t.source("org.kado.model", "org.kado.model.Fact", "org.kado.model.deep.Deep deep;")
				.source("org.kado.model", "org.kado.model.deep.Deep", FACT)),
		NO_STATIC_STATE("Fact.count is static and not final", t -> t.source("org.kado.model", "org.kado.model.Fact", "static int count;")),
		NAMES("FactManager doesn't say", t -> t.source("org.kado.model", "org.kado.model.FactManager", "")),
		TESTS_ASSERT("looksOnly asserts nothing", t -> t.test("FactTest", "@org.junit.jupiter.api.Test void looksOnly() { new Fact(); }")),
		NO_TEST_SWITCHED_OFF("later is switched off", t -> t.test("FactTest", "@org.junit.jupiter.api.Disabled @org.junit.jupiter.api.Test void later() { assert true; }")),
		NO_SLEEP_IN_TESTS("hope sleeps", t -> t.test("FactTest", "void hope() throws InterruptedException { while (true) { Thread.sleep(100); } }")),
		METHOD_LENGTH("method far has 61 lines", t -> t.source("org.kado.model", "org.kado.model.Fact", "/** Far. */\n\tvoid far() {" + "\n".repeat(60) + "\t}")),
		FILE_LENGTH("has 501 lines", t -> t.source("org.kado.model", "org.kado.model.Fact", "\n".repeat(501 - 4)));

		private final String message;

		private final Consumer<PlantedTree> change;

		Plant(String message, Consumer<PlantedTree> change) {
			this.message = message;
			this.change = change;
		}
	}

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void failsOnItsPlant(Rules rule) throws IOException {
		PlantedTree tree = PlantedTree.clean(folder);
		Plant plant = Plant.valueOf(rule.name());
		plant.change.accept(tree);
		List<String> violations = rule.violations(tree.build());
		assertTrue(violations.stream().anyMatch(v -> v.contains(plant.message)), violations::toString);
	}

	@ParameterizedTest
	@EnumSource
	void holdsOnTheCleanTree(Rules rule) throws IOException {
		assertEquals(List.of(), rule.violations(PlantedTree.clean(folder).build()));
	}

	@Test
	void atTheCapsHolds() throws IOException {
		PlantedTree tree = PlantedTree.clean(folder);
		tree.source("org.kado.model", "org.kado.model.Fact", "/**\n * Far.\n */\n\tvoid far() {" + "\n".repeat(59) + "\t}" + "\n".repeat(500 - 66));
		Bundles bundles = tree.build();
		assertEquals(List.of(), Rules.METHOD_LENGTH.violations(bundles));
		assertEquals(List.of(), Rules.FILE_LENGTH.violations(bundles));
	}

	@Test
	void anImportUsedForAConstantOnlyIsUsed() throws IOException {
		PlantedTree tree = PlantedTree.clean(folder);
		tree.header("org.kado.cli", "Import-Package", "org.kado.model");
		tree.file("org.kado.cli", "org.kado.cli.Verb", "import org.kado.model.Fact;\npublic class Verb {\n\tint one = Fact.ONE;\n}\n");
		assertEquals(List.of(), Rules.IMPORTS_USED.violations(tree.build()));
	}
}
