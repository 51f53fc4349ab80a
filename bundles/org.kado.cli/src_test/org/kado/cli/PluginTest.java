package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The application that starters name is the one that is there. */
class PluginTest {

	@Test
	void namesTheApplication() throws IOException {
		String plugin = Files.readString(Path.of("plugin.xml"));
		assertTrue(plugin.contains("<extension id=\"app\" point=\"org.eclipse.core.runtime.applications\">"));
		assertTrue(plugin.contains("class=\"" + KadoApplication.class.getName() + "\""));
	}
}
