package org.kado.model.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TickTest {

	@Test
	void aCopyHoldsEveryValueUnderItsOwnNumber() {
		Tick from = new Tick().begin(7, 10_000, 5_000);
		from.input(3, 6_000, 9_000, 40, 2_000);
		from.counts(1, 2, 3, 4);
		from.cpu(12.5);
		from.memoryAvailable(1L << 33);
		for (int i = 0; i < 20; i++) {
			from.process("p" + i, i, i * 10, i * 100);
			from.networkInterface("n" + i, i * 1_000, i * 2_000);
		}
		Tick to = new Tick().copy(8, from);
		from.begin(9, 0, 0);

		assertEquals(8, to.sequence());
		assertEquals(10_000, to.stampMillis());
		assertEquals(5_000, to.elapsedMillis());
		assertEquals(3, to.inputCount());
		assertEquals(6_000, to.firstInputMillis());
		assertEquals(9_000, to.lastInputMillis());
		assertEquals(40, to.minSpacingMillis());
		assertEquals(2_000, to.maxSpacingMillis());
		assertEquals("1 2 3 4", to.keys() + " " + to.clicks() + " " + to.moves() + " " + to.wheel());
		assertEquals(12.5, to.cpuPercent());
		assertEquals(1L << 33, to.memoryAvailableBytes());
		assertEquals(20, to.processCount());
		assertEquals("p19 19 190 1900",
				to.processName(19) + " " + to.processPids(19) + " " + to.processCpuMillis(19) + " " + to.processResidentBytes(19));
		assertEquals(20, to.interfaceCount());
		assertEquals("n19 19000 38000", to.interfaceName(19) + " " + to.interfaceReceivedBytes(19) + " " + to.interfaceSentBytes(19));
	}

	@Test
	void whatWasNotMeasuredStaysSoInACopy() {
		Tick full = new Tick().begin(1, 1, 1);
		full.cpu(3);
		full.process("a", 1, 1, 1);
		full.copy(2, new Tick().begin(1, 2, 3));
		assertEquals(Tick.NOT_MEASURED, full.inputCount());
		assertEquals(Tick.NOT_MEASURED, full.keys());
		assertTrue(Double.isNaN(full.cpuPercent()));
		assertEquals(0, full.processCount());
	}
}
