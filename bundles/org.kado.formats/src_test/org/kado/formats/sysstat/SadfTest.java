package org.kado.formats.sysstat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.formats.sample.Samples;
import org.kado.model.Problem;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;

/** What sadf prints; the recorded files are of sysstat 12.6.1. */
class SadfTest {

	private static final String CPU = "# hostname;interval;timestamp;CPU;%user;%nice;%system;%iowait;%steal;%idle";

	private static Samples read(String... lines) throws IOException {
		return Samples.of(new SadfFormat(), String.join("\n", lines) + "\n");
	}

	@Test
	void joinsTheActivitiesOfAMoment() throws IOException {
		Samples samples = Samples.recorded(new SadfFormat(), SadfTest.class, "press-03-sadf.csv", ReadRules.byFormat());
		assertEquals(List.of(), samples.problems());
		assertEquals(1, samples.headers().size());
		assertEquals("press-03", samples.headers().get(0).equipment());
		assertEquals(2, samples.headers().get(0).processors());
		assertEquals(2_000, samples.headers().get(0).tickMillis());
		assertEquals(Set.of(Source.CPU, Source.MEMORY, Source.NETWORK, Source.DISK), samples.headers().get(0).sources());
		assertEquals(16, samples.ticks().size());
		Tick tick = samples.ticks().get(0);
		assertEquals("2026-11-28T12:44:06Z", Instant.ofEpochMilli(tick.stampMillis()).toString());
		assertEquals(2_000, tick.elapsedMillis());
		assertEquals(99.75, tick.cpuPercent(), 0.001);
		assertEquals(23_905_204L << 10, tick.memoryAvailableBytes());
		assertEquals("lo", tick.interfaceName(0));
		assertEquals("eth0", tick.interfaceName(1));
		assertEquals("vda", tick.devices().diskName(0));
	}

	@Test
	void aRestartLeavesAHole() throws IOException {
		Samples samples = Samples.recorded(new SadfFormat(), SadfTest.class, "press-03-sadf.csv", ReadRules.byFormat());
		Tick before = samples.ticks().get(10);
		Tick after = samples.ticks().get(11);
		assertEquals("2026-11-28T12:44:26Z", Instant.ofEpochMilli(before.stampMillis()).toString());
		assertEquals("2026-11-28T12:44:31Z", Instant.ofEpochMilli(after.stampMillis()).toString());
		assertEquals(2_000, after.elapsedMillis());
	}

