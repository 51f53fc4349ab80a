package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RecordedCondition;
import org.kado.testing.Requirement;

class ConfigurationTemplateTest {

	private final ConfigurationReader reader = new ConfigurationReader(SampleHost.linux());
	private final String text = new ConfigurationTemplate(false).text();

	@Test
	@Requirement("S1-32")
	void asWrittenItMeansTheDefaults() throws ConfigurationException {
		assertEquals(reader.defaults(), reader.read("t", text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void everyKeyStandsInItUnderAComment() {
		List<String> lines = text.lines().toList();
		for (String key : ConfigurationKey.ids()) {
			int line = lines.stream().filter(l -> l.matches("#?" + key + ":.*")).mapToInt(lines::indexOf).findFirst().orElseThrow();
			assertTrue(lines.get(line - 1).startsWith("# "), key);
		}
		Stream.of(ProcessKey.ids(), RuleKey.ids(), ConditionKey.ids()).flatMap(List::stream)
				.forEach(key -> assertTrue(text.contains(key + ":"), key));
	}

	@Test
	void withEveryKeySetItCanBeRead() throws ConfigurationException {
		String set = text.replaceAll("(?m)^#(?= *(- )?[a-z_]+:)", "").replace("C:\\KadoLogs\n", "/logs\n")
				.replace("D:\\Results\n", "/results\n");
		AgentConfiguration configuration = reader.read("t", set.getBytes(StandardCharsets.UTF_8));
		assertEquals("設備A", configuration.equipment());
		assertEquals(List.of("cnc-control.exe", "viewer.exe", "logger.exe", "measure.exe"), configuration.processNames());
		assertEquals(List.of("加工", "切削", "測定"), configuration.rules().stream().map(MachineRule::name).toList());
		assertEquals(List.of("切削", "測定"), configuration.recordedConditions().stream().map(RecordedCondition::id).toList());
	}

	@Test
	void neverOverwrites(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("a/b/kado-agent.yaml");
		new ConfigurationTemplate(false).write(file);
		assertEquals(text, Files.readString(file));
		Files.writeString(file, "mine");
		assertThrows(FileAlreadyExistsException.class, () -> new ConfigurationTemplate(false).write(file));
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void onWindowsOldEditorsShowIt(@TempDir Path folder) throws IOException, ConfigurationException {
		Path file = folder.resolve("kado-agent.yaml");
		new ConfigurationTemplate(true).write(file);
		assertTrue(Files.readString(file).startsWith("\uFEFF# Settings"));
		assertTrue(Files.readString(file).lines().count() > 20);
		assertEquals(reader.defaults(), reader.read(file));
	}
}
