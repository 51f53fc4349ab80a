package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kado.model.Problem;
import org.kado.model.health.HealthFinding;
import org.kado.views.Texts;

/** Holds the verbs and docs/formats/figures.md together: every command of the document is run. */
class FiguresDocumentTest {

	private static final Path DOCUMENT = Path.of("..", "..", "docs", "formats", "figures.md");

	@TempDir
	Path folder;

	static Stream<Arguments> commands() throws IOException {
		return Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8).stream().map(Pattern.compile("\\| `kado ([^`]+)` \\| (.+) \\|")::matcher)
				.filter(Matcher::matches).map(row -> Arguments.of(row.group(1), row.group(2)));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void columnsAreThoseOfTheDocument(String command, String columns) throws IOException {
		new GoldenFolder(folder).facts();
		Files.writeString(folder.resolve("calendar.csv"), "kado-calendar,1\nshift,day,08:30,17:30,daily\n");
		List<String> words = new ArrayList<>(List.of(command.split(" ")));
		words.add(1, ".");
		words.addAll(List.of("--format", "csv"));
		Run run = Run.kado(folder, words.toArray(String[]::new));
		assertEquals(columns.replace(", ", ","), run.out().lines().findFirst().orElse(run.err()));
	}

	@Test
	void everyVerbOfTheDocumentIsListed() throws IOException {
		assertTrue(commands().count() >= 20, "commands were lost");
	}

	@Test
	void everyCheckHasItsSentenceAndRemedyInBothLanguages() throws IOException {
		List<String> checks = Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8).stream().dropWhile(line -> !line.equals("### What is looked for"))
				.map(Pattern.compile("\\| `(\\w+)` \\| .+")::matcher).filter(Matcher::matches).map(row -> row.group(1)).toList();
		assertTrue(checks.size() > 20);
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Texts texts = new Texts(locale);
			checks.stream().map(check -> HealthFinding.ofFolder(check, Problem.Severity.INFO, 1, "x")).forEach(finding -> assertTrue(!texts.finding(finding).isBlank() && !texts.remedy(finding).isBlank()));
		}
	}
}
