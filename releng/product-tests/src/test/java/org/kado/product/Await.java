package org.kado.product;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what can be observed, with a deadline. */
public final class Await {

	private static final long LOOK_MILLIS = 20;

	private Await() {
	}

	/**
	 * Waits until the condition holds.
	 *
	 * @param what      what is waited for, for the failure's message
	 * @param atMost    the deadline
	 * @param condition looked at every 20 ms
	 * @param seen      what there is instead, asked for where the deadline passes
	 * @throws AssertionError where it doesn't hold in time
	 */
	public static void until(String what, Duration atMost, BooleanSupplier condition, Supplier<String> seen) throws InterruptedException {
		long deadlineNanos = System.nanoTime() + atMost.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadlineNanos) {
				throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what + "\n" + seen.get());
			}
			Thread.sleep(LOOK_MILLIS);
		}
	}
}
