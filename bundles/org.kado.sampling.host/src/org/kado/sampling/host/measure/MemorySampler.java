package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Memory available at the tick's end. */
public final class MemorySampler implements Sampler {

	private final MemoryReading memory;

	/** Closing the sampler closes the reading. */
	public MemorySampler(MemoryReading memory) {
		this.memory = Objects.requireNonNull(memory, "memory");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.MEMORY);
	}

	@Override
	public void baseline(long monotonicMillis) {
		// A level needs no baseline.
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		long bytes = memory.availableBytes();
		if (bytes >= 0) {
			tick.memoryAvailable(bytes);
		}
	}

	@Override
	public void close() {
		memory.close();
	}
}
