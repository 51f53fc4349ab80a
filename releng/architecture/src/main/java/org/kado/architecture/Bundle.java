package org.kado.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * A bundle as it stands on disk after a build.
 *
 * @param folder holds META-INF/MANIFEST.MF, src, src_test and target/classes
 * @param headers main attributes of the manifest
 * @param classes what target/classes holds; empty where it was not built
 */
record Bundle(Path folder, Attributes headers, JavaClasses classes) {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	/** Whether a folder is that of a bundle. */
	static boolean isBundle(Path folder) {
		return Files.isRegularFile(folder.resolve(MANIFEST));
	}

	/** Reads a bundle with its classes. */
	static Bundle read(Path folder) {
		try (InputStream in = Files.newInputStream(folder.resolve(MANIFEST))) {
			Path output = folder.resolve("target/classes");
			JavaClasses classes = new ClassFileImporter().importPaths(Files.isDirectory(output) ? List.of(output) : List.of());
			return new Bundle(folder, new Manifest(in).getMainAttributes(), classes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The symbolic name, which is also the name of the folder and of the first package. */
	String name() {
		return header("Bundle-SymbolicName").names().get(0);
	}

	/** Whether it is for tests only, so that no product holds it. */
	boolean isForTests() {
		return name().startsWith("org.kado.testing") || name().endsWith(".tests");
	}

	ManifestHeader header(String name) {
		return ManifestHeader.parse(headers.getValue(name));
	}

	/** The Java release that it needs, such as {@code JavaSE-17}. */
	Optional<String> executionEnvironment() {
		return Optional.ofNullable(headers.getValue("Bundle-RequiredExecutionEnvironment"));
	}

	/** Packages of other code that a class of this bundle uses. */
	Set<String> usedPackages() {
		return classes.stream().flatMap(Bundle::usedPackages).filter(p -> !isOwn(p)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Packages that a class uses, its own among them. */
	static Stream<String> usedPackages(JavaClass type) {
		return type.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getBaseComponentType().getPackageName()).distinct();
	}

	/** Java sources, those of tests too. */
	List<Path> sources() {
		return Stream.of("src", "src_test").map(folder::resolve).filter(Files::isDirectory).flatMap(Bundle::javaFiles).sorted().toList();
	}

	/** Java sources of tests and of what they share. */
	List<Path> testSources() {
		return sources().stream().filter(s -> isForTests() || s.startsWith(folder.resolve("src_test"))).toList();
	}

	private boolean isOwn(String usedPackage) {
		return classes.stream().anyMatch(c -> c.getPackageName().equals(usedPackage));
	}

	private static Stream<Path> javaFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
