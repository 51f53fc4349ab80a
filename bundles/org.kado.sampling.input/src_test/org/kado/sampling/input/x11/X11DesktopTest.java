package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.kado.sampling.LastInputProbe;
import org.kado.testing.Requirement;
import org.kado.testing.VirtualDisplay;

import com.sun.management.ThreadMXBean;

/** The probe on a real X server with real input; skipped where Xvfb or xdotool is missing. */
@Requirement({"S1-12", "S1-13"})
class X11DesktopTest {

	private static final int POLLS = 500;
	private static final long ALLOCATION_LIMIT_BYTES = 256;

	private static long nowMillis() {
		return System.nanoTime() / 1_000_000;
	}

	private static X11LastInputProbe probe(int number) {
		return new X11LastInputProbe(null, () -> X11IdleTime.open(new DisplayName("", number), Map.of()),
				activity -> X11ActivityAlarm.open(new DisplayName("", number), Map.of(), activity), System::nanoTime);
	}

	/** The X server's figures are in whole milliseconds, and what lies nearer than the jitter is one input: so time must pass. */
	private static void passMillis(long millis) {
		long untilMillis = nowMillis() + millis;
		while (nowMillis() < untilMillis) {
			Thread.onSpinWait();
		}
	}

	private static void assertSeen(VirtualDisplay display, LastInputProbe probe, String... xdotool) throws IOException {
		passMillis(3 * X11LastInputProbe.JITTER_MILLIS);
		assertEquals(LastInputProbe.NONE, probe.poll(nowMillis()));
		long sentMillis = nowMillis();
		display.xdotool(xdotool);
		long doneMillis = nowMillis();
		long seenMillis = probe.poll(nowMillis());
		System.out.printf("%s: seen %d ms after xdotool began, which took %d ms%n", String.join(" ", xdotool), seenMillis - sentMillis, doneMillis - sentMillis);
		assertTrue(seenMillis >= sentMillis - 2 && seenMillis <= doneMillis + 2, seenMillis + " not in " + sentMillis + " to " + doneMillis);
		assertEquals(LastInputProbe.NONE, probe.poll(nowMillis()));
	}

	@Test
	void seesMovesButtonsTheWheelAndKeysAtTheirInstants() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open(); LastInputProbe probe = probe(display.number())) {
			assertEquals(LastInputProbe.NONE, probe.poll(nowMillis()));
			assertSeen(display, probe, "mousemove", "100", "100");
			assertSeen(display, probe, "click", "1");
			assertSeen(display, probe, "click", "4");
			assertSeen(display, probe, "key", "a");
			assertSeen(display, probe, "type", "ä");
		}
	}

	@Test
	void aServerThatDiesLeavesTheProbeBrokenAndOneThatComesBackIsFound() throws IOException {
		try (VirtualDisplay first = VirtualDisplay.open(); LastInputProbe probe = probe(first.number())) {
			assertEquals(LastInputProbe.NONE, probe.poll(1_000));
			Runnable crash = first::close;
			crash.run();
			assertEquals(LastInputProbe.BROKEN, probe.poll(2_000));
			assertFalse(probe.reason().isEmpty());
			assertEquals(LastInputProbe.BROKEN, probe.poll(3_000));
			try (VirtualDisplay second = VirtualDisplay.open(first.number())) {
				assertEquals(LastInputProbe.NONE, probe.poll(60_000));
				passMillis(3 * X11LastInputProbe.JITTER_MILLIS);
				second.xdotool("key", "b");
				assertTrue(probe.poll(61_000) > 0);
			}
		}
	}

	/** No test of when: the alarm comes, however long the server takes. */
	@Test
	@Requirement("S1-29")
	void theFirstInputAfterAPauseRingsTheAlarmAndTheNextOnesDoNot() throws Exception {
		Semaphore rings = new Semaphore(0);
		try (VirtualDisplay display = VirtualDisplay.open()) {
			ActivityAlarm alarm = X11ActivityAlarm.open(new DisplayName("", display.number()), Map.of(), rings::release);
			passMillis(2 * X11ActivityAlarm.PAUSE_MILLIS);
			assertEquals(0, rings.availablePermits());
			display.xdotool("key", "a", "key", "b", "mousemove", "50", "50");
			assertTrue(rings.tryAcquire(1, 20, TimeUnit.SECONDS), "the first input");
			display.xdotool("key", "c");
			passMillis(2 * X11ActivityAlarm.PAUSE_MILLIS);
			assertEquals(0, rings.availablePermits(), "no pause, no alarm");
			display.xdotool("click", "1");
			assertTrue(rings.tryAcquire(1, 20, TimeUnit.SECONDS), "after another pause");
			assertTrue(alarm.listens());
			display.close();
			assertTrue(rings.tryAcquire(1, 20, TimeUnit.SECONDS), "who waits is told that the alarm is gone");
			assertFalse(alarm.listens());
		}
	}

	@Test
	@Requirement("S1-29")
	void aLookAllocatesNextToNothing() throws IOException {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		try (VirtualDisplay display = VirtualDisplay.open(); LastInputProbe probe = probe(display.number())) {
			polls(probe);
			long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
			long nanos = threads.getCurrentThreadCpuTime();
			polls(probe);
			long bytesPerPoll = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / POLLS;
			System.out.printf("X11 probe: %d us CPU and %d bytes a look%n", (threads.getCurrentThreadCpuTime() - nanos) / POLLS / 1_000, bytesPerPoll);
			assertTrue(bytesPerPoll <= ALLOCATION_LIMIT_BYTES, bytesPerPoll + " bytes");
		}
	}

	private static void polls(LastInputProbe probe) {
		for (int i = 0; i < POLLS; i++) {
			assertTrue(probe.poll(nowMillis()) == LastInputProbe.NONE);
		}
	}
}
