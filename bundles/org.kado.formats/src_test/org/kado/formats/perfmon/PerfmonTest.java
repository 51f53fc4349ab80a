package org.kado.formats.perfmon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.kado.testing.Requirement;

/** Logs of the Windows performance monitor. */
class PerfmonTest {

	private static final String INDIA = "\"(PDH-CSV 4.0) (GMT+05:30)(-330)\"";
	private static final String CPU = ",\"\\\\PC\\Processor(_Total)\\% Processor Time\"";

	private static Samples read(String... lines) throws IOException {
		return Samples.of(new PerfmonFormat(), String.join("\r\n", lines) + "\r\n");
	}

	private static String row(String stamp, String... values) {
		return "\"" + stamp + "\",\"" + String.join("\",\"", values) + "\"";
	}

	@Test
	@Requirement("A16")
	void minutesOfTheHeaderCountWestOfUtc() throws IOException {
		Samples samples = read(INDIA + CPU, row("04/28/2023 05:55:48.490", "12.5"), row("04/28/2023 05:56:03.490", "13.5"));
		assertEquals("2023-04-28T00:25:48.490Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
		assertEquals(ZoneOffset.ofHoursMinutes(5, 30), samples.headers().get(0).zone());
		assertEquals(List.of(), samples.problems());
	}

	@Test
	void minutesEastOfUtcAreNegativeToo() throws IOException {
		Samples samples = read("\"(PDH-CSV 4.0) (Eastern Daylight Time)(240)\"" + CPU, row("09/08/2002 12:35:45.166", "1"), row("09/08/2002 12:36:00.167", "2"));
		assertEquals("2002-09-08T16:35:45.166Z", Instant.ofEpochMilli(samples.ticks().get(0).stampMillis()).toString());
	}

	@Test
	void firstSampleWithoutRatesIsOnlyWhatTheNextOneBeginsWith() throws IOException {
		Samples samples = read(INDIA + CPU + ",\"\\\\PC\\Memory\\Available MBytes\"", row("04/28/2023 05:55:48.490", " ", "6120"),
				row("04/28/2023 05:56:03.490", "12.25", "6118"));
		assertEquals(1, samples.ticks().size());
		Tick tick = samples.ticks().get(0);
		assertEquals(15_000, tick.elapsedMillis());
		assertEquals(12.25, tick.cpuPercent());
		assertEquals(6118L << 20, tick.memoryAvailableBytes());
		assertEquals(Tick.NOT_MEASURED, tick.inputCount());
		assertEquals(Set.of(Source.CPU, Source.MEMORY), samples.headers().get(0).sources());
	}

	@Test
	void blankIsNotMeasured() throws IOException {
		Samples samples = read(INDIA + CPU + ",\"\\\\PC\\Memory\\Available Bytes\"", row("04/28/2023 05:55:48.490", "1", "5"),
				row("04/28/2023 05:55:53.490", " ", "5"), row("04/28/2023 05:55:58.490", "", " "), row("04/28/2023 05:56:03.490", "2", "5"));
		assertEquals(3, samples.ticks().size());
		assertTrue(Double.isNaN(samples.ticks().get(1).cpuPercent()));
		assertEquals(10_000, samples.ticks().get(2).stampMillis() - samples.ticks().get(1).stampMillis());
		assertEquals(List.of(), samples.problems());
	}

	@Test
	void aHoleIsNotCovered() throws IOException {
		Samples samples = read(INDIA + CPU, row("04/28/2023 05:00:00.000", "1"), row("04/28/2023 05:00:05.000", "1"), row("04/28/2023 05:00:10.000", "1"),
				row("04/28/2023 06:00:00.000", "1"));
		assertEquals(List.of(5_000L, 5_000L, 5_000L, 5_000L), samples.ticks().stream().map(Tick::elapsedMillis).toList());
		assertEquals(5_000, samples.headers().get(0).tickMillis());
	}

	@Test
	void severalComputersAreSeveralInstallations() throws IOException {
		Samples samples = read(INDIA + CPU + ",\"\\\\press-02\\Processor(_Total)\\% Processor Time\"", row("04/28/2023 05:00:00.000", "1", "71"),
				row("04/28/2023 05:00:05.000", "2", " "), row("04/28/2023 05:00:10.000", "3", "73"));
		assertEquals(List.of("PC", "press-02"), samples.headers().stream().map(h -> h.equipment()).toList());
		assertNotEquals(samples.headers().get(0).installation(), samples.headers().get(1).installation());
		assertEquals(List.of(1.0, 2.0, 3.0), samples.ticks("PC").stream().map(Tick::cpuPercent).toList());
		assertEquals(List.of(71.0, 73.0), samples.ticks("press-02").stream().map(Tick::cpuPercent).toList());
	}

	@Test
	void theInstallationIsTheSameInEveryFileOfTheComputer() throws IOException {
		Samples one = read(INDIA + CPU, row("04/28/2023 05:00:00.000", "1"));
		Samples other = read(INDIA + CPU.replace("PC", "pc"), row("04/29/2023 05:00:00.000", "1"));
		assertEquals(one.headers().get(0).installation(), other.headers().get(0).installation());
	}

	@Test
	void germanNames() throws IOException {
		localised("\\\\PC\\Prozessor(_Total)\\Prozessorzeit (%)", "\\\\PC\\Arbeitsspeicher\\Verfügbare MB",
				"\\\\PC\\Netzwerkschnittstelle(Intel[R] Ethernet)\\Empfangene Bytes/s", "\\\\PC\\Netzwerkschnittstelle(Intel[R] Ethernet)\\Bytes gesendet/s",
				StandardCharsets.UTF_8);
	}

	@Test
	void japaneseNames() throws IOException {
		localised("\\\\PC\\プロセッサ(_Total)\\% プロセッサ時間", "\\\\PC\\メモリ\\利用可能な MB", "\\\\PC\\ネットワーク インターフェイス(Intel[R] Ethernet)\\受信バイト数/秒",
				"\\\\PC\\ネットワーク インターフェイス(Intel[R] Ethernet)\\送信バイト数/秒", Charset.forName("windows-31j"));
	}

	@Test
	void russianNames() throws IOException {
		localised("\\\\PC\\Процессор(_Total)\\% загруженности процессора", "\\\\PC\\Память\\Доступно МБ", "\\\\PC\\Сетевой интерфейс(Intel[R] Ethernet)\\Получено байт/с",
				"\\\\PC\\Сетевой интерфейс(Intel[R] Ethernet)\\Отправлено байт/с", StandardCharsets.UTF_16LE);
	}

	@Test
	void frenchNames() throws IOException {
		localised("\\\\PC\\Processeur(_Total)\\% temps processeur", "\\\\PC\\Mémoire\\Mégaoctets disponibles", "\\\\PC\\Interface réseau(Intel[R] Ethernet)\\Octets reçus/s",
				"\\\\PC\\Interface réseau(Intel[R] Ethernet)\\Octets envoyés/s", StandardCharsets.UTF_8);
	}

	private static void localised(String cpu, String memory, String received, String sent, Charset charset) throws IOException {
		String text = (charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "") + INDIA + ",\"" + cpu + "\",\"" + memory + "\",\"" + received + "\",\"" + sent
				+ "\"\r\n" + row("04/28/2023 05:00:00.000", "25,5", "2048", "1000", "10") + "\r\n" + row("04/28/2023 05:00:05.000", "26,5", "2048", "2000", "20")
				+ "\r\n";
		Samples samples = Samples.of(new PerfmonFormat(), "x.csv", text.getBytes(charset), ReadRules.byFormat());
		assertEquals(List.of(25.5, 26.5), samples.loads());
		Tick tick = samples.ticks().get(1);
		assertEquals(2L << 30, tick.memoryAvailableBytes());
		assertEquals("Intel[R] Ethernet", tick.interfaceName(0));
		assertEquals(10_000, tick.interfaceReceivedBytes(0));
		assertEquals(100, tick.interfaceSentBytes(0));
	}

	@Test
	void theSumOfAllProcessorsIsTakenAndNotThatOfAGroup() throws IOException {
		Samples samples = read(
				INDIA + ",\"\\\\PC\\Processor Information(0,_Total)\\% Processor Time\",\"\\\\PC\\Processor Information(_Total)\\% Processor Time\","
						+ "\"\\\\PC\\Processor Information(0,0)\\% Processor Time\",\"\\\\PC\\Processor Information(0,1)\\% Processor Time\"",
				row("04/28/2023 05:00:00.000", "99", "40", "30", "50"), row("04/28/2023 05:00:05.000", "99", "41", "31", "51"));
		assertEquals(List.of(40.0, 41.0), samples.loads());
		assertEquals(2, samples.headers().get(0).processors());
		assertEquals(50.0, samples.ticks().get(0).devices().percent(1));
	}

	@Test
	void withoutASumTheProcessorsAreAveraged() throws IOException {
		Samples samples = read(INDIA + ",\"\\\\PC\\Processor(0)\\% Processor Time\",\"\\\\PC\\Processor(1)\\% Processor Time\"",
				row("04/28/2023 05:00:00.000", "30", "50"), row("04/28/2023 05:00:05.000", "30", " "));
		assertEquals(40.0, samples.ticks().get(0).cpuPercent());
		assertTrue(Double.isNaN(samples.ticks().get(1).cpuPercent()));
	}

	@Test
	void programsOfSeveralProcessesAreSummed() throws IOException {
		Samples samples = read(
				INDIA + ",\"\\\\PC\\Process(cnc)\\% Processor Time\",\"\\\\PC\\Process(cnc#1)\\% Processor Time\",\"\\\\PC\\Process(cnc)\\Working Set\","
						+ "\"\\\\PC\\Process(_Total)\\% Processor Time\",\"\\\\PC\\Process(Idle)\\% Processor Time\"",
				row("04/28/2023 05:00:00.000", "150", "50", "1024", "800", "600"), row("04/28/2023 05:00:10.000", "20", " ", "2048", "800", "600"));
		Tick first = samples.ticks().get(0);
		assertEquals(1, first.processCount());
		assertEquals("cnc", first.processName(0));
		assertEquals(2, first.processPids(0));
		assertEquals(20_000, first.processCpuMillis(0));
		assertEquals(1024, first.processResidentBytes(0));
		assertEquals(Tick.NOT_MEASURED, first.processIoBytes(0));
		assertEquals(1, samples.ticks().get(1).processPids(0));
		assertEquals(2_000, samples.ticks().get(1).processCpuMillis(0));
		assertEquals(List.of("cnc"), samples.headers().get(0).watched());
	}

	@Test
	void trafficAsASumOnlyIsSaid() throws IOException {
		Samples samples = read(INDIA + ",\"\\\\PC\\Network Interface(a)\\Bytes Total/sec\"", row("04/28/2023 05:00:00.000", "100"),
				row("04/28/2023 05:00:05.000", "1250000"));
		assertEquals(6_250_000, samples.ticks().get(1).interfaceReceivedBytes(0));
		assertEquals(Tick.NOT_MEASURED, samples.ticks().get(1).interfaceSentBytes(0));
		assertEquals(List.of(Problem.Kind.MEASURED_OTHERWISE), samples.kinds());
	}

	@Test
	void whatASumAndOneDirectionTellIsTheOther() throws IOException {
		Samples samples = read(INDIA + ",\"\\\\PC\\Network Interface(a)\\Bytes Total/sec\",\"\\\\PC\\Network Interface(a)\\Bytes Received/sec\"",
				row("04/28/2023 05:00:00.000", "100", "40"), row("04/28/2023 05:00:01.000", "100", "40"));
		assertEquals(40, samples.ticks().get(0).interfaceReceivedBytes(0));
		assertEquals(60, samples.ticks().get(0).interfaceSentBytes(0));
	}

	@Test
	void typeperfAsksForTheZone() throws IOException {
		String text = "\r\n\"(PDH-CSV 4.0)\",\"\\\\PC\\Processor(_Total)\\% Processor Time\"\r\n" + row("08/18/2026 14:15:28.791", "11.466608") + "\r\n"
				+ row("08/18/2026 14:15:29.792", "12.000000") + "\r\nExiting, please wait...\r\nThe command completed successfully.\r\n";
		Samples asked = Samples.of(new PerfmonFormat(), text);
		assertEquals(List.of(new OpenQuestion(OpenQuestion.Kind.ZONE, "08/18/2026 14:15:28.791")), asked.questions());
		assertEquals(List.of(), asked.headers());
		Samples answered = Samples.of(new PerfmonFormat(), text, "Asia/Tokyo");
		assertEquals(List.of(), answered.questions());
		assertEquals("2026-08-18T05:15:28.791Z", Instant.ofEpochMilli(answered.ticks().get(0).stampMillis()).toString());
		assertEquals(ZoneId.of("Asia/Tokyo"), answered.headers().get(0).zone());
		assertEquals(List.of(), answered.problems());
	}

	@Test
	void theOffsetOfTheHeaderHoldsForTheWholeFileAndAReturnInTimeIsSaid() throws IOException {
		Samples samples = read(london());
		assertEquals("2017-10-29T00:59:59.562Z", Instant.ofEpochMilli(samples.ticks().get(1).stampMillis()).toString());
		assertEquals("2017-10-29T00:00:14.562Z", Instant.ofEpochMilli(samples.ticks().get(2).stampMillis()).toString());
		assertEquals(List.of(Problem.Kind.TIME_WENT_BACK), samples.kinds());
		assertEquals(4, samples.problems().get(0).line());
		assertEquals(2, samples.headers().size());
	}

	@Test
	void aZoneThatAgreesWithTheHeaderKnowsTheChangeToWinterTime() throws IOException {
		Samples samples = Samples.of(new PerfmonFormat(), String.join("\r\n", london()) + "\r\n", "Europe/London");
		assertEquals("2017-10-29T01:00:14.562Z", Instant.ofEpochMilli(samples.ticks().get(2).stampMillis()).toString());
		assertEquals(List.of(), samples.problems());
		assertEquals(1, samples.headers().size());
	}

	@Test
	void aZoneThatContradictsTheHeaderIsNotTaken() throws IOException {
		Samples samples = Samples.of(new PerfmonFormat(), String.join("\r\n", london()) + "\r\n", "Asia/Tokyo");
		assertEquals("2017-10-29T00:59:59.562Z", Instant.ofEpochMilli(samples.ticks().get(1).stampMillis()).toString());
	}

	private static String[] london() {
		return new String[] {"\"(PDH-CSV 4.0) (GMT Standard Time)(-60)\"" + CPU, row("10/29/2017 01:59:44.562", "88"), row("10/29/2017 01:59:59.562", "93"),
				row("10/29/2017 01:00:14.562", "89"), row("10/29/2017 01:00:29.563", "94")};
	}

	@Test
	void hostileRowsAreSaidAndHideNothing() throws IOException {
		Samples samples = read(INDIA + CPU, row("04/28/2023 05:00:00.000", "1"), row("13/28/2023 05:00:05.000", "2"), row("04/28/2023 05:00:10.000", "2", "3"),
				row("04/28/2023 05:00:15.000", "1e999"), row("04/28/2023 05:00:20.000", "NaN"), row("04/28/2023 05:00:25.000", "-1"),
				row("04/28/2023 05:00:30.000", "100.0000001"), "\"04/28/2023 05:00:35.000\",\"4", row("04/28/2023 05:00:40.000", "250"),
				row("04/28/9999 05:00:40.000", "2"), row("04/28/2023 05:00:45.000", "5"), row("04/28/2023 05:00:45.000", "5"));
		assertEquals(List.of(1.0, 100.0, 5.0), samples.loads());
		assertEquals(List.of(Problem.Kind.BAD_VALUE, Problem.Kind.DAMAGED_LINE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE,
				Problem.Kind.DAMAGED_LINE, Problem.Kind.BAD_VALUE, Problem.Kind.BAD_VALUE, Problem.Kind.DUPLICATE_ROWS), samples.kinds());
	}

	@Test
	void aLogAppendedToAnotherHasItsOwnColumns() throws IOException {
		Samples samples = read(INDIA + CPU, row("04/28/2023 05:00:00.000", "1"), row("04/28/2023 05:00:05.000", "2"),
				"\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\PC\\Memory\\Available Bytes\"" + CPU, row("04/28/2023 05:00:00.000", "4096", "3"));
		assertEquals("2023-04-28T05:00:00Z", Instant.ofEpochMilli(samples.ticks().get(2).stampMillis()).toString());
		assertEquals(3.0, samples.ticks().get(2).cpuPercent());
	}

	@Test
	void tabsAndNamelessComputers() throws IOException {
		String text = "\"(PDH-TSV 4.0) (UTC)(0)\"\t\"\\Processor(_Total)\\% Processor Time\"\r\n\"04/28/2023 05:00:00.000\"\t\"1.5\"\r\n";
		Samples samples = Samples.of(new PerfmonFormat(), "line 4/press-03/perf.csv", text.getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
		assertEquals("press-03", samples.headers().get(0).equipment());
	}

	@Test
	void countersThatNobodyKnowsAreSaid() throws IOException {
		Samples samples = read(INDIA + ",\"\\\\PC\\PhysicalDisk(0 C:)\\Avg. Disk Queue Length\"", row("04/28/2023 05:00:00.000", "1"));
		assertEquals(List.of(Problem.Kind.UNKNOWN_ROW), samples.kinds());
		assertEquals(List.of(), samples.ticks());
	}
}
