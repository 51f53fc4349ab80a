package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The handwritten component names what is really there. */
class ComponentTest {

	@Test
	void namesItsClassItsServiceAndItsConstructor() throws IOException {
		String component = Files.readString(Path.of("OSGI-INF/folderReader.xml"));
		Matcher names = Pattern.compile("(?:class|interface)=\"([^\"]+)\"").matcher(component);
		assertEquals(3, names.results().peek(name -> assertDoesNotThrow(() -> Class.forName(name.group(1)))).count());
		assertDoesNotThrow(() -> FolderReader.class.getConstructor(List.class));
	}
}
