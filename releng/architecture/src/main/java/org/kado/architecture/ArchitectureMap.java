package org.kado.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The map of docs/architecture.md: which bundles there are, and which arrows may go from each. */
final class ArchitectureMap {

	private static final String PREFIX = "org.kado.";

	/** What kind of code a bundle may hold. */
	enum Kind {
		/** Plain Java: no OSGi, no user interface, no mutable static state. */
		CORE,
		/** Headless, but wired to the platform or to the system. */
		EDGE,
		/** Paints on a display. */
		UI
	}

	/**
	 * A bundle on the map.
	 *
	 * @param name symbolic name
	 * @param kind what it may hold
	 * @param needs symbolic names of the bundles of Kado that it may use
	 * @param libraries beginnings of the packages of others that it may use, beyond those of Java
	 */
	record Entry(String name, Kind kind, Set<String> needs, Set<String> libraries) {
	}

	private static final String[] PLATFORM = {"org.osgi.", "org.eclipse.equinox.app", "org.eclipse.core.runtime"};

	private static final List<Entry> ENTRIES = List.of(
			core("model", ""),
			core("analysis", "model"),
			core("sampling", "model"),
			core("store", "model"),
			core("archive", "model store analysis"),
			core("views", "model analysis store archive"),
			core("charts", "model views", "org.apache.pdfbox", "org.apache.fontbox"),
			core("reports", "model views charts"),
			edge("sampling.host", "model sampling", "oshi", "com.sun.jna"),
			edge("sampling.input", "model sampling", "com.sun.jna"),
			edge("sampling.hook", "model sampling", "com.github.kwhat.jnativehook"),
			edge("store.csv", "model store", "org.apache.commons.csv"),
			edge("store.jdbc", "model store"),
			edge("fleet", "model"),
			edge("formats", "model store", "com.fasterxml.jackson.core"),
			edge("agent", "model analysis sampling sampling.host sampling.input sampling.hook store fleet", "picocli", "org.snakeyaml.engine",
					"org.eclipse.osgi.service"),
			edge("http", "model views charts"),
			edge("cli", "model views archive charts reports", "picocli"),
			ui("ui.charts", "model views charts"),
			ui("ui", "model views archive charts reports ui.charts"));

	private ArchitectureMap() {
	}

	/** The entry of a bundle, absent where the map doesn't know it. */
	static Optional<Entry> find(String symbolicName) {
		return ENTRIES.stream().filter(e -> e.name().equals(symbolicName)).findFirst();
	}

	/** The bundles of a tree that have an entry of one of some kinds. */
	static List<Bundle> select(Bundles bundles, Kind... kinds) {
		Set<Kind> wanted = Set.of(kinds);
		return bundles.shipped().stream().filter(b -> find(b.name()).filter(e -> wanted.contains(e.kind())).isPresent()).toList();
	}

	private static Entry core(String name, String needs, String... libraries) {
		return new Entry(PREFIX + name, Kind.CORE, names(needs), Set.of(libraries));
	}

	private static Entry edge(String name, String needs, String... libraries) {
		Set<String> all = new TreeSet<>(Set.of(PLATFORM));
		all.addAll(Set.of(libraries));
		return new Entry(PREFIX + name, Kind.EDGE, names(needs), Set.copyOf(all));
	}

	private static Entry ui(String name, String needs) {
		return new Entry(PREFIX + name, Kind.UI, names(needs), Set.of("org.osgi.", "org.eclipse."));
	}

	private static Set<String> names(String shortNames) {
		return Set.of(shortNames.split(" ")).stream().filter(n -> !n.isEmpty()).map(n -> PREFIX + n).collect(Collectors.toUnmodifiableSet());
	}
}
