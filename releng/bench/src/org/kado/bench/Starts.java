package org.kado.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts of the agent, one after the other, of an installation that was started before.
 *
 * @param cpuMillis       CPU time of each from the starter to the first tick, milliseconds
 * @param inventoryMillis CPU time of each one's child that takes the inventory, milliseconds
 */
record Starts(List<Long> cpuMillis, List<Long> inventoryMillis) {

	/** With a tick of one second: until the first tick the agent does nothing but wait for it. */
	static Starts measure(Place place, int count) throws IOException, InterruptedException {
		List<Long> cpuMillis = new ArrayList<>();
		List<Long> inventoryMillis = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			try (MeasuredAgent agent = MeasuredAgent.start(place, "start-" + i, 1, "")) {
				cpuMillis.add(agent.awaitFirstTick());
				inventoryMillis.add(agent.awaitInventory());
			}
		}
		return new Starts(List.copyOf(cpuMillis), List.copyOf(inventoryMillis));
	}
}
