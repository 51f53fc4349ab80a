package org.kado.architecture;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about tests: what can't fail, is switched off or only hopes that some time is enough proves nothing. */
final class TestRules {

	private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

	private TestRules() {
	}

	static List<String> testsAssert(Bundles bundles) {
		return withoutAssertion(sources(bundles));
	}

	static List<String> noTestSwitchedOff(Bundles bundles) {
		return switchedOff(sources(bundles));
	}

	static List<String> noSleepInTests(Bundles bundles) {
		return Rules.each(parse(sources(bundles)), s -> s.methods().stream().filter(m -> m.calls().contains("Thread.sleep"))
				.map(m -> s.path() + ": " + m.name() + " sleeps"));
	}

	/**
	 * Tests that neither assert nor call what does: a method of their own file or of a class that they name, or any method of the tests by a name
	 * that only asserting ones have. That nothing is thrown is said by assertDoesNotThrow.
	 */
	static List<String> withoutAssertion(List<Path> tests) {
		List<SourceFile> sources = parse(tests);
		Set<SourceFile.Method> asserting = asserting(sources);
		return Rules.each(sources, s -> s.methods().stream().filter(m -> m.annotations().stream().anyMatch(TESTS::contains) && !asserting.contains(m))
				.map(m -> s.path() + ": " + m.name() + " asserts nothing"));
	}

	/** Tests that nobody runs. */
	static List<String> switchedOff(List<Path> tests) {
		return Rules.each(parse(tests), s -> Stream.concat(
				s.imports().stream().filter(i -> i.endsWith(".Disabled")).map(i -> s.path() + " imports Disabled"),
				s.methods().stream().filter(m -> m.annotations().contains("Disabled")).map(m -> s.path() + ": " + m.name() + " is switched off")));
	}

	private static List<Path> sources(Bundles bundles) {
		return bundles.all().stream().flatMap(b -> b.testSources().stream()).toList();
	}

	private static List<SourceFile> parse(List<Path> files) {
		return SourceFile.parse(files);
	}

	/** Methods that assert, by themselves or by another; found in rounds until no round finds more. */
	private static Set<SourceFile.Method> asserting(List<SourceFile> sources) {
		Set<SourceFile.Method> found = Collections.newSetFromMap(new IdentityHashMap<>());
		int before;
		do {
			before = found.size();
			Set<String> everywhere = names(sources.stream().flatMap(s -> s.methods().stream()).toList(), found);
			sources.forEach(s -> names(s.methods(), found).forEach(name -> everywhere.add(s.className() + '.' + name)));
			for (SourceFile source : sources) {
				Set<String> here = source.methods().stream().filter(found::contains).map(SourceFile.Method::name).collect(Collectors.toSet());
				source.methods().stream().filter(m -> m.calls().stream().anyMatch(call -> isAssertion(call) || here.contains(call) || everywhere.contains(call)))
						.forEach(found::add);
			}
		} while (found.size() > before);
		return found;
	}

	/** Names that only asserting methods have. */
	private static Set<String> names(List<SourceFile.Method> methods, Set<SourceFile.Method> asserting) {
		Set<String> names = methods.stream().filter(asserting::contains).map(SourceFile.Method::name).collect(Collectors.toSet());
		methods.stream().filter(m -> !asserting.contains(m)).map(SourceFile.Method::name).forEach(names::remove);
		return names;
	}

	private static boolean isAssertion(String call) {
		return call.startsWith("assert") || call.equals("fail") || call.equals("AssertionError");
	}
}
