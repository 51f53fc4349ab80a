package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kado.sampling.Sampler;
import org.kado.testing.Requirement;

@Requirement("S4-10")
class MemorySamplerTest extends SamplerContractTest {

	private final FakeMemory memory = new FakeMemory();

	@Override
	protected Sampler working() {
		return new MemorySampler(memory);
	}

	@Override
	protected Sampler broken() {
		memory.available = -1;
		return new MemorySampler(memory);
	}

	@Override
	protected void goOn() {
		memory.available += 1;
	}

	@Test
	void tellsTheLevelAtTheEndOfTheTick() {
		try (Sampler sampler = working()) {
			sampler.baseline(0);
			memory.available = 123;
			assertEquals(123, sample(sampler, 5_000).memoryAvailableBytes());
		}
	}

	@Test
	void noMemoryLeftIsAFigureToo() {
		try (Sampler sampler = working()) {
			memory.available = 0;
			assertEquals(0, sample(sampler, 5_000).memoryAvailableBytes());
		}
	}

	private static final class FakeMemory implements MemoryReading {
		long available = 4_096;

		@Override
		public long availableBytes() {
			return available;
		}

		@Override
		public void close() {
			available = -1;
		}
	}
}
