package org.kado.sampling.host.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** What every {@link Sampler} keeps to. */
public abstract class SamplerContractTest {

	/** A sampler of a source that works. */
	protected abstract Sampler working();

	/** A sampler of a source that can't be read. */
	protected abstract Sampler broken();

	/** Makes the source of {@link #working()} go on a little. */
	protected abstract void goOn();

	@Test
	void fillsItsOwnColumnsAndNoOthers() {
		try (Sampler sampler = working()) {
			sampler.baseline(1_000);
			goOn();
			assertEquals(sampler.sources(), filled(sample(sampler, 6_000)));
		}
	}

	@Test
	void aBrokenSourceIsNotMeasuredAndThrowsNothing() {
		try (Sampler sampler = broken()) {
			assertDoesNotThrow(() -> sampler.baseline(1_000));
			assertEquals(Set.of(), filled(sample(sampler, 6_000)));
			assertEquals(Set.of(), filled(sample(sampler, 11_000)));
		}
	}

	@Test
	void closedItMeasuresNothingAndMayBeClosedAgain() {
		try (Sampler sampler = working()) {
			sampler.baseline(1_000);
			Runnable close = sampler::close;
			close.run();
			assertEquals(Set.of(), filled(sample(sampler, 6_000)));
		}
	}

	@Test
	void namesItsSources() {
		try (Sampler sampler = working()) {
			assertFalse(sampler.sources().isEmpty());
			assertTrue(EnumSet.of(Source.CPU, Source.MEMORY, Source.NETWORK, Source.PROCESS, Source.ALL_PROCESSES, Source.PER_CPU, Source.DISK).containsAll(sampler.sources()));
		}
	}

	/** A new tick of five seconds, filled by the sampler. */
	protected static Tick sample(Sampler sampler, long monotonicMillis) {
		Tick tick = new Tick().begin(1, 1_700_000_000_000L + monotonicMillis, 5_000);
		sampler.sample(tick, monotonicMillis);
		return tick;
	}

	private static Set<Source> filled(Tick tick) {
		Set<Source> filled = EnumSet.noneOf(Source.class);
		if (!Double.isNaN(tick.cpuPercent())) {
			filled.add(Source.CPU);
		}
		if (tick.memoryAvailableBytes() != Tick.NOT_MEASURED) {
			filled.add(Source.MEMORY);
		}
		if (tick.interfaceCount() > 0) {
			filled.add(Source.NETWORK);
		}
		if (tick.processCount() > 0) {
			filled.add(Source.PROCESS);
		}
		if (tick.devices().processors() > 0) {
			filled.add(Source.PER_CPU);
		}
		if (tick.devices().disks() > 0) {
			filled.add(Source.DISK);
		}
		if (tick.totals().size() > 0) {
			filled.add(Source.ALL_PROCESSES);
		}
		if (tick.inputCount() != Tick.NOT_MEASURED) {
			filled.add(Source.INPUT);
		}
		if (tick.keys() != Tick.NOT_MEASURED || tick.clicks() != Tick.NOT_MEASURED || tick.moves() != Tick.NOT_MEASURED
				|| tick.wheel() != Tick.NOT_MEASURED) {
			filled.add(Source.INPUT_COUNTS);
		}
		return filled;
	}
}
