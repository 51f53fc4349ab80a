package org.kado.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A span of whole ticks in which several processes are measured at the same time. */
final class Window {

	static final int TICK_MILLIS = 5_000;
	/** The agent ticks at the multiple of 5 s, its peers up to 4.2 s later; here everybody is at rest. */
	private static final int BEGIN_MILLIS = 4_700;

	private final int ticks;
	private final Map<String, ProcessMeter.Use> uses = new LinkedHashMap<>();

	private Window(int ticks) {
		this.ticks = ticks;
	}

	/** Measures for so many ticks. */
	static Window of(int ticks, Map<String, ProcessMeter> meters) throws IOException, InterruptedException {
		awaitRest();
		for (ProcessMeter meter : meters.values()) {
			meter.reset();
		}
		for (int tick = 0; tick < ticks; tick++) {
			Thread.sleep(TICK_MILLIS / 2);
			awaitRest();
			for (ProcessMeter meter : meters.values()) {
				meter.read(); // so that no thread's end is missed by much
			}
		}
		Window window = new Window(ticks);
		for (Map.Entry<String, ProcessMeter> meter : meters.entrySet()) {
			window.uses.put(meter.getKey(), meter.getValue().read());
		}
		return window;
	}

	static void awaitRest() throws InterruptedException {
		Thread.sleep(TICK_MILLIS - Math.floorMod(System.currentTimeMillis() - BEGIN_MILLIS, TICK_MILLIS));
	}

	/** CPU time per tick, milliseconds. */
	double cpuMillisPerTick(String name) {
		return uses.get(name).cpuNanos() / 1e6 / ticks;
	}

	/** How often its threads gave the CPU away or lost it, per second. */
	double switchesPerSecond(String name) {
		return uses.get(name).switches() * 1000.0 / TICK_MILLIS / ticks;
	}

	double percentOfOneCore(String name) {
		return cpuMillisPerTick(name) * 100 / TICK_MILLIS;
	}
}
