package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.testing.Requirement;

/** Network lines, which are read from the logs again. */
class NetworkChartTest {

	private static final Instant BEGIN = Instant.parse("2023-04-28T00:00:00Z");
	private static final List<String> ADAPTERS = List.of("Ethernet", "Wi-Fi", "Loopback", "Bluetooth", "VPN", "Virtual");

	@TempDir
	Path folder;

	/** Six adapters, four of them silent; a hole of an hour in the afternoon. */
	private void collectorDay(String path) throws IOException {
		StringBuilder text = new StringBuilder("time,cpu_usage,ram_free,network_adapter,net_usage_up,net_usage_down\r");
		for (int second = 5; second <= 86_400; second += 60) {
			if (second / 3600 == 15) {
				continue;
			}
			for (String adapter : ADAPTERS) {
				boolean used = ADAPTERS.indexOf(adapter) < 2;
				text.append(BEGIN.plus(Duration.ofSeconds(second))).append(",12,40,").append(adapter).append(used ? ",1000,1250000\r" : ",0.5,1\r");
			}
		}
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private String svg(String... more) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("chart", ".", "--chart", "resources", "--out", "x.svg", "--zone", "UTC"));
		arguments.addAll(List.of(more));
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
			int code = new Kado(new FolderReader(ForeignFormats.all()), Optional.empty(), folder, new Terminal(errStream, errStream, () -> 0), Locale.ENGLISH, "1")
					.run(arguments.toArray(String[]::new));
			assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
		}
		return Files.readString(folder.resolve("x.svg"));
	}

	@Test
	@Requirement("A24")
	void silentAdaptersAreLeftOutAndBytesBecomeBits() throws IOException {
		collectorDay("telemetry/28-04-2023/data.csv");
		String svg = svg();
		assertEquals(List.of("CPU load, percent of all cores", "free memory, percent", "Ethernet, Mbit/s", "Wi-Fi, Mbit/s"), titles(svg));
		assertTrue(svg.contains("4 silent adapters left out (below 1.1 B/s)"), svg);
		assertEquals(10, megabits(svg, "Ethernet"), 0.2);
		assertEquals(10, megabits(svg, "Wi-Fi"), 0.2);
	}

	@Test
	void theSameDayTwiceIsNotTwiceAsMuch() throws IOException {
		collectorDay("a/telemetry/28-04-2023/data.csv");
		collectorDay("b/telemetry/28-04-2023/data.csv");
		assertEquals(10, megabits(svg(), "Ethernet"), 0.2);
	}

	@Test
	void anHourWithoutRowsIsAGapInEveryPanel() throws IOException {
		collectorDay("telemetry/28-04-2023/data.csv");
		String svg = svg();
		double left = Double.parseDouble(first(svg, "<text x=\"([0-9.]+)\"[^>]*>CPU load, percent"));
		double right = 1280 - 24.0;
		double begin = left + (right - left) * 15 / 24;
		double end = left + (right - left) * 16 / 24;
		// lines are narrow areas in the colours of the lines; none may lie within the hole
		for (String colour : List.of("#0072B2", "#009E73", "#D55E00")) {
			List<double[]> lines = lines(svg, colour);
			assertFalse(lines.isEmpty(), colour);
			assertTrue(lines.stream().noneMatch(line -> line[0] > begin + 4 && line[0] < end - 4 || line[0] < begin && line[0] + line[1] > end), colour);
		}
	}

	private static List<String> titles(String svg) {
		return Pattern.compile(">([^<]*(?:Mbit/s|percent of all cores|free memory[^<]*))</text>").matcher(svg).results().map(found -> found.group(1)).toList();
	}

	private static String first(String svg, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(svg);
		assertTrue(found.find(), pattern);
		return found.group(1);
	}

	private static List<double[]> lines(String svg, String colour) {
		return Pattern.compile("<rect x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\"[^>]*fill=\"" + colour + "\"").matcher(svg).results()
				.map(found -> new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))}).toList();
	}

	/** How high the line of what an adapter received lies, by the labels of its axis. */
	private static double megabits(String svg, String adapter) {
		String panel = svg.substring(svg.indexOf(">" + adapter + ", Mbit/s"));
		double zero = Double.parseDouble(first(panel, "<text x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>0</text>"));
		double ten = Double.parseDouble(first(panel, "<text x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>10</text>"));
		double line = Double.parseDouble(first(panel, "<rect x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*fill=\"#009E73\""));
		// labels stand 4 px below their line
		return 10 * (zero - 4 - line) / (zero - ten);
	}
}
