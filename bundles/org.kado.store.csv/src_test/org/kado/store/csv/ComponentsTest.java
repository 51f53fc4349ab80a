package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kado.store.LogStore;

/** The component descriptions name classes that are there. */
class ComponentsTest {

	private static final Pattern CLASS = Pattern.compile("implementation class=\"([^\"]+)\"");
	private static final Pattern SERVICE = Pattern.compile("provide interface=\"([^\"]+)\"");

	@Test
	void describedClassesOfferWhatIsDescribed() throws Exception {
		Set<String> services = new TreeSet<>();
		for (Path file : files()) {
			String text = Files.readString(file);
			Object component = Class.forName(find(CLASS, text)).getConstructor().newInstance();
			Class<?> service = Class.forName(find(SERVICE, text));
			assertTrue(service.isInstance(component), file.toString());
			services.add(service.getSimpleName() + " " + component.getClass().getSimpleName());
		}
		assertEquals(Set.of("LogFormat FactsFormat", "LogFormat MinutesFormat", "LogFormat OriginalMinutesFormat"), services);
	}

	/** The agent looks it up without Declarative Services. */
	@Test
	void theStoreIsNamedWhereTheAgentLooks() throws Exception {
		Path file = Path.of("META-INF/services", LogStore.class.getName());
		Object store = Class.forName(Files.readString(file).strip()).getConstructor().newInstance();
		assertInstanceOf(CsvLogStore.class, store);
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("OSGI-INF"))) {
			return files.toList();
		}
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertTrue(matcher.find());
		return matcher.group(1);
	}
}
