package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** docs/architecture.md names the bundles and packages that there are. */
class ArchitectureDocumentTest {

	private static final Path BUNDLES = Path.of(System.getProperty("kado.bundles"));
	private static final String ROOT = "org.kado.";

	/** The first cells of the table below a heading, split at commas. */
	private static Set<String> named(String text, String heading) {
		String section = text.substring(text.indexOf(heading) + heading.length()).split("\n##", 2)[0];
		return section.lines().filter(line -> line.matches("\\| [a-z].*") && !line.startsWith("| bundle") && !line.startsWith("| package"))
				.flatMap(line -> Arrays.stream(line.split("\\|")[1].strip().split(", "))).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String page() throws IOException {
		return Files.readString(BUNDLES.toAbsolutePath().getParent().resolve("docs/architecture.md"));
	}

	@Test
	void theTableOfBundlesIsAsTheyAre() throws IOException {
		Set<String> bundles = Bundles.read(BUNDLES).all().stream().map(Bundle::name).filter(name -> !name.endsWith(".tests"))
				.map(ArchitectureDocumentTest::shortName).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(bundles, named(page(), "\n## Bundles\n"));
	}

	@Test
	void packagesOfTheLargerBundlesAreAsTheyAre() throws IOException {
		Set<String> packages = Bundles.read(BUNDLES).shipped().stream().map(ArchitectureDocumentTest::packages).filter(names -> names.size() > 1)
				.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(packages, named(page(), "\n### Inside the larger bundles\n"));
	}

	private static Set<String> packages(Bundle bundle) {
		return Stream.of(bundle.classes()).flatMap(classes -> classes.stream()).map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT))
				.map(ArchitectureDocumentTest::shortName).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String shortName(String name) {
		return name.substring(ROOT.length());
	}
}
