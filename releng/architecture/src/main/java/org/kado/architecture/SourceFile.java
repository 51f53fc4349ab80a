package org.kado.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/**
 * A Java source as the compiler's parser sees it.
 *
 * @param path where it stands
 * @param lines how many lines it has
 * @param imports names that it imports, static ones too
 * @param methods methods and constructors with a place in the text, those of nested types too
 */
record SourceFile(Path path, long lines, List<String> imports, List<Method> methods) {

	/**
	 * A method or constructor.
	 *
	 * @param name as written
	 * @param lines from its first annotation or modifier to its closing brace, without Javadoc
	 * @param annotations simple names of its annotations
	 * @param calls the methods that it calls, by their simple name and as written, and simple names of the classes that it makes objects of, lambdas and inner classes included
	 */
	record Method(String name, long lines, Set<String> annotations, Set<String> calls) {
	}

	/** Simple name of the class that the file is named after. */
	String className() {
		return path.getFileName().toString().replaceFirst("\\.java$", "");
	}

	/** Reads sources without resolving what they refer to. */
	static List<SourceFile> parse(List<Path> files) {
		if (files.isEmpty()) {
			return List.of();
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			List<SourceFile> sources = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				sources.add(read(unit, positions));
			}
			return sources;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether a source of a bundle has an import of a class of a package; constants leave no other trace in class files. */
	static boolean anyImports(Bundle bundle, String packageName) {
		return parse(bundle.sources().stream().filter(s -> s.startsWith(bundle.folder().resolve("src"))).toList()).stream()
				.flatMap(s -> s.imports().stream())
				.anyMatch(i -> i.startsWith(packageName + '.') && Character.isUpperCase(i.charAt(packageName.length() + 1)));
	}

	private static Set<String> annotations(ModifiersTree modifiers) {
		return modifiers.getAnnotations().stream().map(a -> simpleName(a.getAnnotationType())).collect(Collectors.toSet());
	}

	private static Set<String> calls(MethodTree method) {
		Set<String> calls = new TreeSet<>();
		method.accept(new TreeScanner<Void, Void>() {
			@Override
			public Void visitMethodInvocation(MethodInvocationTree call, Void ignored) {
				calls.add(simpleName(call.getMethodSelect()));
				calls.add(call.getMethodSelect().toString());
				return super.visitMethodInvocation(call, ignored);
			}

			@Override
			public Void visitMemberReference(MemberReferenceTree reference, Void ignored) {
				calls.add(reference.getName().toString());
				return super.visitMemberReference(reference, ignored);
			}

			@Override
			public Void visitNewClass(NewClassTree made, Void ignored) {
				calls.add(simpleName(made.getIdentifier()));
				return super.visitNewClass(made, ignored);
			}
		}, null);
		return calls;
	}

	private static String simpleName(Tree name) {
		String text = name.toString();
		return text.substring(text.lastIndexOf('.') + 1);
	}

	private static SourceFile read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
		Path path = Path.of(unit.getSourceFile().toUri());
		List<String> imports = unit.getImports().stream().map(ImportTree::getQualifiedIdentifier).map(Tree::toString).toList();
		List<Method> methods = new ArrayList<>();
		unit.accept(new TreeScanner<Void, Void>() {
			@Override
			public Void visitMethod(MethodTree method, Void ignored) {
				long end = positions.getEndPosition(unit, method);
				if (end >= 0) {
					long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
					methods.add(new Method(method.getName().toString(), unit.getLineMap().getLineNumber(end) - first + 1, annotations(method.getModifiers()),
							calls(method)));
				}
				return super.visitMethod(method, ignored);
			}
		}, null);
		return new SourceFile(path, unit.getSourceFile().getCharContent(true).toString().lines().count(), imports, methods);
	}
}
