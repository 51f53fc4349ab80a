package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Requirement;

/** The kernel's texts for CPU, memory and one process. */
class LinuxTextTest {

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static long[] cpu(String text) {
		try (LinuxCpuTimes times = new LinuxCpuTimes("/nowhere")) {
			assertTrue(times.parse(bytes(text), bytes(text).length));
			return new long[] {times.busyUnits(), times.totalUnits()};
		}
	}

	@Test
	void guestTimeIsNotCountedTwiceAndWaitingIsIdle() {
		//                                   user nice system idle iowait irq softirq steal guest guest_nice
		long[] busyAndTotal = cpu("cpu  1000 200 300 5000 40 5 6 7 900 100\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
		assertArrayEquals(new long[] {1000 + 200 + 300 + 5 + 6 + 7, 1518 + 5000 + 40}, busyAndTotal);
	}

	@Test
	void oldKernelsHaveFewerColumns() {
		assertArrayEquals(new long[] {60, 100}, cpu("cpu  10 20 30 40\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "cpu", "cpu0 1 2 3 4\n", "cpu  1 2 3\n", "intr 5\n"})
	void anythingElseIsNoCpuLine(String text) {
		try (LinuxCpuTimes times = new LinuxCpuTimes("/nowhere")) {
			assertFalse(times.parse(bytes(text), bytes(text).length));
			assertFalse(times.read());
		}
	}

	@Test
	@Requirement("S4-10")
	void memoryAvailableIsInKibibytes() {
		byte[] text = bytes("MemTotal:       24651444 kB\nMemFree:         1024 kB\nMemAvailable:   21533188 kB\nBuffers: 1 kB\n");
		try (LinuxMemory memory = new LinuxMemory("/nowhere")) {
			assertEquals(21_533_188L * 1_024, memory.parse(text, text.length, "MemAvailable:"));
			assertEquals(24_651_444L * 1_024, memory.parse(text, text.length, "MemTotal:"));
			assertEquals(-1, memory.parse(text, text.length, "MemNever:"));
			assertEquals(-1, memory.parse(text, 20, "MemAvailable:"), "the rest of the text is an older one");
			assertEquals(-1, memory.availableBytes());
		}
	}

	private static String stat(String name, String state) {
		return "4711 (" + name + ") " + state + " 1 4711 4711 0 -1 4194560 1523 0 12 0 "
				+ "321 123 0 0 20 0 8 0 987654 1175216128 6543 18446744073709551615 1 1 0 0 0 0 0 4096 17642 0 0 0 17 1 0 0 0 0 0\n";
	}

	@ParameterizedTest
	@ValueSource(strings = {"cnc", "my prog", "a) R 1 (b", "((", "))", "", "設備監視"})
	@Requirement({"S3-06", "S1-24"})
	void aNameMayHoldBlanksAndParentheses(String name) {
		byte[] text = bytes(stat(name, "S"));
		ProcessStat stat = new ProcessStat();
		assertTrue(stat.parse(text, text.length));
		assertEquals(name, new String(text, stat.nameFrom(), stat.nameTo() - stat.nameFrom(), StandardCharsets.UTF_8));
		assertEquals(444, stat.cpuTicks());
		assertEquals(987_654, stat.startTicks());
		assertEquals(6_543, stat.residentPages());
	}

	@Test
	void oneThatEndedAndWaitsForItsParentIsNotRunning() {
		byte[] text = bytes(stat("cnc", "Z"));
		assertFalse(new ProcessStat().parse(text, text.length));
	}

	@Test
	void theNewestPidIsTheFifthWord() {
		byte[] text = bytes("0.35 0.29 0.20 2/417 4711\n");
		try (NewestPid newest = new NewestPid("/nowhere")) {
			assertEquals(4_711, newest.parse(text, text.length));
			assertEquals(-1, newest.parse(text, 20));
			assertEquals(-1, newest.read());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "4711", "4711 (cnc", "4711 (cnc) S 1 2 3\n", ")(", "4711 )cnc( S"})
	void aCutLineIsNoProcess(String line) {
		assertFalse(new ProcessStat().parse(bytes(line), bytes(line).length));
	}

	@ParameterizedTest
	@CsvSource({"'rchar: 323934931\nwchar: 323929600\nsyscr: 632687\nread_bytes: 0\n', 647864531", "'rchar: 0\nwchar: 0\n', 0", "'wchar: 5\nrchar: 6', 11",
			"'rchar: 5\n', -1", "'rchar: \nwchar: 5\n', -1", "'', -1", "'xrchar: 5\nwchar: 5\n', -1"})
	@Requirement("S1-21")
	void whatAProcessReadsAndWritesIsSummed(String text, long bytes) {
		assertEquals(bytes, new ProcessIo().parse(bytes(text), bytes(text).length));
	}
}
