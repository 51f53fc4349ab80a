package org.kado.formats.collectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
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

/** What collectl -P writes; the recorded files are of collectl 4.3.1. */
class CollectlTest {

	private static final String HEAD = """
			################################################################################
			# Collectl:   V4.3.1-1  HiRes: 1  Options: -sc -P -i2
			# Host:       press-03  DaemonOpts:
			# Date:       20261231-235950  Secs: 1798729190 TZ: +0100
			# SubSys:     c Options: d Interval: 2 NumCPUs: 2  NumBud: 0 Flags: i
			# Kernel:     6.1  Memory: 24683620 kB  Swap: 0 kB
			################################################################################
			""";

	private static Samples recorded(String name) throws IOException {
		return Samples.recorded(new CollectlFormat(), CollectlTest.class, name, ReadRules.byFormat());
	}

	@Test
	void theHeadTellsHostZoneAndMemory() throws IOException {
		Samples samples = recorded("press-03.tab");
		assertEquals("press-03", samples.headers().get(0).equipment());
		assertEquals(ZoneOffset.ofHours(9), samples.headers().get(0).zone());
		assertEquals(2, samples.headers().get(0).processors());
		assertEquals(24_683_620L << 10, samples.headers().get(0).memoryTotalBytes());
		assertEquals(2_000, samples.headers().get(0).tickMillis());
		assertEquals(Set.of(Source.CPU, Source.MEMORY, Source.NETWORK, Source.DISK), samples.headers().get(0).sources());
		assertEquals(6, samples.ticks().size());
		assertTrue(Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString().startsWith("2026-11-28T13:06:"));
		assertTrue(samples.ticks().stream().allMatch(tick -> tick.elapsedMillis() == 2_000 && tick.cpuPercent() > 0));
		assertEquals("all", samples.ticks().get(0).interfaceName(0));
		assertEquals(List.of(Problem.Kind.MEASURED_OTHERWISE), samples.kinds());
	}

	@Test
	void detailsOfInterfacesDisksAndProcessors() throws IOException {
		Tick network = recorded("press-03.net").ticks().get(0);
		assertEquals(List.of("lo", "ifb0", "ifb1", "eth0"), List.of(network.interfaceName(0), network.interfaceName(1), network.interfaceName(2),
				network.interfaceName(3)));
		assertEquals("vda", recorded("press-03.dsk").ticks().get(0).devices().diskName(0));
		Samples processors = recorded("press-03.cpu");
		assertEquals(2, processors.ticks().get(0).devices().processors());
		assertEquals(Set.of(Source.PER_CPU), processors.headers().get(0).sources());
	}

	@Test
	void filesOfOtherMeasuresAreOtherSessionsOfTheSameInstallation() throws IOException {
		Samples summary = recorded("press-03.tab");
		Samples network = recorded("press-03.net");
		assertEquals(summary.headers().get(0).installation(), network.headers().get(0).installation());
		assertEquals("network", network.headers().get(0).session());
	}

