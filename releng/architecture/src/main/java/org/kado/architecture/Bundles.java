package org.kado.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All bundles of a source tree.
 *
 * @param all in order of their names
 */
record Bundles(List<Bundle> all) {

	Bundles {
		all = List.copyOf(all);
	}

	/**
	 * Reads the bundles that stand in a folder.
	 *
	 * @param root a folder with a folder per bundle
	 */
	static Bundles read(Path root) {
		try (Stream<Path> folders = Files.list(root)) {
			return new Bundles(folders.filter(Bundle::isBundle).sorted().map(Bundle::read).toList());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What products may hold: all that is not for tests. */
	List<Bundle> shipped() {
		return all.stream().filter(b -> !b.isForTests()).toList();
	}

	/** The bundle of Kado that a package belongs to: the one with the longest name that the package's name begins with. */
	Optional<Bundle> owner(String packageName) {
		return all.stream().filter(b -> (packageName + '.').startsWith(b.name() + '.')).max(Comparator.comparingInt(b -> b.name().length()));
	}
}
