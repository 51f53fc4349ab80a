package org.kado.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays what the fuzzers began with and what they found: {@code corpus/READER/…}, a file an input. */
class CorpusTest {

	private static final Path CORPUS = Path.of(System.getProperty("kado.fuzz.corpus"));
	private static final Path SOURCE = Path.of(System.getProperty("kado.source"));
	private static final Pattern FORMAT = Pattern.compile("interface=\"org\\.kado\\.store\\.LogFormat\"");
	private static final Pattern IMPLEMENTATION = Pattern.compile("implementation class=\"([^\"]+)\"");

	@TestFactory
	Stream<DynamicTest> everyInputIsReadAsBefore() throws IOException {
		return Targets.all().keySet().stream().flatMap(reader -> inputs(reader).stream().map(
				file -> DynamicTest.dynamicTest(reader + "/" + file.getFileName(), () -> assertDoesNotThrow(() -> run(reader, file)))));
	}

	private static void run(String reader, Path file) throws IOException {
		byte[] input = Files.readAllBytes(file);
		try {
			Targets.require(reader).run(input);
		} catch (IOException e) {
			assertFalse(e.getMessage().isBlank(), "a refusal says why");
		}
	}

	@Test
	void everyTargetHasInputsAndEveryFolderATarget() throws IOException {
		try (Stream<Path> folders = Files.list(CORPUS)) {
			assertEquals(Targets.all().keySet(), new TreeSet<>(folders.map(folder -> folder.getFileName().toString()).toList()));
		}
		Targets.all().keySet().forEach(reader -> assertTrue(inputs(reader).size() >= 2, reader));
	}

	/** A reader of log files begins with files that it knows: an empty recording tests nothing. */
	@Test
	void everyReaderKnowsAnInput() {
		for (ReaderTarget target : Targets.readers()) {
			assertTrue(inputs(target.format().id()).stream().anyMatch(file -> {
				Digest digest = assertDoesNotThrow(() -> target.digest(Files.readAllBytes(file)));
				return digest.rows().size() > 1;
			}), target.format().id());
		}
	}

	/** The formats that the products offer are those that are fuzzed. */
	@Test
	void everyFormatOfTheProductsIsATarget() throws IOException {
		Set<String> offered = new TreeSet<>();
		try (Stream<Path> files = Files.find(SOURCE.resolve("bundles"), 4, (file, kind) -> file.getParent().endsWith("OSGI-INF"))) {
			for (Path file : files.toList()) {
				String text = Files.readString(file);
				Matcher matcher = IMPLEMENTATION.matcher(text);
				if (FORMAT.matcher(text.replaceAll("<reference[^>]*>", "")).find() && matcher.find()) {
					offered.add(matcher.group(1));
				}
			}
		}
		assertEquals(offered, new TreeSet<>(Targets.readers().stream().map(target -> target.format().getClass().getName()).toList()));
	}

	/** docs/reliability.md tells how long each was fuzzed. */
	@Test
	void everyTargetIsInTheDocument() throws IOException {
		String document = Files.readString(SOURCE.resolve("docs/reliability.md"));
		for (String reader : Targets.all().keySet()) {
			assertTrue(document.contains("| `" + reader + "` |"), reader);
		}
	}

	private static List<Path> inputs(String reader) {
		try (Stream<Path> files = Files.list(CORPUS.resolve(reader))) {
			return files.sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
