package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

class TickColumnsTest {

	private final Tick tick = new Tick();

	@Test
	void keepsWhatATickHeld() {
		tick.begin(7, 1_000_000, 5_000);
		tick.input(3, 996_100, 999_900, 200, 3_600);
		tick.counts(4, 1, 30, 2);
		tick.cpu(12.5);
		tick.memoryAvailable(1L << 33);
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(1, columns.size());
		assertEquals(7, columns.sequence(0));
		assertEquals(1_000_000, columns.stampMillis(0));
		assertEquals(5_000, columns.elapsedMillis(0));
		assertEquals(3, columns.inputCount(0));
		assertEquals(996_100, columns.firstInputMillis(0));
		assertEquals(999_900, columns.lastInputMillis(0));
		assertEquals(200, columns.minSpacingMillis(0));
		assertEquals(3_600, columns.maxSpacingMillis(0));
		assertEquals(4, columns.keys(0));
		assertEquals(12.5f, columns.cpuPercent(0));
		assertEquals(1L << 33, columns.memoryAvailableBytes(0));
	}

	@Test
	@Requirement("S1-27")
	void whatWasNotToldIsNotMeasuredRatherThanZero() {
		tick.begin(1, 10, 5).process("spindle", 1, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		TickColumns columns = new TickColumns.Builder().add(tick).build();
		assertEquals(Tick.NOT_MEASURED, columns.inputCount(0));
		assertEquals(Tick.NOT_MEASURED, columns.keys(0));
		assertEquals(Tick.NOT_MEASURED, columns.memoryAvailableBytes(0));
		assertTrue(Float.isNaN(columns.cpuPercent(0)));
		assertEquals(Tick.NOT_MEASURED, columns.findProcess("spindle").orElseThrow().cpuMillis(0));
	}

	@Test
	void aTickThatBeginsForgetsTheOneBefore() {
		tick.begin(1, 10, 5).input(1, 6, 6, 1, 1);
		tick.process("a", 1, 1, 1);
		tick.networkInterface("eth0", 1, 1);
		tick.cpu(3);
		tick.begin(2, 15, 5);
		assertEquals(Tick.NOT_MEASURED, tick.inputCount());
		assertEquals(0, tick.processCount());
		assertEquals(0, tick.interfaceCount());
		assertTrue(Double.isNaN(tick.cpuPercent()));
	}

	@Test
	void growsWithManyTicksProcessesAndInterfaces() {
		TickColumns.Builder builder = new TickColumns.Builder();
		for (int row = 0; row < 1_000; row++) {
			tick.begin(row, row * 5_000L, 5_000);
			for (int p = 0; p < 40; p++) {
				tick.process("p" + p, p, row, row * 10L);
				tick.networkInterface("n" + p, row, p);
			}
			assertEquals(39, tick.interfaceSentBytes(39));
			builder.add(tick);
		}
		TickColumns columns = builder.build();
		assertEquals(1_000, columns.size());
		assertEquals(999 * 5_000L, columns.stampMillis(999));
		assertEquals(40, columns.processes().size());
		ProcessColumns last = columns.findProcess("P39").orElseThrow();
		assertEquals(1_000, last.size());
		assertEquals(999, last.tickRow(999));
		assertEquals(39, last.pids(999));
		assertEquals(9_990, last.residentBytes(999));
	}

	@Test
	void aProcessThatAppearsLaterLeadsToItsTick() {
		TickColumns.Builder builder = new TickColumns.Builder();
		builder.add(tick.begin(0, 5, 5));
		tick.begin(1, 10, 5).process("late", 2, 3, 4);
		TickColumns columns = builder.add(tick).build();
		assertEquals(1, columns.findProcess("late").orElseThrow().tickRow(0));
		assertTrue(columns.findProcess("other").isEmpty());
	}
}
