package org.kado.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.kado.architecture.ArchitectureMap.Kind;

/** Rules about lines that no use may cross, whatever the map says. */
final class BoundaryRules {

	private static final List<String> UI = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui", "org.eclipse.swtchart");

	private static final Set<String> FRONTS = Set.of("org.kado.http", "org.kado.cli", "org.kado.agent", "org.kado.ui");

	private BoundaryRules() {
	}

	static List<String> noUiInHeadless(Bundles bundles) {
		return Rules.each(ArchitectureMap.select(bundles, Kind.CORE, Kind.EDGE), b -> uses(b, BoundaryRules::isUi));
	}

	static List<String> noOsgiInCore(Bundles bundles) {
		return Rules.each(ArchitectureMap.select(bundles, Kind.CORE), b -> Stream.concat(
				uses(b, p -> p.startsWith("org.osgi.") || p.startsWith("org.eclipse.")),
				Stream.of("Bundle-Activator").filter(h -> b.headers().getValue(h) != null).map(h -> b.name() + " has a header " + h)));
	}

	static List<String> storesApart(Bundles bundles) {
		return apart(bundles, name -> name.startsWith("org.kado.store."));
	}

	static List<String> frontsApart(Bundles bundles) {
		return apart(bundles, FRONTS::contains);
	}

	static List<String> noTestSupport(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> uses(b, p -> p.startsWith("org.kado.testing") || p.startsWith("org.junit")));
	}

	/** What uses a bundle of the same group. */
	private static List<String> apart(Bundles bundles, Predicate<String> group) {
		List<Bundle> members = bundles.shipped().stream().filter(b -> group.test(b.name())).toList();
		return Rules.each(members, b -> uses(b, p -> bundles.owner(p).filter(o -> group.test(o.name()) && !o.name().equals(b.name())).isPresent()));
	}

	private static boolean isUi(String name) {
		return UI.stream().anyMatch(u -> name.equals(u) || name.startsWith(u + '.'));
	}

	/** What a bundle uses in its classes or asks for in its manifest, of the packages or bundles named. */
	private static Stream<String> uses(Bundle bundle, Predicate<String> what) {
		List<String> asked = new ArrayList<>(bundle.header("Import-Package").names());
		asked.addAll(bundle.header("Require-Bundle").names());
		return Stream.concat(
				asked.stream().filter(what).map(p -> bundle.name() + " asks for " + p),
				bundle.classes().stream().flatMap(c -> Bundle.usedPackages(c).filter(what).map(p -> c.getName() + " uses " + p)));
	}
}