	@Test
	void secondsSinceTheEpochAndEachProcessor() throws IOException {
		Samples samples = Samples.recorded(new SadfFormat(), SadfTest.class, "press-03-sadf-epoch.csv", ReadRules.byFormat());
		assertEquals("2026-11-28T12:44:06Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
		assertEquals(2, samples.ticks().get(0).devices().processors());
		assertEquals(99.5, samples.ticks().get(0).devices().percent(0), 0.001);
		assertEquals(ZoneOffset.UTC, samples.headers().get(0).zone());
	}

	@Test
	void localTimesAreAskedAbout() throws IOException {
		Samples asked = Samples.recorded(new SadfFormat(), SadfTest.class, "press-03-sadf-local.csv", ReadRules.byFormat());
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "2026-11-28 12:44:04")), asked.questions());
		assertEquals(List.of(), asked.ticks());
		Samples answered = Samples.recorded(new SadfFormat(), SadfTest.class, "press-03-sadf-local.csv",
				ReadRules.inZone(java.time.ZoneId.of("Asia/Tokyo")));
		assertEquals("2026-11-28T03:44:06Z", Instant.ofEpochMilli(answered.ticks().get(0).stampMillis()).toString());
	}

	@Test
	void anHourThatComesTwiceInEachActivity() throws IOException {
		String memory = "# hostname;interval;timestamp;kbmemfree;kbavail;kbmemused";
		Samples samples = Samples.of(new SadfFormat(), String.join("\n", CPU, "a;1800;2026-10-25 02:00:01;-1;1;0;0;0;0;99", "a;1800;2026-10-25 02:30:01;-1;2;0;0;0;0;98",
				"a;1800;2026-10-25 02:00:01;-1;3;0;0;0;0;97", "a;1800;2026-10-25 02:30:01;-1;4;0;0;0;0;96", memory, "a;1800;2026-10-25 02:00:01;1;1;1",
				"a;1800;2026-10-25 02:30:01;2;2;2", "a;1800;2026-10-25 02:00:01;3;3;3", "a;1800;2026-10-25 02:30:01;4;4;4") + "\n", "Europe/Berlin");
		assertEquals(List.of(1.0, 2.0, 3.0, 4.0), samples.loads());
		assertEquals(List.of(1024L, 2048L, 3072L, 4096L), samples.ticks().stream().map(Tick::memoryAvailableBytes).toList());
		assertEquals("2026-10-25T00:00:01Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
		assertEquals("2026-10-25T01:30:01Z", Instant.ofEpochMilli(samples.ticks().get(3).stampMillis()).toString());
	}

	@Test
	void olderVersionsNameOtherColumns() throws IOException {
		Samples samples = read("# hostname;interval;timestamp;kbmemfree;kbmemused;%memused;kbbuffers;kbcached", "a;600;2014-03-02 00:10:01 UTC;100;1;1;20;3",
				"a;600;2014-03-02 00:20:01 UTC;100;1;1;20;4", "# hostname;interval;timestamp;IFACE;rxpck/s;txpck/s;rxbyt/s;txbyt/s",
				"a;600;2014-03-02 00:10:01 UTC;eth0;1;1;500.5;2", "# hostname;interval;timestamp;DEV;tps;rd_sec/s;wr_sec/s",
				"a;600;2014-03-02 00:10:01 UTC;dev8-0;1;2;4");
		Tick tick = samples.ticks().get(0);
		assertEquals(123 << 10, tick.memoryAvailableBytes());
		assertEquals(300_300, tick.interfaceReceivedBytes(0));
		assertEquals(2 * 512 * 600, tick.devices().readBytes(0));
		assertEquals(List.of(Problem.Kind.MEASURED_OTHERWISE), samples.kinds());
	}

	@Test
	void aProcessorThatIsOffIsNotBusy() throws IOException {
		Samples samples = read(CPU, "a;5;2026-04-01 00:00:05 UTC;-1;50.00;0.00;0.00;10.00;0.00;40.00", "a;5;2026-04-01 00:00:05 UTC;0;50.00;0.00;0.00;10.00;0.00;40.00",
				"a;5;2026-04-01 00:00:05 UTC;1;0.00;0.00;0.00;0.00;0.00;0.00", "a;5;2026-04-01 00:00:10 UTC;1;1.00;0.00;0.00;0.00;0.00;99.00");
		assertEquals(50.0, samples.ticks().get(0).cpuPercent());
		assertEquals(50.0, samples.ticks().get(0).devices().percent(0));
		assertTrue(Double.isNaN(samples.ticks().get(0).devices().percent(1)));
		assertEquals(List.of(), samples.problems());
	}

	@Test
	void hostileRowsAreSaidAndHideNothing() throws IOException {
		Samples samples = read(CPU, "a;5;2026-04-01 00:00:05 UTC;-1;1;0;0;0;0;99", "a;5;2026-04-01 00:00:10 UTC;-1;1;0;0;0;0", "a;5;2026-04-01 00:00:15 UTC;-1;1;0;0;0;0;NaN",
				"a;5;2026-04-01 25:00:15 UTC;-1;1;0;0;0;0;1", "a;99999999;2026-04-01 00:00:20 UTC;-1;1;0;0;0;0;1", "a;5;99999999999;-1;1;0;0;0;0;1",
				"a;5;2026-04-01 00:00:25 UTC;-1;900;0;0;0;0;-800", "a;5;2026-04-01 00:00:30 UTC;-1;2;0;0;0;0;98");
		assertEquals(List.of(1.0, 2.0), samples.loads());
		assertEquals(List.of(Problem.Kind.DAMAGED_LINE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE,
				Problem.Kind.BAD_VALUE), samples.kinds());
	}

	@Test
	void daysInAnyOrderAndSeveralHosts() throws IOException {
		Samples samples = read(CPU, "a;5;2026-04-02 00:00:05 UTC;-1;1;0;0;0;0;99", "a;5;2026-04-02 00:00:10 UTC;-1;2;0;0;0;0;98", CPU,
				"a;5;2026-04-01 00:00:05 UTC;-1;3;0;0;0;0;97", "b;5;2026-04-01 00:00:05 UTC;-1;4;0;0;0;0;96");
		assertEquals(List.of("a", "a", "b"), samples.headers().stream().map(h -> h.equipment()).toList());
		assertEquals(3, samples.ticks("a").size());
		assertEquals(1, samples.ticks("b").size());
	}

	@Test
	void allInOneRowIsSaid() throws IOException {
		Samples samples = read(CPU + "[...];kbmemfree;kbavail", "a;5;2026-04-02 00:00:05 UTC;-1;1;0;0;0;0;99;1;2");
		assertEquals(List.of(Problem.Kind.UNKNOWN_ROW), samples.kinds());
		assertEquals(List.of(), samples.ticks());
	}
}
