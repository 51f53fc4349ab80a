package org.kado.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.kado.store.LogFormat;

/** The readers of other tools' logs as the products get them: by the component files of their bundle, which exports nothing. */
final class ForeignFormats {

	private static final Path COMPONENTS = Path.of("../org.kado.formats/OSGI-INF");
	private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"/>");

	private ForeignFormats() {
	}

	/** One of each. */
	static List<LogFormat> all() {
		try (Stream<Path> files = Files.list(COMPONENTS)) {
			return files.sorted().map(ForeignFormats::reader).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static LogFormat reader(Path component) {
		try {
			Matcher implementation = IMPLEMENTATION.matcher(Files.readString(component));
			if (!implementation.find()) {
				throw new AssertionError(component + " names no class");
			}
			return (LogFormat) Class.forName(implementation.group(1)).getDeclaredConstructor().newInstance();
		} catch (IOException | ReflectiveOperationException e) {
			throw new AssertionError(component.toString(), e);
		}
	}
}
