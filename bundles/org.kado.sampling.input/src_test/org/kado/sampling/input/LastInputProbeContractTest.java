package org.kado.sampling.input;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kado.sampling.LastInputProbe;
import org.kado.testing.Requirement;

/** What every {@link LastInputProbe} keeps to. Time is made by the test. */
@Requirement({"S1-12", "S1-13"})
public abstract class LastInputProbeContractTest {

	/** Sets the clocks and looks. */
	protected abstract long poll(long monotonicMillis);

	/** What the probe says of its last look. */
	protected abstract String reason();

	/** Closes the probe. */
	protected abstract void close();

	/** The desktop sees an input at that instant. */
	protected abstract void input(long monotonicMillis);

	/** The source works, or it does not. */
	protected abstract void works(boolean works);

	@Test
	void theFirstLookTakesTheBaselineAndTellsNoInput() {
		input(900);
		assertEquals(LastInputProbe.NONE, poll(1_000));
		assertEquals(LastInputProbe.NONE, poll(2_000));
	}

	@Test
	void anInputIsToldOnceWithItsInstant() {
		input(900);
		poll(1_000);
		input(1_730);
		assertEquals(1_730, poll(2_000));
		assertEquals(LastInputProbe.NONE, poll(3_000));
	}

	@Test
	void theNewestOfSeveralInputsIsTold() {
		input(900);
		poll(1_000);
		input(1_200);
		input(1_900);
		assertEquals(1_900, poll(2_000));
	}

	@Test
	void idlingForLongMakesNoInput() {
		input(900);
		for (long millis = 1_000; millis < 3_600_000; millis += 977) {
			assertEquals(LastInputProbe.NONE, poll(millis));
		}
	}

	@Test
	void aBrokenSourceIsToldWithAReasonAndThrowsNothing() {
		input(900);
		poll(1_000);
		assertEquals("", reason());
		works(false);
		assertEquals(LastInputProbe.BROKEN, poll(2_000));
		assertFalse(reason().isEmpty());
		assertEquals(LastInputProbe.BROKEN, poll(3_000));
	}

	@Test
	void aSourceThatWorksAgainBeginsWithABaseline() {
		input(900);
		poll(1_000);
		works(false);
		poll(2_000);
		input(2_500);
		works(true);
		long millis = 3_000;
		while (poll(millis) == LastInputProbe.BROKEN) {
			millis += 1_000;
			assertTrue(millis < 120_000, "comes back within two minutes");
		}
		assertEquals("", reason());
		input(millis + 400);
		assertEquals(millis + 400, poll(millis + 1_000));
	}

	@Test
	void closedItIsBrokenAndMayBeClosedAgain() {
		input(900);
		poll(1_000);
		close();
		assertEquals(LastInputProbe.BROKEN, poll(2_000));
		assertDoesNotThrow(this::close);
	}
}
