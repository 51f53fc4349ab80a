package org.kado.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about what manifests say. */
final class ManifestRules {

	private ManifestRules() {
	}

	static List<String> importsUsed(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> {
			Set<String> used = b.usedPackages();
			return b.header("Import-Package").names().stream()
					.filter(p -> p.startsWith("org.kado.") && !used.contains(p) && !SourceFile.anyImports(b, p))
					.map(p -> b.name() + " imports " + p + " without using it");
		});
	}

	static List<String> noReexport(Bundles bundles) {
		return Rules.each(bundles.all(), b -> b.header("Require-Bundle").clauses().stream()
				.filter(c -> c.parameters().contains("visibility:=reexport"))
				.map(c -> b.name() + " re-exports " + c.name()));
	}

	static List<String> executionEnvironment(Bundles bundles) {
		return Rules.each(bundles.shipped(), b -> {
			Optional<String> wanted = ArchitectureMap.find(b.name()).map(e -> e.kind() == ArchitectureMap.Kind.UI ? "JavaSE-21" : "JavaSE-17");
			return wanted.isEmpty() || wanted.equals(b.executionEnvironment())
					? Stream.empty()
					: Stream.of(b.name() + " is for " + b.executionEnvironment().orElse("any Java") + " instead of " + wanted.get());
		});
	}
}
