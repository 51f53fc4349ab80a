package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Requirement;

/** The manual names what there is: each command, option and key stands in docs/formats, which tests of their own compare with the code. */
@Requirement("S1-20")
class ManualDocumentTest {

	private static final Path ROOT = Path.of(System.getProperty("kado.bundles")).toAbsolutePath().getParent();
	private static final Path MANUAL = ROOT.resolve("docs/manual");
	private static final Pattern COMMAND = Pattern.compile("\\b(kado|kado-agent) ([a-z]+(?:-[a-z]+)*)(?=[ `\\n])");
	private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z]+");
	private static final Pattern KEY = Pattern.compile("(?m)^ {5,}(?:- )?([a-z_]+): |`([a-z_]+):[ `]|`([a-z]+_[a-z_]+)[`:]");
	/** Columns of the minute file, not keys. */
	private static final Pattern COLUMN = Pattern.compile("man_hours|machine_time");
	private static final Pattern PICTURE = Pattern.compile("!\\[([^]]+)]\\(([^)]+)\\)");

	private static String text(String language) throws IOException {
		return Files.readString(MANUAL.resolve(language + ".md"));
	}

	private static String formats() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("docs/formats"))) {
			StringBuilder all = new StringBuilder();
			for (Path file : files.sorted().toList()) {
				all.append(Files.readString(file));
			}
			return all.toString();
		}
	}

	private static Set<String> unknown(Set<String> named, String formats, String before) {
		return named.stream().filter(word -> !Pattern.compile(Pattern.quote(before + word) + "(?![a-z_-])").matcher(formats).find())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> commands(String text) {
		return COMMAND.matcher(text).results().map(found -> found.group(1) + " " + found.group(2)).collect(Collectors.toSet());
	}

	private static Set<String> keys(String text) {
		return KEY.matcher(text).results().map(ManualDocumentTest::firstGroup).filter(word -> !COLUMN.matcher(word).matches()).collect(Collectors.toSet());
	}

	private static String firstGroup(MatchResult found) {
		return Stream.of(1, 2, 3).map(found::group).filter(group -> group != null).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja", "zh", "ru"})
	void everyCommandOptionAndKeyExists(String language) throws IOException {
		String text = text(language);
		String formats = formats();
		assertFalse(commands(text).isEmpty());
		assertEquals(Set.of(), unknown(commands(text), formats, "`"), "commands");
		assertEquals(Set.of(), unknown(OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()), formats, ""), "options");
		assertEquals(Set.of(), unknown(keys(text), formats, "`"), "keys");
	}

	@Test
	void findsWhatDoesNotExist() {
		String text = "run `kado-agent fly` or `kado report X --by day --wings 2`\n     wing_span: 3\n`input_counts: true`\n";
		assertEquals(Set.of("kado-agent fly", "kado report"), commands(text));
		assertEquals(Set.of("wing_span", "input_counts"), keys(text));
		assertEquals(Set.of("kado-agent fly"), unknown(commands(text), "`kado-agent flying` `kado report FOLDER`", "`"));
	}

	@Test
	void bothLanguagesHaveTheSameChaptersStepsTablesAndPictures() throws IOException {
		String english = text("en");
		String japanese = text("ja");
		assertEquals(outline(english), outline(japanese));
		assertEquals(commands(english), commands(japanese));
		assertEquals(keys(english), keys(japanese));
		assertEquals(pictures(english), pictures(japanese).stream().map(name -> name.replace("-ja.", "-en.")).toList());
	}

	/** What a line is: its heading's number, a step's number, a row of a table, a list's item. */
	private static List<String> outline(String text) {
		return text.lines().map(line -> line.replaceFirst("^(##+ \\d*|\\d+\\.|\\||- ).*", "$1")).filter(line -> line.matches("##+ \\d*|\\d+\\.|\\||- ")).toList();
	}

	private static List<String> pictures(String text) {
		return PICTURE.matcher(text).results().map(found -> found.group(2)).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everyPictureIsThereAndSaysWhatItShows(String language) throws IOException {
		List<String> pictures = pictures(text(language));
		assertEquals(5, pictures.size());
		for (String picture : pictures) {
			assertTrue(Files.size(MANUAL.resolve(picture)) > 3_000, picture);
		}
	}
}
