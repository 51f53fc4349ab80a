package org.kado.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;

/** Rules that compare the tree with {@link ArchitectureMap}. */
final class MapRules {

	private MapRules() {
	}

	static List<String> classesFound(Bundles bundles) {
		return Rules.each(bundles.all(), b -> {
			boolean found = b.classes().stream().anyMatch(c -> (c.getPackageName() + '.').startsWith(b.name() + '.'));
			return found ? Stream.empty() : Stream.of(b.name() + " has no class in target/classes");
		});
	}

	static List<String> onTheMap(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> ArchitectureMap.find(b.name()).isPresent()
				? Stream.empty()
				: Stream.of(b.name() + " is not on the map"));
	}

	static List<String> arrowsInManifests(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> Stream.concat(
				b.header("Import-Package").names().stream()
						.filter(p -> isOfKado(p) && !mayUse(bundles, b, p))
						.map(p -> b.name() + " imports " + p + ", which the map doesn't allow"),
				b.header("Require-Bundle").names().stream()
						.filter(MapRules::isOfKado)
						.map(r -> b.name() + " requires the bundle " + r + "; import its packages instead")));
	}

	static List<String> arrowsInClasses(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> b.classes().stream().flatMap(c -> Bundle.usedPackages(c)
				.filter(p -> isOfKado(p) && !mayUse(bundles, b, p))
				.map(p -> c.getName() + " uses " + p + ", which the map doesn't allow to " + b.name())));
	}

	static List<String> libraries(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> b.classes().stream().flatMap(c -> foreignLibraries(b, c)));
	}

	private static Stream<String> foreignLibraries(Bundle bundle, JavaClass type) {
		Optional<ArchitectureMap.Entry> entry = ArchitectureMap.find(bundle.name());
		return Bundle.usedPackages(type)
				.filter(p -> !isOfJava(p) && !isOfKado(p))
				.filter(p -> entry.isPresent() && entry.get().libraries().stream().noneMatch(p::startsWith))
				.map(p -> type.getName() + " uses " + p + ", which the map doesn't allow to " + bundle.name());
	}

	private static boolean mayUse(Bundles bundles, Bundle user, String packageName) {
		Optional<Bundle> owner = bundles.owner(packageName);
		return owner.isPresent() && (owner.get().name().equals(user.name())
				|| ArchitectureMap.find(user.name()).filter(e -> e.needs().contains(owner.get().name())).isPresent());
	}

	private static boolean isOfKado(String name) {
		return name.startsWith("org.kado.");
	}

	/** Also the package of primitive types, which has no name. */
	private static boolean isOfJava(String packageName) {
		return packageName.isEmpty() || packageName.startsWith("java.") || packageName.startsWith("javax.");
	}
}
