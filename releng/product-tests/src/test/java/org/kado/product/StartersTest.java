package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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

	/** On a small system the desktop may name a language that nobody installed. */
	@Test
	void namesInJapaneseAreReadWhateverTheLocaleIs() throws IOException, InterruptedException {
		Path logs = Files.createDirectories(home.resolve("ログ"));
		Files.writeString(logs.resolve("20260401-20260430_設備A_稼働率.csv"), "\uFEFF日付,時刻,実作業有無,マシンタイム\r\n2026-04-01,09:01,1,0\r\n");
		for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8", "C.UTF-8")) {
			Map<String, String> environment = Map.of("HOME", home.toString(), "LC_ALL", locale);
			List<String> command = List.of(Product.WORKBENCH_LINUX.starter("kado").toString(), "report", logs.toString(), "--format", "csv");
			try (Running running = Running.start(home, environment, command)) {
				assertEquals(0, running.waitForExit(PATIENCE), running::text);
				assertTrue(running.text().contains("s1:設備A,設備A,2026-04-01"), () -> locale + ": " + running.text());
			}
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
