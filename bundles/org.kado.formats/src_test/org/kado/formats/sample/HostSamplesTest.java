package org.kado.formats.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;

/** Samples of a host that become ticks. */
class HostSamplesTest {

	private final HostSamples host = new HostSamples("tool", "Press-03", ZoneOffset.UTC);
	private final Samples told = new Samples();

	@Test
	void whatWasSampledAtTheSameMomentIsOneTick() {
		host.cpu(0, 5_000, 1);
		host.cpu(0, 10_000, 2);
		host.cpu(0, 15_000, 3);
		host.memory(0, 10_000, 7 << 20);
		host.network(0, 10_000, "eth0", 100, Double.NaN);
		host.tell(told);
		assertEquals(3, told.ticks().size());
		Tick middle = told.ticks().get(1);
		assertEquals(2, middle.cpuPercent());
		assertEquals(7 << 20, middle.memoryAvailableBytes());
		assertEquals(500, middle.interfaceReceivedBytes(0));
		assertEquals(Tick.NOT_MEASURED, middle.interfaceSentBytes(0));
		assertEquals(0, told.ticks().get(2).interfaceCount());
		assertEquals(10_000, middle.sequence());
		assertEquals("cpu+memory+network", told.headers().get(0).session());
	}

	@Test
	void aLongerDistanceThanTwoUsualOnesIsAHole() {
		for (long stamp : new long[] {10_000, 20_000, 30_000, 50_000, 80_001, 90_001}) {
			host.cpu(0, stamp, 1);
		}
		host.tell(told);
		assertEquals(List.of(10_000L, 10_000L, 10_000L, 20_000L, 10_000L, 10_000L), told.ticks().stream().map(Tick::elapsedMillis).toList());
	}

	@Test
	void edgesOfPercentAreHeldAndOthersRefused() {
		assertTrue(host.cpu(0, 1_000, 100.4));
		assertTrue(host.cpu(0, 2_000, -0.4));
		assertFalse(host.cpu(0, 3_000, 101));
		assertFalse(host.cpu(0, 3_000, -1));
		assertFalse(host.cpu(0, 3_000, Double.NaN));
		assertFalse(host.cpu(0, 2_000, 5));
		host.tell(told);
		assertEquals(List.of(100.0, 0.0), told.loads());
	}

	@Test
	void oneSampleOfUnknownLengthIsNotTold() {
		host.cpu(0, 1_000, 50);
		host.tell(told);
		assertEquals(List.of(), told.ticks());
	}

	@Test
	void theLengthThatAFileTellsCounts() {
		host.cpu(0, 600_000, 50);
		host.length(0, 600_000, 600_000);
		host.tell(told);
		assertEquals(600_000, told.ticks().get(0).elapsedMillis());
		assertEquals(600_000, told.headers().get(0).tickMillis());
		assertEquals(600_000, told.headers().get(0).thresholdMillis());
	}

	@Test
	void anyTracksInAnyOrderGiveEachMomentOnce() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			HostSamples some = new HostSamples("tool", "a", ZoneOffset.UTC);
			TreeMap<Long, Integer> expected = new TreeMap<>();
			List<String> names = List.of("a", "b", "c");
			for (String name : names) {
				long stamp = 0;
				for (int i = random.nextInt(300); i > 0; i--) {
					stamp += 1 + random.nextInt(3) * 1_000L;
					some.network(0, stamp, name, random.nextInt(1_000_000), random.nextInt(1_000_000));
					expected.merge(stamp, 1, Integer::sum);
				}
			}
			Samples all = new Samples();
			some.tell(all);
			if (expected.size() > 1) {
				assertEquals(List.copyOf(expected.keySet()), all.ticks().stream().map(Tick::stampMillis).toList(), "seed " + seed);
				assertEquals(List.copyOf(expected.values()), all.ticks().stream().map(Tick::interfaceCount).toList(), "seed " + seed);
				List<Long> ends = new ArrayList<>();
				all.ticks().forEach(tick -> ends.add(tick.stampMillis() - tick.elapsedMillis()));
				for (int i = 1; i < ends.size(); i++) {
					assertTrue(ends.get(i) >= all.ticks().get(i - 1).stampMillis(), "seed " + seed + ": ticks overlap");
				}
			}
		}
	}
}
