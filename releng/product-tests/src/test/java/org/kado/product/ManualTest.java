package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.testing.Requirement;

/** The manual in the products: pages that need nothing but a browser, about commands that the products know. */
@Requirement("S1-20")
class ManualTest {

	private static final Pattern COMMAND = Pattern.compile("\\b(kado|kado-agent) ([a-z]+(?:-[a-z]+)*)(?=[ `\\n])");

	@ParameterizedTest
	@EnumSource
	void everyProductHoldsItWithItsPictures(Product product) throws IOException {
		Path manual = product.home().resolve("manual");
		String index = Files.readString(manual.resolve("index.html"));
		for (String language : new String[] {"en", "ja", "zh", "ru"}) {
			assertTrue(index.contains("href=\"" + language + ".html\""), language);
			String page = Files.readString(manual.resolve(language + ".html"));
			assertTrue(page.contains("<html lang=\"" + language + "\">"), language);
			assertFalse(Pattern.compile("(src|href)=\"(https?:|//|images/)|<script|@import").matcher(page).find(), "something to be fetched in " + language);
		}
		assertEquals(5, Files.readString(manual.resolve("ja.html")).split("src=\"data:image/png;base64,", -1).length - 1);
	}

	@Test
	void theProductsKnowEveryCommandThatItNames() throws IOException, InterruptedException {
		Set<String> named = new TreeSet<>();
		Matcher command = COMMAND.matcher(Files.readString(Product.source().resolve("docs/manual/en.md")));
		while (command.find()) {
			named.add(command.group(1) + " " + command.group(2));
		}
		assertTrue(named.containsAll(Set.of("kado-agent run", "kado report")), named.toString());
		for (String each : named) {
			String[] words = each.split(" ");
			Product product = words[0].equals("kado") ? Product.WORKBENCH_LINUX : Product.AGENT_LINUX;
			try (Running help = Running.start(Path.of("").toAbsolutePath(), Homes.environment(),
					List.of(product.starter(words[0]).toString(), words[1], "--help"))) {
				assertEquals(0, help.waitForExit(Duration.ofMinutes(1)), () -> each + ": " + help.text());
				assertTrue(help.text().contains(each + " "), () -> "not the help of " + each + ": " + help.text());
			}
		}
	}
}
