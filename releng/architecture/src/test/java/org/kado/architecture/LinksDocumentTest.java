package org.kado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link between documents leads to a file that is there, and to a heading of it. */
class LinksDocumentTest {

	private static final Path ROOT = Path.of(System.getProperty("kado.bundles")).toAbsolutePath().getParent();
	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
	private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
	private static final Set<String> PASSED_OVER = Set.of("target", "dist", ".git", "node_modules");

	private static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter(f -> f.toString().endsWith(".md"))
					.filter(f -> Stream.of(ROOT.relativize(f).toString().split("/")).noneMatch(PASSED_OVER::contains)).sorted().toList();
		}
	}

	/** Links of a document that lead nowhere. */
	private static List<String> broken(Path document) throws IOException {
		List<String> broken = new ArrayList<>();
		Matcher links = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
		while (links.find()) {
			String link = links.group(1);
			if (!link.matches("[a-z]+:.*") && !leadsSomewhere(document, link)) {
				broken.add(document.getFileName() + " → " + link);
			}
		}
		return broken;
	}

	private static boolean leadsSomewhere(Path document, String link) throws IOException {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
		return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
	}

	/** As pages of GitHub and of the manual name their headings. */
	private static Set<String> anchors(Path document) throws IOException {
		return HEADING.matcher(Files.readString(document)).results()
				.map(h -> h.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-')).collect(Collectors.toSet());
	}

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<Path> documents = documents();
		assertTrue(documents.size() > 10);
		List<String> broken = new ArrayList<>();
		for (Path document : documents) {
			broken.addAll(broken(document));
		}
		assertEquals(List.of(), broken);
	}

	@Test
	void findsWhatLeadsNowhere(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("b.md"), "# Two words: here\n");
		Path document = Files.writeString(folder.resolve("a.md"),
				"# Top\n[1](b.md) [2](c.md) [3](b.md#two-words-here) [4](b.md#three) [5](#top) [6](https://example.org/x) `[7](d.md)`\n");
		assertEquals(List.of("a.md → c.md", "a.md → b.md#three"), broken(document));
	}
}
