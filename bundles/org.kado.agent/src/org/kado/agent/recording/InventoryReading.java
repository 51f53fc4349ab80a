package org.kado.agent.recording;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.kado.agent.text.Phrase;
import org.kado.sampling.HardwareInventory;

/** Reads the hardware inventory in the background and hands it to the recording thread. */
public final class InventoryReading {

	private final HardwareInventory inventory;
	private final Notices notices;
	private final AtomicReference<Map<String, String>> result = new AtomicReference<>(Map.of());
	private boolean started;

	/** Reads nothing before {@link #start()}. */
	public InventoryReading(HardwareInventory inventory, Notices notices) {
		this.inventory = inventory;
		this.notices = notices;
	}

	/** Starts reading; the second call and those after do nothing. */
	void start() {
		if (started) {
			return;
		}
		started = true;
		Thread thread = new Thread(this::read, "kado inventory");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	private void read() {
		try {
			result.set(inventory.read());
		} catch (RuntimeException | LinkageError e) {
			// the recording does not depend on it, whatever a system answers
			notices.tell(Phrase.of("run.inventoryFailed", e.toString()));
		}
	}

	/** What was read, once; empty where nothing is there yet. */
	Map<String, String> take() {
		return result.get().isEmpty() ? Map.of() : result.getAndSet(Map.of());
	}
}
