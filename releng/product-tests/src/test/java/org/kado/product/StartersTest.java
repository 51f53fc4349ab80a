package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starters for Linux start what they should. */
class StartersTest {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	Path home;

	@Test
	void agentTellsItsVersion() throws InterruptedException {
		assertTellsVersion(Product.AGENT_LINUX, "kado-agent");
	}

	@Test
	void kadoTellsItsVersion() throws InterruptedException {
		assertTellsVersion(Product.WORKBENCH_LINUX, "kado");
	}

	@Test
	void saysWhatIsMissingWithoutJava() throws InterruptedException {
		Map<String, String> nothing = Map.of("HOME", home.toString(), "JAVA_HOME", "", "PATH", "/usr/bin:/bin");
		List<String> command = List.of("sh", "-c", ". \"$1/launch.sh\"; find_java /nonexistent 999", "sh", Product.AGENT_LINUX.home().toString());
		try (Running running = Running.start(home, nothing, command)) {
			assertEquals(2, running.waitForExit(PATIENCE));
			assertTrue(running.text().contains("needs Java 999"), running::text);
		}
	}

	private void assertTellsVersion(Product product, String starter) throws InterruptedException {
		Map<String, String> environment = Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8");
		try (Running running = Running.start(home, environment, List.of(product.starter(starter).toString(), "--version"))) {
			int code = running.waitForExit(PATIENCE);
			assertEquals(0, code, running::text);
			assertTrue(running.text().contains(Product.version()), running::text);
		}
	}
}
