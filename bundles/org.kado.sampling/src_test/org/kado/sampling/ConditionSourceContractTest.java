package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;
import org.kado.testing.Requirement;

import com.sun.management.ThreadMXBean;

/** What every {@link ConditionSource} keeps to. */
@Requirement({"S1-21", "S1-29"})
public abstract class ConditionSourceContractTest {

	private static final int LOOKS = 2_000;

	/** Time of the next look; rises. */
	protected long nowMillis = 1_000;

	/** A condition that can be decided. */
	protected abstract ConditionSource working();

	/** A condition whose source can't be read. */
	protected abstract ConditionSource broken();

	/** Makes the condition of {@link #working()} hold, or not. */
	protected abstract void hold(boolean holds);

	/** Source that the condition must name. */
	protected abstract Source source();

	/** Looks once, after whatever the implementation needs to take notice of a change. */
	protected abstract Truth look(ConditionSource condition);

	@Test
	void tellsWhetherItHolds() {
		hold(false);
		try (ConditionSource condition = working()) {
			assertEquals(Truth.NO, look(condition));
			hold(true);
			assertEquals(Truth.YES, look(condition));
			assertEquals("", condition.reason());
			assertEquals(Truth.YES, look(condition));
			hold(false);
			assertEquals(Truth.NO, look(condition));
		}
	}

	@Test
	void brokenItCannotSayAndTellsWhy() {
		try (ConditionSource condition = broken()) {
			assertEquals(Truth.UNKNOWN, look(condition));
			assertFalse(condition.reason().isEmpty());
		}
	}

	@Test
	void closedItCannotSayAndMayBeClosedAgain() {
		hold(true);
		try (ConditionSource condition = working()) {
			assertEquals(Truth.YES, look(condition));
			Runnable close = condition::close;
			close.run();
			assertEquals(Truth.UNKNOWN, condition.look(nowMillis += 5_000));
			assertEquals("closed", condition.reason());
		}
	}

	@Test
	void namesItsSource() {
		try (ConditionSource condition = working()) {
			assertEquals(source(), condition.source());
		}
	}

	@Test
	void aLookAllocatesNothing() {
		hold(true);
		try (ConditionSource condition = working()) {
			assertEquals(Truth.YES, look(condition));
			ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
			looks(condition);
			long before = threads.getCurrentThreadAllocatedBytes();
			looks(condition);
			long bytes = threads.getCurrentThreadAllocatedBytes() - before;
			assertTrue(bytes < LOOKS, bytes + " bytes in " + LOOKS + " looks");
		}
	}

	private void looks(ConditionSource condition) {
		for (int i = 0; i < LOOKS; i++) {
			condition.look(nowMillis += 1);
		}
	}
}
