package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

/** The document and the code say the same. */
@Requirement("S1-32")
class ConfigurationDocumentTest {

	private static final Path DOCUMENT = Path.of("../../docs/formats/configuration.md");

	/** First cells of the tables whose header begins so. */
	private static List<String> firstCells(String tableHeader) throws IOException {
		List<String> cells = new ArrayList<>();
		boolean inTable = false;
		for (String line : Files.readAllLines(DOCUMENT)) {
			if (line.startsWith(tableHeader)) {
				inTable = true;
			} else if (inTable && line.startsWith("| `")) {
				cells.add(line.substring(3, line.indexOf('`', 3)));
			} else if (!line.startsWith("|")) {
				inTable = false;
			}
		}
		return cells;
	}

	@Test
	void everyKeyStandsInTheDocument() throws IOException {
		List<String> keys = new ArrayList<>(ConfigurationKey.ids());
		keys.addAll(ProcessKey.ids());
		keys.addAll(RuleKey.ids());
		keys.addAll(ConditionKey.ids());
		assertEquals(keys, firstCells("| key |"));
	}

	@Test
	void defaultsAreTheDocumentsOnes() throws IOException {
		AgentConfiguration defaults = new ConfigurationReader(SampleHost.linux()).defaults();
		String text = Files.readString(DOCUMENT);
		assertTrue(text.contains("| `tick_seconds` | " + defaults.tickMillis() / 1_000 + " |"));
		assertTrue(text.contains("| `poll_seconds` | " + defaults.pollMillis() / 1_000 + ","));
		assertTrue(text.contains("| `idle_threshold_seconds` | " + defaults.idleThresholdMillis() / 1_000 + " |"));
		assertTrue(text.contains("| `slot_seconds` | " + defaults.slotMillis() / 1_000 + " |"));
		assertTrue(text.contains("| `force_seconds` | " + defaults.forceMillis() / 1_000 + " |"));
		assertTrue(text.contains("| `window_titles` | `" + defaults.ruleSettings().windowTitles() + "` |"));
		assertTrue(text.contains("| `folder_poll_seconds` | " + defaults.ruleSettings().folderPollMillis() / 1_000 + " |"));
		assertTrue(text.contains("| `disk_reserve_mb` | " + defaults.retention().reserveMegabytes() + " |"));
		assertTrue(text.contains("| `keep_facts_months` | " + defaults.retention().keepFactsMonths() + " |"));
		assertTrue(text.contains("| `input_counts` | `" + defaults.inputCounts() + "` |"));
	}
}