	@Test
	void aConsoleTellsNoZone() throws IOException {
		Samples asked = recorded("console.csv");
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "20261128 13:07:01")), asked.questions());
		assertEquals(List.of(), asked.ticks());
		Samples answered = Samples.recorded(new CollectlFormat(), CollectlTest.class, "console.csv", ReadRules.inZone(ZoneId.of("UTC")));
		assertEquals(5, answered.ticks().size());
		assertEquals("2026-11-28T13:07:01Z", Instant.ofEpochMilli(answered.ticks().get(0).stampMillis()).toString());
		assertEquals("console", answered.headers().get(0).equipment());
	}

	@Test
	void secondsSinceTheEpochAndColonsBetween() throws IOException {
		Samples samples = recorded("utc.txt");
		assertEquals(4, samples.ticks().size());
		assertEquals(1_795_871_229_008L, samples.ticks().get(0).stampMillis());
		assertEquals(100.0, samples.ticks().get(0).cpuPercent());
	}

	@Test
	void colonsInTimesAreNoSeparators() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), "#Date:Time:[CPU]Idle%:[CPU]Totl%\n20261128:12:54:24:0:99\n20261128:12:54:26:1:98\n", "UTC");
		assertEquals(List.of(99.0, 98.0), samples.loads());
	}

	@Test
	void shortDatesGoOverNewYear() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), HEAD + "#Date Time [CPU]Totl%\n12/31 23:59:58 7\n01/01 00:00:00 8\n");
		assertEquals("2026-12-31T22:59:58Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
		assertEquals("2026-12-31T23:00:00Z", Instant.ofEpochMilli(samples.ticks().get(1).stampMillis()).toString());
	}

	@Test
	void shortDatesWithoutAHeadHaveNoYear() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), "#Date Time [CPU]Totl%\n11/28 23:59:58 7\n", "UTC");
		assertEquals(List.of(), samples.ticks());
		assertEquals(List.of(Problem.Kind.BAD_VALUE), samples.kinds());
	}

	@Test
	void namesOfColumnsComeAgain() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(),
				HEAD + "#Date Time [CPU]Totl%\n20261231 23:59:52 7\n#Date Time [CPU]Wait% [CPU]Totl%\n20261231 23:59:54 50 8\n");
		assertEquals(List.of(7.0, 8.0), samples.loads());
	}

	@Test
	void figuresOfAnIntervalAreNotTakenForThoseOfASecond() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), "#Date Time [CPU]Wait% [CPU]Idle% [CPU]Totl% [CPU]Intrpt/int [NET]RxKBTot [NET]TxKBTot\n"
				+ "20261128 12:53:47 0 139 258 1197 5 5\n20261128 12:53:49 0 300 100 1197 5 5\n", "UTC");
		assertEquals(List.of(64.99, 25.0), samples.loads());
		assertEquals(Set.of(Source.CPU), samples.headers().get(0).sources());
		assertEquals(List.of(Problem.Kind.UNKNOWN_ROW), samples.kinds());
	}

	@Test
	void theHeadTellsThatFiguresAreOfAnInterval() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), HEAD.replace("Options: d", "Options: dn")
				+ "#Date Time [NET:eth0]RxKB [NET:eth0]TxKB [CPU]Totl% [CPU]Idle% [CPU]Wait%\n12/31 23:59:52 9 9 150 50 0\n12/31 23:59:54 9 9 50 150 0\n");
		assertEquals(List.of(75.0, 25.0), samples.loads());
		assertEquals(Set.of(Source.CPU), samples.headers().get(0).sources());
	}

	@Test
	void anAppendedHeadMayTellAnotherZone() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), HEAD + "#Date Time [CPU]Totl%\n20261231 23:59:52 7\n" + HEAD.replace("+0100", "+0000")
				+ "#Date Time [CPU]Totl%\n20261231 23:59:52 8\n");
		assertEquals(3_600_000, samples.ticks().get(1).stampMillis() - samples.ticks().get(0).stampMillis());
	}

	@Test
	void aReturnInTimeIsSaid() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), HEAD + "#Date Time [CPU]Totl%\n20261025 02:59:58 7\n20261025 02:00:00 8\n20261025 02:00:02 9\n");
		assertEquals(List.of(Problem.Kind.TIME_WENT_BACK), samples.kinds());
		assertEquals(2, samples.headers().size());
	}

	@Test
	void hostileRowsAreSaidAndHideNothing() throws IOException {
		Samples samples = Samples.of(new CollectlFormat(), HEAD + "#Date Time [CPU]Totl%\n20261231 23:59:50 7\n20261231 23:59:52\n20261331 23:59:54 7\n"
				+ "20261231 23:59:56 inf\n20261231 23:59:58 900\nOuch!\n20261231 23:59:59 8\n");
		assertEquals(List.of(7.0, 8.0), samples.loads());
		assertEquals(5, samples.problems().size());
	}
}
