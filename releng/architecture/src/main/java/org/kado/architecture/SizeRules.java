package org.kado.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Rules about how long things may be, tests among them. */
final class SizeRules {

	static final int METHOD_LINES = 60;

	static final int FILE_LINES = 500;

	private SizeRules() {
	}

	static List<String> methodLength(Bundles bundles) {
		return Rules.each(bundles.all(), b -> SourceFile.parse(b.sources()).stream().flatMap(s -> s.methods().stream()
				.filter(m -> m.lines() > METHOD_LINES)
				.map(m -> s.path() + ": method " + m.name() + " has " + m.lines() + " lines, at most " + METHOD_LINES + " are allowed")));
	}

	static List<String> fileLength(Bundles bundles) {
		return Rules.each(bundles.all(), b -> SourceFile.parse(b.sources()).stream()
				.filter(s -> s.lines() > FILE_LINES)
				.flatMap(s -> Stream.of(s.path() + " has " + s.lines() + " lines, at most " + FILE_LINES + " are allowed")));
	}
}
