package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.Tick;

/** Ticks of 5 s that are told again. */
class NetworkUseTest {

	private static final TimeRange MINUTE = new TimeRange(0, 60_000);

	private final InstallationFacts facts = new FactsBuilder().ticks(5, 55).folder().installations().get(0);
	private final FactsHeader header = facts.sessions().get(0).segments().get(0).header();
	private final Tick tick = new Tick();

	private void tell(NetworkUse use, long sequence, long elapsedMillis, long received, long sent) {
		// the stamp in the file is another one than that of the folder, whose clock was put right
		tick.begin(sequence, 99_999_999, elapsedMillis);
		tick.networkInterface("eth0", received, sent);
		use.tick(header, tick);
	}

	private static double[] received(NetworkUse use) {
		return use.adapters().get(0).received().values();
	}

	@Test
	void aTickThatIsToldTwiceCountsOnce() {
		NetworkUse use = new NetworkUse(facts, MINUTE, 1);
		tell(use, 0, 5000, 5000, 0);
		tell(use, 0, 5000, 5000, 0);
		tell(use, 1, 5000, 10_000, 0);
		assertEquals(1500, received(use)[0], 1e-9);
	}

	@Test
	void aMeanIsAllBytesByAllTime() {
		NetworkUse use = new NetworkUse(facts, MINUTE, 1);
		tell(use, 0, 1000, 1000, 0);
		tell(use, 1, 4000, 0, 0);
		assertEquals(200, received(use)[0], 1e-9);
	}

	@Test
	void whatWasNotMeasuredIsNoZero() {
		NetworkUse use = new NetworkUse(facts, MINUTE, 1);
		tell(use, 0, 5000, 5000, Tick.NOT_MEASURED);
		tell(use, 1, 5000, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		assertEquals(1000, received(use)[0], 1e-9);
		assertTrue(Double.isNaN(use.adapters().get(0).sent().values()[0]));
		NetworkUse never = new NetworkUse(facts, MINUTE, 1);
		tell(never, 0, 5000, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		assertEquals(List.of(), never.adapters());
	}

	@Test
	void timesAreThoseOfTheFolderAndUnknownTicksCountForNothing() {
		NetworkUse use = new NetworkUse(facts, MINUTE, 6);
		tell(use, 1, 5000, 5000, 0);
		tell(use, 10, 5000, 10_000, 0);
		tell(use, 77, 5000, 99_000, 0);
		double[] values = received(use);
		// ticks of 5 s: parts of 10 s and more; tick 1 ends at 10 s, tick 10 at 55 s
		assertEquals(List.of("NaN", "1000.0", "NaN", "NaN", "NaN", "2000.0"), java.util.Arrays.stream(values).mapToObj(Double::toString).toList());
	}

	@Test
	void partsAreNeverShorterThanTwoTicks() {
		NetworkUse use = new NetworkUse(facts, MINUTE, 1000);
		for (int i = 0; i < 11; i++) {
			tell(use, i, 5000, 5000, 0);
		}
		assertEquals(6, received(use).length);
		assertTrue(java.util.Arrays.stream(received(use)).noneMatch(Double::isNaN));
	}
}
