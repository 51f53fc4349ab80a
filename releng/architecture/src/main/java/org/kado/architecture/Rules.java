package org.kado.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules of the architecture, by the name that a failing test shows. */
enum Rules {

	/** A bundle that was not built, or that nobody put on the map, would pass every other rule unseen. */
	CLASSES_FOUND(MapRules::classesFound),
	/** Every shipped bundle stands on the map. */
	ON_THE_MAP(MapRules::onTheMap),
	/** Manifests ask only for bundles of Kado that the map allows, by package. */
	ARROWS_IN_MANIFESTS(MapRules::arrowsInManifests),
	/** Classes use only bundles of Kado that the map allows. */
	ARROWS_IN_CLASSES(MapRules::arrowsInClasses),
	/** Classes use only libraries that the map allows. */
	LIBRARIES(MapRules::libraries),
	/** A manifest asks for no package of Kado that nothing uses. */
	IMPORTS_USED(ManifestRules::importsUsed),
	/** Nobody hands on what it requires. */
	NO_REEXPORT(ManifestRules::noReexport),
	/** Headless bundles run on Java 17, those with a user interface on 21. */
	EXECUTION_ENVIRONMENT(ManifestRules::executionEnvironment),
	/** No SWT, JFace or workbench outside the bundles for it. */
	NO_UI_IN_HEADLESS(BoundaryRules::noUiInHeadless),
	/** The core is plain Java. */
	NO_OSGI_IN_CORE(BoundaryRules::noOsgiInCore),
	/** Stores don't know each other. */
	STORES_APART(BoundaryRules::storesApart),
	/** What users face doesn't know each other: http, cli, agent, ui. */
	FRONTS_APART(BoundaryRules::frontsApart),
	/** What products hold doesn't use what tests need. */
	NO_TEST_SUPPORT(BoundaryRules::noTestSupport),
	/** Packages form no cycles. */
	ACYCLIC_PACKAGES(CodeRules::acyclicPackages),
	/** The core has no static state. */
	NO_STATIC_STATE(CodeRules::noStaticState),
	/** Every test can fail. */
	TESTS_ASSERT(TestRules::testsAssert),
	/** No test is switched off. */
	NO_TEST_SWITCHED_OFF(TestRules::noTestSwitchedOff),
	/** No test hopes that some time is enough. */
	NO_SLEEP_IN_TESTS(TestRules::noSleepInTests),
	/** Names say what a thing is. */
	NAMES(CodeRules::names),
	/** Methods fit in 60 lines. */
	METHOD_LENGTH(SizeRules::methodLength),
	/** Files fit in 500 lines. */
	FILE_LENGTH(SizeRules::fileLength);

	private final Rule rule;

	Rules(Rule rule) {
		this.rule = rule;
	}

	/** What breaks this rule in a tree. */
	List<String> violations(Bundles bundles) {
		return rule.violations(bundles);
	}

	/** A list of what some things say, for rules that ask each bundle by itself. */
	static <T> List<String> each(List<T> things, Function<T, Stream<String>> violations) {
		return things.stream().flatMap(violations).toList();
	}
}
