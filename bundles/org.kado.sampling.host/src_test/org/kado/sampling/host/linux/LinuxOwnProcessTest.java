package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.sampling.OwnProcess;
import org.kado.testing.Requirement;

@EnabledOnOs(OS.LINUX)
@Requirement("S1-29")
class LinuxOwnProcessTest {

	@Test
	void theFieldsOfTheKernelAreTaken(@TempDir Path folder) throws Exception {
		long ticks = LibC.sysconf(LibC.SC_CLK_TCK);
		Path file = Files.writeString(folder.resolve("stat"), "7 (java (x) y) S 1 7 7 0 -1 4194304 9 9 0 0 " + 3 * ticks + " " + ticks / 2
				+ " 111 222 20 0 9 0 5000 1000000 400 18446744073709551615 1 1\n");
		try (OwnProcess own = new LinuxOwnProcess(file.toString())) {
			assertEquals(3_500, own.cpuMillis());
			assertEquals(400 * LibC.sysconf(LibC.SC_PAGESIZE), own.residentBytes());
		}
	}

	@Test
	void thisProcessUsesSomethingAndEverMore() {
		try (OwnProcess own = new LinuxOwnProcess()) {
			long before = own.cpuMillis();
			assertTrue(before > 0);
			long untilNanos = System.nanoTime() + 20_000_000_000L;
			while (own.cpuMillis() < before + 100) {
				assertTrue(System.nanoTime() < untilNanos, "CPU time stands still while this thread computes");
			}
			assertTrue(own.residentBytes() > 1 << 20);
		}
	}

	@Test
	void whereItCannotBeReadItIsNotMeasured() {
		try (OwnProcess none = new LinuxOwnProcess("/none/stat"); OwnProcess closed = new LinuxOwnProcess()) {
			assertEquals(-1, none.cpuMillis());
			assertEquals(-1, none.residentBytes());
			closed.close();
			assertEquals(-1, closed.cpuMillis());
		}
	}
}
