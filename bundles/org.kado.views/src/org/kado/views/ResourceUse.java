package org.kado.views;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a computer's resources did.
 *
 * @param equipment     name of the equipment
 * @param cpu           load, percent of all processors
 * @param memory        memory that is free, bytes; empty where it was never measured
 * @param memoryPercent free memory, percent, of tools that tell no bytes; empty where none tells it
 * @param adapters      network adapters of which anything was measured
 */
public record ResourceUse(String equipment, CpuSeries cpu, Optional<ValueSeries> memory, Optional<ValueSeries> memoryPercent, List<Adapter> adapters) {

	/** Below this mean in both directions an adapter is silent, bytes a second. */
	public static final double SILENT_BYTES_PER_SECOND = 1.1;

	/**
	 * A network adapter.
	 *
	 * @param name     its name
	 * @param sent     bytes a second
	 * @param received bytes a second
	 */
	public record Adapter(String name, ValueSeries sent, ValueSeries received) {

		/** Refuses null. */
		public Adapter {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(sent, "sent");
			Objects.requireNonNull(received, "received");
		}

		/** Whether next to nothing went through it. */
		public boolean isSilent() {
			return sent.mean() < SILENT_BYTES_PER_SECOND && received.mean() < SILENT_BYTES_PER_SECOND;
		}
	}

	/** Copies the list in. */
	public ResourceUse {
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(cpu, "cpu");
		Objects.requireNonNull(memory, "memory");
		Objects.requireNonNull(memoryPercent, "memoryPercent");
		adapters = List.copyOf(adapters);
	}

	/** The adapters through which something went. */
	public List<Adapter> activeAdapters() {
		return adapters.stream().filter(adapter -> !adapter.isSilent()).toList();
	}
}
