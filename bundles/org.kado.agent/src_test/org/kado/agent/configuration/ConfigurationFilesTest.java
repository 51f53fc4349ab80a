package org.kado.agent.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {

	@Test
	void linuxLooksBesideTheInstallationThenAtTheUser() {
		assertEquals(List.of(Path.of("/opt/kado-agent/kado-agent.yaml"), Path.of("/home/kado/.config/kado/kado-agent.yaml")),
				new ConfigurationFiles(SampleHost.linux(Map.of(), Optional.of(Path.of("/opt/kado-agent")))).places());
		assertEquals(List.of(Path.of("/conf/kado/kado-agent.yaml")),
				new ConfigurationFiles(SampleHost.linux(Map.of("XDG_CONFIG_HOME", "/conf"), Optional.empty())).places());
		assertEquals(List.of(Path.of("/home/kado/.config/kado/kado-agent.yaml")),
				new ConfigurationFiles(SampleHost.linux(Map.of("XDG_CONFIG_HOME", "relative"), Optional.empty())).places());
	}

	@Test
	void windowsLooksAtTheUserThenAtAllUsers() {
		assertEquals(List.of(Path.of("/local/Kado/kado-agent.yaml"), Path.of("/all/Kado/kado-agent.yaml")),
				new ConfigurationFiles(SampleHost.windows(Map.of("LOCALAPPDATA", "/local", "ProgramData", "/all"))).places());
		assertEquals(List.of(Path.of("/users/kado/AppData/Local/Kado/kado-agent.yaml")),
				new ConfigurationFiles(SampleHost.windows(Map.of())).places());
	}

	@Test
	void firstFileFoundIsUsed(@TempDir Path folder) throws IOException {
		ConfigurationFiles files = new ConfigurationFiles(
				SampleHost.linux(Map.of("XDG_CONFIG_HOME", folder.resolve("user").toString()), Optional.of(folder.resolve("installed"))));
		assertEquals(Optional.empty(), files.find());
		Path user = Files.createFile(Files.createDirectories(folder.resolve("user/kado")).resolve("kado-agent.yaml"));
		assertEquals(Optional.of(user), files.find());
		Path installed = Files.createFile(Files.createDirectories(folder.resolve("installed")).resolve("kado-agent.yaml"));
		assertEquals(Optional.of(installed), files.find());
	}
}
