package org.kado.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kado.store.LogFormat;
import org.kado.testing.formats.Fixture;

/** docs/formats/foreign.md lists the formats that are offered, each with its columns; each has a small log that its contract is tried on. */
class ForeignDocumentTest {

	private static final Pattern CLASS = Pattern.compile("implementation class=\"([^\"]+)\"");
	private static final Pattern SERVICE = Pattern.compile("provide interface=\"([^\"]+)\"");

	private static String page() throws IOException {
		return Files.readString(Path.of("../../docs/formats/foreign.md"));
	}

	/** What Declarative Services would offer. */
	private static List<LogFormat> offered() throws Exception {
		List<Path> files;
		try (Stream<Path> all = Files.list(Path.of("OSGI-INF"))) {
			files = all.sorted().toList();
		}
		List<LogFormat> formats = new ArrayList<>();
		for (Path file : files) {
			String text = Files.readString(file);
			assertEquals(LogFormat.class.getName(), find(SERVICE, text), file.toString());
			formats.add((LogFormat) Class.forName(find(CLASS, text)).getConstructor().newInstance());
		}
		return formats;
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertTrue(matcher.find(), text);
		return matcher.group(1);
	}

	/** The first cells of the first table below a heading. */
	private static List<String> cells(String heading) throws IOException {
		String section = page().split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
		return section.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]).toList();
	}

	@Test
	void formatsAreThoseThatAreOffered() throws Exception {
		Set<String> ids = offered().stream().map(LogFormat::id).collect(Collectors.toCollection(TreeSet::new));
		Set<String> documented = new TreeSet<>(cells("What holds for all"));
		String samples = Files.readString(Path.of("../../docs/formats/samples.md")).split("\n## ", 2)[0];
		samples.lines().filter(line -> line.startsWith("| `")).forEach(line -> documented.add(line.split("`")[1]));
		assertEquals(ids, documented);
		assertTrue(offered().stream().allMatch(LogFormat::isForeign));
	}

	@Test
	void everyFormatHasASmallLog() throws Exception {
		for (LogFormat format : offered()) {
			assertTrue(Fixture.all().stream().anyMatch(fixture -> fixture.format().equals(format.id())), format.id());
		}
	}

	@Test
	void columnsAreThoseOfTheSmallLogs() throws Exception {
		assertEquals(List.of("time", "cpu_usage", "ram_free", "network_adapter", "net_usage_up", "net_usage_down"), cells("S4 collector"));
		assertEquals(cells("S4 collector"), header("s4-telemetry"));
		assertEquals(cells("S2 server"), header("s2-records"));
		assertEquals(List.of("hostname", "timestamp", "data.status"), cells("ActivityWatch"));
	}

	private static List<String> header(String format) {
		String text = new String(Fixture.of(format).get(0).content(), StandardCharsets.UTF_8);
		return Arrays.asList(text.split("[\r\n]", 2)[0].split(","));
	}
}
