package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;

/** A tick costs the recording thread no garbage. */
class AllocationTest {

	private static final int TICKS = 10_000;
	private static final long MAX_BYTES_PER_TICK = 64;

	@TempDir
	private Path folder;

	@Test
	void tickAllocatesNothingInTheSteadyState() throws Exception {
		try (Recording recording = new CsvLogStore().open(Setups.in(folder).build())) {
			Tick tick = new Tick();
			append(recording, tick, Samples.NINE, 2000);
			long before = allocatedBytes();
			append(recording, tick, Samples.NINE + 2_000_000, TICKS);
			long perTick = (allocatedBytes() - before) / TICKS;
			System.out.printf("appending a tick allocates %d bytes%n", perTick);
			assertTrue(perTick < MAX_BYTES_PER_TICK, perTick + " bytes a tick");
		}
	}

	private static void append(Recording recording, Tick tick, long start, int count) throws Exception {
		for (int i = 0; i < count; i++) {
			long stamp = start + i * 1000L;
			tick.begin(recording.nextSequence(), stamp, 1000);
			tick.input(3, stamp - 700, stamp - 20, 250, 1890);
			tick.cpu(12.34);
			tick.memoryAvailable(5_000_000_000L);
			for (int p = 0; p < 4; p++) {
				tick.process(NAMES[p], 2, i, 123_456L * 1024);
			}
			tick.networkInterface("イーサネット 2", 123_456_789_012L, i);
			tick.networkInterface("Wi-Fi", i, i);
			recording.append(tick);
		}
	}

	private static final String[] NAMES = {"ncrun.exe", "加工,監視.exe", "QaseeClient.exe", "EXCEL.EXE"};

	/** Through reflection, since the interface that has it belongs to no specification. */
	private static long allocatedBytes() throws Exception {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		Method method = Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
		return (Long) method.invoke(threads, Thread.currentThread().getId());
	}
}
