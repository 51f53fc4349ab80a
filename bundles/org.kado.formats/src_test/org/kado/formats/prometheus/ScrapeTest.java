package org.kado.formats.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.formats.sample.Samples;
import org.kado.model.Problem;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.ReadRules;
import org.kado.store.text.BadRowException;

/** Scrapes; the recorded one is of node_exporter 1.5.0. */
class ScrapeTest {

	private static Samples read(String... lines) throws IOException {
		return Samples.of(new ScrapeFormat(), String.join("\n", lines) + "\n");
	}

	private static String cpu(int processor, String mode, double seconds, long millis) {
		return "node_cpu_seconds_total{cpu=\"" + processor + "\",mode=\"" + mode + "\"} " + seconds + " " + millis;
	}

	private static final long T0 = 1_775_001_600_000L;

	@Test
	void scrapesWithoutTimesArePlacedByTheHostsClock() throws IOException {
		Samples samples = Samples.recorded(new ScrapeFormat(), ScrapeTest.class, "press-03.prom", ReadRules.byFormat());
		assertEquals(List.of(), samples.problems());
		assertEquals("press-03", samples.headers().get(0).equipment());
		assertEquals(2, samples.headers().get(0).processors());
		assertEquals(25_276_026_880L, samples.headers().get(0).memoryTotalBytes());
		assertEquals(Set.of(Source.CPU, Source.MEMORY, Source.NETWORK, Source.DISK), samples.headers().get(0).sources());
		assertEquals(List.of(1_795_871_305_011L, 1_795_871_308_264L, 1_795_871_311_658L), samples.ticks().stream().map(Tick::stampMillis).toList());
		assertEquals(3_181, samples.ticks().get(0).elapsedMillis());
		assertTrue(samples.ticks().stream().allMatch(tick -> tick.cpuPercent() > 50 && tick.cpuPercent() <= 100));
		assertEquals("eth0", samples.ticks().get(0).interfaceName(0));
	}

