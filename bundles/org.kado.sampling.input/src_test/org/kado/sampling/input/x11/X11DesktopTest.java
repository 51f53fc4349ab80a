package org.kado.sampling.input.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;

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
		return new X11LastInputProbe(null, () -> X11IdleTime.open(new DisplayName("", number), Map.of()), System::nanoTime);
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
