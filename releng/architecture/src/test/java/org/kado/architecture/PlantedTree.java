package org.kado.architecture;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small tree of bundles, written and compiled for a test, that keeps every rule until something is planted in it.
 * <p>
 * Classes are public and in files by their names; libraries stand in for those of others and belong to no bundle.
 */
final class PlantedTree {

	private final Path root;

	private final SortedMap<String, SortedMap<String, String>> manifests = new TreeMap<>();

	/** Sources by the folder that they go to and their class name. */
	private final SortedMap<Path, String> sources = new TreeMap<>();

	/** Sources of tests, which are never compiled. */
	private final SortedMap<Path, String> tests = new TreeMap<>();

	private PlantedTree(Path root) {
		this.root = root;
	}

	/** A tree that breaks no rule, with a bundle of each kind. */
	static PlantedTree clean(Path root) {
		PlantedTree tree = new PlantedTree(root);
		tree.library("org.osgi.framework.Bundle").library("org.eclipse.swt.widgets.Widget").library("org.foreign.Thing");
		tree.bundle("org.kado.testing", "JavaSE-17").source("org.kado.testing", "org.kado.testing.Requirement", "");
		tree.bundle("org.kado.model", "JavaSE-17").source("org.kado.model", "org.kado.model.Fact", "public static final int ONE = 1;");
		tree.bundle("org.kado.store", "JavaSE-17").source("org.kado.store", "org.kado.store.Writer", "org.kado.model.Fact fact;");
		tree.header("org.kado.store", "Import-Package", "org.kado.model");
		for (String store : List.of("org.kado.store.csv", "org.kado.store.jdbc")) {
			tree.bundle(store, "JavaSE-17").source(store, store + ".Table", "org.kado.store.Writer writer; org.osgi.framework.Bundle bundle;");
			tree.header(store, "Import-Package", "org.kado.store,org.osgi.framework;version=\"[1.8,2)\"");
		}
		tree.bundle("org.kado.cli", "JavaSE-17").source("org.kado.cli", "org.kado.cli.Verb", "");
		tree.bundle("org.kado.http", "JavaSE-17").source("org.kado.http", "org.kado.http.Page", "");
		tree.bundle("org.kado.ui", "JavaSE-21").source("org.kado.ui", "org.kado.ui.View", "org.eclipse.swt.widgets.Widget widget;");
		tree.header("org.kado.ui", "Require-Bundle", "org.eclipse.swt");
		tree.test("GoodTest", "@org.junit.jupiter.api.Test void holds() { check(); }\nvoid check() { assertEquals(1, Fact.ONE); }");
		return tree;
	}

	/** Adds a bundle without classes. */
	PlantedTree bundle(String name, String executionEnvironment) {
		manifests.put(name, new TreeMap<>(Map.of("Manifest-Version", "1.0", "Bundle-SymbolicName", name + ";singleton:=true")));
		return header(name, "Bundle-RequiredExecutionEnvironment", executionEnvironment);
	}

	/** Sets a header of a bundle's manifest. */
	PlantedTree header(String bundle, String header, String value) {
		manifests.get(bundle).put(header, value);
		return this;
	}

	/** Adds a class to a bundle, or replaces it. */
	PlantedTree source(String bundle, String className, String body) {
		return file(bundle, className, "public class " + simpleName(className) + " {\n" + body + "\n}\n");
	}

	/** Adds a source file to a bundle as it is, but for the line with the package. */
	PlantedTree file(String bundle, String className, String text) {
		sources.put(root.resolve(bundle + "/src/" + className.replace('.', '/') + ".java"), "package " + packageName(className) + ";\n" + text);
		return this;
	}

	/** Adds a test to the model, or replaces it. */
	PlantedTree test(String name, String body) {
		tests.put(root.resolve("org.kado.model/src_test/org/kado/model/" + name + ".java"), "package org.kado.model;\nclass " + name + " {\n" + body + "\n}\n");
		return this;
	}

	/** Writes and compiles everything, then reads it back. */
	Bundles build() throws IOException {
		for (var manifest : manifests.entrySet()) {
			StringBuilder text = new StringBuilder("Manifest-Version: 1.0\n");
			manifest.getValue().forEach((header, value) -> text.append(header.equals("Manifest-Version") ? "" : header + ": " + value + '\n'));
			write(root.resolve(manifest.getKey() + "/META-INF/MANIFEST.MF"), text.toString());
		}
		for (var source : sources.entrySet()) {
			write(source.getKey(), source.getValue());
		}
		for (var test : tests.entrySet()) {
			write(test.getKey(), test.getValue());
		}
		compile();
		return Bundles.read(root);
	}

	private PlantedTree library(String className) {
		return source("library", className, "");
	}

	/** Compiles all sources at once, as bundles may be planted to need each other, then hands each bundle its classes. */
	private void compile() throws IOException {
		Path all = Files.createDirectories(root.resolve("library/all"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-d", all.toString(), "-proc:none", "--release", "17");
			if (!compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources.keySet())).call()) {
				throw new IllegalStateException(messages.toString());
			}
		}
		try (Stream<Path> files = Files.walk(all)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				handOver(file, all.relativize(file));
			}
		}
	}

	private void handOver(Path file, Path place) throws IOException {
		String packageName = place.getParent().toString().replace('/', '.');
		String owner = manifests.keySet().stream().filter(b -> (packageName + '.').startsWith(b + '.')).max(Comparator.comparingInt(String::length)).orElse("library");
		Path target = root.resolve(owner + "/target/classes").resolve(place);
		Files.createDirectories(target.getParent());
		Files.move(file, target);
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String packageName(String className) {
		return className.substring(0, className.lastIndexOf('.'));
	}

	private static String simpleName(String className) {
		return className.substring(className.lastIndexOf('.') + 1);
	}
}
