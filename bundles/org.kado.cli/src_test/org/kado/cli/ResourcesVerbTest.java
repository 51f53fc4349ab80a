package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.store.LogFormat;
import org.kado.store.csv.FactsFormat;

/** What the chart of resources shows, as rows. */
class ResourcesVerbTest {

	private static final Instant BEGIN = Instant.parse("2023-04-28T00:00:00Z");
	private static final String UP = "sent_mbit_s:";
	private static final String DOWN = "received_mbit_s:";

	@TempDir
	Path folder;

	/** A day of two adapters, one of them silent, a tick a minute; a hole from 15:00 to 16:00, and another load in its last minutes. */
	@BeforeEach
	void prepare() throws IOException {
		StringBuilder text = new StringBuilder("time,cpu_usage,ram_free,network_adapter,net_usage_up,net_usage_down\r");
		for (int second = 65; second <= 86_400; second += 60) {
			if (second / 3600 == 15) {
				continue;
			}
			int cpu = second / 3600 == 23 ? second / 60 % 60 < 30 ? 20 : 60 : 12;
			text.append(BEGIN.plus(Duration.ofSeconds(second))).append("," + cpu + ",40,Ethernet,1000,1250000\r");
			text.append(BEGIN.plus(Duration.ofSeconds(second))).append("," + cpu + ",40,\"VPN, old\",0,1\r");
		}
		Path file = folder.resolve("telemetry/28-04-2023/data.csv");
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private String kado(String... more) {
		List<String> arguments = new ArrayList<>(List.of("resources", "."));
		arguments.addAll(List.of(more));
		if (!arguments.contains("--zone")) {
			arguments.addAll(List.of("--zone", "UTC"));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8); PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
			List<LogFormat> formats = Stream.concat(Stream.of(new FactsFormat()), ForeignFormats.all().stream()).toList();
			int code = new Kado(new FolderReader(formats), Optional.empty(), folder, new Terminal(outStream, errStream, () -> 0), Locale.ENGLISH, "1")
					.run(arguments.toArray(String[]::new));
			assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	private List<Map<String, String>> rows(String... more) {
		List<String> all = new ArrayList<>(List.of("--format", "csv"));
		all.addAll(List.of(more));
		List<List<String>> lines = kado(all.toArray(String[]::new)).lines().map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).map(field -> field.replace("\"", "")).toList())
				.toList();
		List<Map<String, String>> rows = new ArrayList<>();
		for (List<String> line : lines.subList(1, lines.size())) {
			assertEquals(lines.get(0).size(), line.size());
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < line.size(); i++) {
				row.put(lines.get(0).get(i), line.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	@Test
	void eachHourHasLoadMemoryAndEveryAdapter() {
		List<Map<String, String>> rows = rows();
		assertEquals(24, rows.size());
		Map<String, String> night = rows.get(3);
		assertEquals(List.of("2023-04-28T03:00:00.000+00:00", "2023-04-28T04:00:00.000+00:00", "12", "12", "", "40"),
				List.of(night.get("start"), night.get("end"), night.get("cpu_percent"), night.get("cpu_highest_percent"), night.get("memory_free_mib"), night.get("memory_free_percent")));
		assertEquals(List.of("0.008", "10"), List.of(night.get(UP + "Ethernet"), night.get(DOWN + "Ethernet")));
		assertEquals(List.of("0", "0.000008"), List.of(night.get(UP + "VPN, old"), night.get(DOWN + "VPN, old")), "a silent adapter is told as well, and 0 is 0");
		assertEquals(List.of("40", "60"), List.of(rows.get(23).get("cpu_percent"), rows.get(23).get("cpu_highest_percent")));
	}

	@Test
	void whatWasNotMeasuredIsAnEmptyField() {
		Map<String, String> hole = rows().get(15);
		assertEquals("2023-04-28T15:00:00.000+00:00", hole.get("start"));
		assertEquals(List.of("", "", "", "", "", "", "", ""), List.copyOf(hole.values()).subList(4, 12));
	}

	@Test
	void anotherComputerHasNoneOfItsAdapters() {
		new GoldenFolder(folder).facts("press");
		List<Map<String, String>> all = rows("--every", "24h");
		List<Map<String, String>> press = all.stream().filter(row -> row.get("equipment").equals("プレス 1")).toList();
		assertEquals(1, press.size(), all.toString());
		assertEquals(List.of("16.990909", "", ""), List.of(press.get(0).get("cpu_percent"), press.get(0).get(UP + "Ethernet"), press.get(0).get(DOWN + "VPN, old")));
		assertEquals("4096", press.get(0).get("memory_free_mib"));
	}

	@Test
	void spansAreAsLongAsAskedAndBeginWithTheDay() {
		assertEquals(List.of("2023-04-28T00:00:00.000+00:00", "2023-04-28T07:00:00.000+00:00", "2023-04-28T14:00:00.000+00:00", "2023-04-28T21:00:00.000+00:00"),
				rows("--every", "7h").stream().map(row -> row.get("start")).toList());
		List<Map<String, String>> tokyo = rows("--zone", "Asia/Tokyo", "--every", "24h");
		assertEquals(List.of("2023-04-28T00:00:00.000+09:00", "2023-04-29T00:00:00.000+09:00"), tokyo.stream().map(row -> row.get("start")).toList());
		assertEquals(96, rows("--every", "15min").size());
		assertEquals(9, rows("--zone", "Asia/Tokyo", "--from", "2023-04-29").size(), "the hours of that day that are recorded");
	}

	/** The night on which summer time ends repeats an hour; its day has 25, the day before has 24, and each tick counts once. */
	@Test
	void theDayOnWhichSummerTimeEndsHasTwentyFiveHours() throws IOException {
		Instant midnight = Instant.parse("2023-10-28T22:00:00Z");
		StringBuilder text = new StringBuilder("time,cpu_usage,ram_free,network_adapter,net_usage_up,net_usage_down\r");
		for (int minute = 1; minute < 25 * 60; minute++) {
			text.append(midnight.plus(Duration.ofSeconds(60 * minute + 5))).append("," + (minute < 120 ? 10 : minute < 180 ? 20 : minute < 240 ? 40 : 10) + ",40,Ethernet,0,0\r");
		}
		Files.writeString(folder.resolve("telemetry/28-04-2023/data.csv"), text);
		List<Map<String, String>> hours = rows("--zone", "Europe/Berlin");
		assertEquals(25, hours.size());
		assertEquals(List.of("2023-10-29T02:00:00.000+02:00", "2023-10-29T02:00:00.000+01:00", "2023-10-29T03:00:00.000+01:00"), hours.subList(2, 5).stream().map(row -> row.get("start")).toList());
		assertEquals(List.of("10", "20", "40", "10"), hours.subList(1, 5).stream().map(row -> row.get("cpu_percent")).toList());
		List<Map<String, String>> days = rows("--zone", "Europe/Berlin", "--every", "24h");
		assertEquals(List.of("2023-10-29T00:00:00.000+02:00", "2023-10-30T00:00:00.000+01:00"), List.of(days.get(0).get("start"), days.get(0).get("end")));
		assertEquals(11.6, Double.parseDouble(days.get(0).get("cpu_percent")), 0.01, "(23 · 10 + 20 + 40) / 25");
		assertEquals("40", days.get(0).get("cpu_highest_percent"));
		assertEquals(1, days.size());
		assertEquals(List.of("2023-10-29T20:00:00.000+01:00", "2023-10-30T00:00:00.000+01:00"), rows("--zone", "Europe/Berlin", "--every", "7h").stream().skip(3).limit(1)
				.flatMap(row -> Stream.of(row.get("start"), row.get("end"))).toList(), "the last span is the rest of the day");
	}

	/** In Tokyo the day ends at 15:00 UTC: the busy last hour is of the next one. */
	@Test
	void aWindowCountsItsOwnTicksAlone() {
		List<Map<String, String>> day = rows("--zone", "Asia/Tokyo", "--every", "24h", "--from", "2023-04-28", "--to", "2023-04-28");
		assertEquals(List.of("12"), day.stream().map(row -> row.get("cpu_percent")).toList());
	}

	@Test
	void theTableNamesItsAdapters() {
		String table = kado();
		assertTrue(table.contains("Ethernet received Mbit/s") && table.contains("VPN, old sent Mbit/s"), table);
		assertTrue(kado("--format", "json").contains("\"received_mbit_s:Ethernet\":10"), "numbers are numbers");
	}
}