	@Test
	void loadIsTheDifferenceOfCounters() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(0, "iowait", 5, T0), cpu(0, "user", 50, T0), cpu(1, "idle", 100, T0), cpu(1, "user", 50, T0),
				cpu(0, "idle", 108, T0 + 15_000), cpu(0, "iowait", 9, T0 + 15_000), cpu(0, "user", 53, T0 + 15_000), cpu(1, "idle", 103, T0 + 15_000),
				cpu(1, "user", 62, T0 + 15_000));
		assertEquals(List.of(50.0), samples.loads());
		assertEquals(15_000, samples.ticks().get(0).elapsedMillis());
	}

	@Test
	void idleTimeAloneIsEnough() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(0, "idle", 103, T0 + 10_000), cpu(0, "idle", 113, T0 + 20_000));
		assertEquals(List.of(70.0, 0.0), samples.loads());
	}

	@Test
	void countersThatBeginAnewTellNothingOfThatSpan() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(0, "user", 50, T0), cpu(0, "idle", 105, T0 + 10_000), cpu(0, "user", 55, T0 + 10_000),
				cpu(0, "idle", 1, T0 + 20_000), cpu(0, "user", 2, T0 + 20_000), cpu(0, "idle", 9, T0 + 30_000), cpu(0, "user", 4, T0 + 30_000));
		assertEquals(List.of(T0 + 10_000, T0 + 30_000), samples.ticks().stream().map(Tick::stampMillis).toList());
		assertEquals(List.of(50.0, 20.0), samples.loads());
	}

	@Test
	void aCounterThatFallsMakesNoLoadWithTheOthers() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(0, "user", 50, T0), cpu(1, "idle", 100, T0), cpu(1, "user", 50, T0), cpu(0, "idle", 105, T0 + 10_000),
				cpu(0, "user", 55, T0 + 10_000), cpu(1, "idle", 105, T0 + 10_000), cpu(1, "user", 55, T0 + 10_000), cpu(0, "idle", 110, T0 + 20_000),
				cpu(0, "user", 60, T0 + 20_000), cpu(1, "idle", 110, T0 + 20_000), cpu(1, "user", 54, T0 + 20_000));
		assertEquals(List.of(50.0), samples.loads());
	}

	@Test
	void aHoleIsNoData() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(0, "idle", 105, T0 + 10_000), cpu(0, "idle", 110, T0 + 20_000), cpu(0, "idle", 115, T0 + 30_000),
				cpu(0, "idle", 800, T0 + 1_000_000), cpu(0, "idle", 801, T0 + 1_010_000));
		assertEquals(List.of(50.0, 50.0, 50.0, 90.0), samples.loads());
		assertEquals(T0 + 1_010_000, samples.ticks().get(3).stampMillis());
	}

	@Test
	void aProcessorThatIsMissingMakesTheLoadUnknown() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), cpu(1, "idle", 100, T0), cpu(0, "idle", 105, T0 + 10_000), cpu(1, "idle", 105, T0 + 10_000),
				cpu(0, "idle", 110, T0 + 20_000), cpu(0, "idle", 115, T0 + 30_000), cpu(1, "idle", 125, T0 + 30_000));
		assertEquals(List.of(T0 + 10_000), samples.ticks().stream().map(Tick::stampMillis).toList());
	}

	@Test
	void metricByMetricAsForBackfilling() throws IOException {
		Samples samples = read("# TYPE node_cpu_seconds counter", "node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"} 100.0 1775001600.0",
				"node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"} 104.0 1775001610.0", "node_cpu_seconds_total{cpu=\"0\",mode=\"user\"} 7 1775001600",
				"node_cpu_seconds_total{cpu=\"0\",mode=\"user\"} 13 1775001610 # {trace=\"a\"} 1 1775001610", "# TYPE node_memory_MemAvailable_bytes gauge",
				"node_memory_MemAvailable_bytes 4096 1775001600", "node_memory_MemAvailable_bytes 8.192e+03 1775001610", "# EOF");
		assertEquals(List.of(60.0), samples.loads());
		assertEquals(8192, samples.ticks().get(0).memoryAvailableBytes());
		assertEquals(T0 + 10_000, samples.ticks().get(0).stampMillis());
	}

	@Test
	void ratesOfInterfacesAndDisks() throws IOException {
		Samples samples = read("node_network_receive_bytes_total{device=\"eth0\"} 1000 " + T0, "node_network_transmit_bytes_total{device=\"eth0\"} 0 " + T0,
				"node_disk_read_bytes_total{device=\"sda\"} 5 " + T0, "node_network_receive_bytes_total{device=\"eth0\"} 13500000 " + (T0 + 10_000),
				"node_network_transmit_bytes_total{device=\"eth0\"} 3 " + (T0 + 10_000), "node_disk_read_bytes_total{device=\"sda\"} 15 " + (T0 + 10_000));
		Tick tick = samples.ticks().get(0);
		assertEquals(1, samples.ticks().size());
		assertEquals(13_499_000, tick.interfaceReceivedBytes(0));
		assertEquals(3, tick.interfaceSentBytes(0));
		assertEquals(10, tick.devices().readBytes(0));
		assertEquals(Tick.NOT_MEASURED, tick.devices().writtenBytes(0));
	}

	@Test
	void windowsNames() throws IOException {
		Samples samples = read("windows_cpu_time_total{core=\"0,0\",mode=\"idle\"} 10 " + T0, "windows_cpu_time_total{core=\"0,0\",mode=\"user\"} 10 " + T0,
				"windows_cpu_time_total{core=\"0,0\",mode=\"privileged\"} 10 " + T0, "windows_cpu_time_total{core=\"0,0\",mode=\"interrupt\"} 10 " + T0,
				"windows_cpu_time_total{core=\"0,0\",mode=\"idle\"} 15 " + (T0 + 10_000), "windows_cpu_time_total{core=\"0,0\",mode=\"user\"} 13 " + (T0 + 10_000),
				"windows_cpu_time_total{core=\"0,0\",mode=\"privileged\"} 12 " + (T0 + 10_000),
				"windows_cpu_time_total{core=\"0,0\",mode=\"interrupt\"} 12 " + (T0 + 10_000), "windows_os_physical_memory_free_bytes 1048576 " + (T0 + 10_000),
				"windows_os_hostname{hostname=\"FAB-PC07\"} 1 " + T0);
		assertEquals(List.of(50.0), samples.loads());
		assertEquals(1_048_576, samples.ticks().get(0).memoryAvailableBytes());
		assertEquals("FAB-PC07", samples.headers().get(0).equipment());
	}

	@Test
	void targetsOfAFederationAreSeveralHosts() throws IOException {
		Samples samples = read("node_cpu_seconds_total{cpu=\"0\",mode=\"idle\",instance=\"press-01:9100\"} 1 " + T0,
				"node_cpu_seconds_total{cpu=\"0\",mode=\"idle\",instance=\"press-02:9100\"} 1 " + T0,
				"node_cpu_seconds_total{cpu=\"0\",mode=\"idle\",instance=\"press-01:9100\"} 2 " + (T0 + 10_000),
				"node_cpu_seconds_total{cpu=\"0\",mode=\"idle\",instance=\"press-02:9100\"} 3 " + (T0 + 10_000));
		assertEquals(90.0, samples.ticks("press-01").get(0).cpuPercent());
		assertEquals(80.0, samples.ticks("press-02").get(0).cpuPercent());
	}

	@Test
	void samplesWithoutAnyTimeAreSaid() throws IOException {
		Samples samples = read("node_memory_MemAvailable_bytes 4096", "node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"} 1", "node_memory_MemAvailable_bytes 4096");
		assertEquals(List.of(), samples.ticks());
		assertEquals(List.of(new Problem("x.csv", 1, Problem.Kind.NO_TIME, "3 samples")), samples.problems());
	}

	@Test
	void hostileLinesAreSaidAndHideNothing() throws IOException {
		Samples samples = read(cpu(0, "idle", 100, T0), "node_memory_MemAvailable_bytes{ 5", "node_memory_MemAvailable_bytes{a=\"b} 5",
				"node_memory_MemAvailable_bytes 5 6 7", "node_memory_MemAvailable_bytes 0x10", "node_memory_MemAvailable_bytes 5 99999999999999999",
				"node_memory_MemAvailable_bytes -5 " + T0, "node_memory_MemAvailable_bytes NaN " + T0, "node_memory_MemAvailable_bytes +Inf " + T0,
				cpu(0, "idle", 105, T0 + 10_000));
		assertEquals(List.of(50.0), samples.loads());
		assertEquals(7, samples.problems().size());
	}

	@Test
	void aScrapeThatIsBeingWrittenWaits() throws IOException {
		String whole = new String(Samples.bytes(ScrapeTest.class, "press-03.prom"), StandardCharsets.UTF_8);
		String cut = whole.substring(0, whole.lastIndexOf("node_uname_info") + 5);
		Samples samples = Samples.of(new ScrapeFormat(), cut);
		assertEquals(2, samples.ticks().size());
		assertEquals(List.of(Problem.Kind.GROWING_LINE), samples.kinds());
	}

	@Test
	void labelsMayHoldAnything() throws BadRowException {
		SampleLine sample = SampleLine.of("m:x{a=\"q\\\"}\\\\ \\n,\" , b = \"\"} -1.5e3");
		assertEquals("q\"}\\ \n,", sample.labels().get("a"));
		assertEquals("", sample.labels().get("b"));
		assertEquals(-1500, sample.value());
		assertThrows(BadRowException.class, () -> SampleLine.of("{a=\"b\"} 1"));
	}

	@Test
	void otherMetricsAlone() throws IOException {
		assertTrue(new ScrapeFormat().recognises("x", "# HELP go_goroutines Number.\n# TYPE go_goroutines gauge\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of(), read("# HELP go_goroutines Number.", "go_goroutines 7").ticks());
	}
}
