package org.kado.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.kado.architecture.ArchitectureMap.Kind;

/** Rules about classes and packages. */
final class CodeRules {

	private static final Pattern EMPTY_WORD = Pattern.compile(".*(Manager|Helper|Utils?|Utilities|Misc)");

	private CodeRules() {
	}

	static List<String> acyclicPackages(Bundles bundles) {
		List<Path> outputs = bundles.all().stream().map(b -> b.folder().resolve("target/classes")).filter(Files::isDirectory).toList();
		JavaClasses classes = new ClassFileImporter().importPaths(outputs);
		return SlicesRuleDefinition.slices().matching("org.kado.(**)")
				.should().beFreeOfCycles().allowEmptyShould(true)
				.evaluate(classes).getFailureReport().getDetails();
	}

	static List<String> noStaticState(Bundles bundles) {
		return Rules.each(ArchitectureMap.select(bundles, Kind.CORE), b -> b.classes().stream().flatMap(c -> c.getFields().stream())
				.filter(f -> f.getModifiers().contains(JavaModifier.STATIC) && !f.getModifiers().contains(JavaModifier.FINAL))
				.filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)) // the compiler's tables for switches
				.map(f -> f.getFullName() + " is static and not final"));
	}

	static List<String> names(Bundles bundles) {
		return Rules.each(bundles.all(), b -> b.classes().stream().flatMap(c -> Stream.concat(
				Stream.of(c.getSimpleName()).filter(n -> EMPTY_WORD.matcher(n).matches()),
				Arrays.stream(c.getPackageName().split("\\.")).filter(p -> p.matches("utils?|common|helpers?|misc")))
				.map(n -> c.getName() + ": " + n + " doesn't say what it is"))).stream().distinct().toList();
	}
}
