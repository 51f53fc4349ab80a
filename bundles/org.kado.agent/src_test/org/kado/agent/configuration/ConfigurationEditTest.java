package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

@Requirement("S1-32")
class ConfigurationEditTest {

	private final ConfigurationReader reader = new ConfigurationReader(SampleHost.linux());
	private final ConfigurationEdit edit = new ConfigurationEdit(reader);

	private String set(String text, String... pairs) throws ConfigurationException {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(pairs[i], pairs[i + 1]);
		}
		return new String(edit.set("a.yaml", text.getBytes(StandardCharsets.UTF_8), values), StandardCharsets.UTF_8);
	}

	@Test
	void onlyTheValueChanges() throws ConfigurationException {
		String text = "\uFEFF# mine / 私の\r\n\r\nzone: UTC\t# 標準\r\nequipment:   \"𠮷A\"   # was B\r\nwatched_processes:\r\n  - name: a.exe\r\n# end";
		assertEquals(text.replace("\"𠮷A\"", "'設備 A: ''1'' #2'"), set(text, "equipment", "設備 A: '1' #2"));
		assertEquals(text.replace("zone: UTC", "zone: 'Asia/Tokyo'"), set(text, "zone", "Asia/Tokyo"));
	}

	@Test
	void theFirstLineMayHoldTheKeyBehindTheMark() throws ConfigurationException {
		assertEquals("\uFEFFequipment: 'B'\n", set("\uFEFFequipment: A\n", "equipment", "B"));
	}

	@Test
	void aMissingKeyIsPutBelowItsCommentOrAtTheEnd() throws ConfigurationException {
		assertEquals("#equipment: A\nequipment: 'B'\n# x\nzone: UTC\n", set("#equipment: A\n# x\nzone: UTC\n", "equipment", "B"));
		assertEquals("zone: UTC\r\n# end\r\nequipment: 'B'\r\n", set("zone: UTC\r\n# end", "equipment", "B"));
		assertEquals("equipment: 'B'\n", set("", "equipment", "B"));
	}

	@Test
	void aKeyWithoutAValueGetsIt() throws ConfigurationException {
		// refused as it stands, but what is set makes it whole
		assertEquals("equipment: 'B' # name\n", set("equipment: # name\n", "equipment", "B"));
		assertEquals("equipment: 'B'\nzone: UTC\n", set("equipment:\nzone: UTC\n", "equipment", "B"));
	}

	@Test
	void numbersAndFlagsStandUnquoted() throws ConfigurationException {
		assertEquals("idle_threshold_seconds: 90.5 # T\ninput_counts: true\n",
				set("idle_threshold_seconds: 60 # T\n", "idle_threshold_seconds", "90.5", "input_counts", "true"));
	}

	@Test
	void everyTextComesBackAsItWas() throws ConfigurationException {
		String template = new ConfigurationTemplate(false).text();
		for (String name : List.of("設備A", "a'b", "#1", "x: y", "- z", "007", "true", "[1]", "a\\b", "%x", "@", "\"", "~", "null", "①号機 ～髙")) {
			AgentConfiguration configuration = reader.read("a", set(template, "equipment", name).getBytes(StandardCharsets.UTF_8));
			assertEquals(name, configuration.equipment());
		}
	}

	@Test
	void theTemplateKeepsAllItsLines() throws ConfigurationException {
		String template = new ConfigurationTemplate(false).text();
		String set = set(template, "equipment", "設備A", "log_folder", "/logs", "idle_threshold_seconds", "30");
		List<String> kept = set.lines().filter(line -> !line.equals("equipment: '設備A'") && !line.equals("log_folder: '/logs'"))
				.map(line -> line.equals("idle_threshold_seconds: 30") ? "idle_threshold_seconds: 60" : line).toList();
		assertEquals(template.lines().toList(), kept);
	}

	@Test
	void whatCannotBeUsedIsRefused() {
		assertRefused("a.yaml:1: unknown key \"equipmnt\"", "", "equipmnt", "A");
		assertRefused("a.yaml:2: \"idle_threshold_seconds\" is 0", "zone: UTC\n", "idle_threshold_seconds", "0");
		assertRefused("a.yaml:1: unknown key \"mine\"", "mine: 1\n", "equipment", "A");
		assertRefused("a.yaml:2: \"watched_processes\" is not a single value", "watched_processes:\n  - name: a\n", "watched_processes", "b");
		assertRefused("a.yaml:1: this is not YAML", "a: b: c\n", "equipment", "A");
	}

	private void assertRefused(String message, String text, String key, String value) {
		ConfigurationException refused = assertThrows(ConfigurationException.class, () -> set(text, key, value));
		assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
	}
}
