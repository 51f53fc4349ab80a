package org.kado.product.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.Product;
import org.kado.product.Running;
import org.kado.testing.Requirement;

/**
 * The self-test of the starters for Windows, on the Java that the agent brings: arguments, exit codes, restarts after a crash, one instance in a
 * session, stops, folders of any name. What it checks stands in releng/launcher/windows/test.
 */
class LaunchersTest {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private static final Pattern SUM = Pattern.compile("(\\d+) passed, 0 failed");

	@TempDir
	Path temporary;

	@Test
	@Requirement({"S1-16", "S1-17", "S1-45", "A30"})
	void theStartersDoWhatTheirReadmeSays() throws InterruptedException, IOException {
		Path java = Product.AGENT_WINDOWS.starter("jre");
		try (Running people = start("people", "console workbench", java); Running unseen = start("unseen", "watchdog", java)) {
			assertTrue(passed(people) >= 33, people::text);
			assertTrue(passed(unseen) >= 16, unseen::text);
		}
	}

	private Running start(String name, String parts, Path java) throws IOException {
		Path script = Product.source().resolve("releng/launcher/windows/selftest.sh");
		Map<String, String> environment = Map.of("KADO_SELFTEST_PARTS", parts, "JAVA_HOME", System.getProperty("java.home"));
		return Running.start(Files.createDirectory(temporary.resolve(name)), environment, List.of("sh", script.toString(), java.toString()));
	}

	private static int passed(Running test) throws InterruptedException {
		assertEquals(0, test.waitForExit(PATIENCE), test::text);
		List<String> lines = test.lines();
		Matcher sum = SUM.matcher(lines.get(lines.size() - 1));
		assertTrue(sum.matches(), test::text);
		return Integer.parseInt(sum.group(1));
	}
}
