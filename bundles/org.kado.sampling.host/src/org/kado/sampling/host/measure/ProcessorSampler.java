package org.kado.sampling.host.measure;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Load of each logical processor: its true mean over the tick. The first reading, also of one that comes back, is only a baseline. */
public final class ProcessorSampler implements Sampler {

	private static final long NONE = -1;

	private final ProcessorTimes times;
	private int known;
	private long[] busyUnits = new long[16];
	private long[] totalUnits = new long[16];

	/** Closing the sampler closes the times. */
	public ProcessorSampler(ProcessorTimes times) {
		this.times = Objects.requireNonNull(times, "times");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.PER_CPU);
	}

	@Override
	public void baseline(long monotonicMillis) {
		keep(times.read());
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		int count = times.read();
		for (int i = 0; i < count && known > 0; i++) {
			boolean measured = i < known && busyUnits[i] != NONE && times.busyUnits(i) != NONE;
			tick.processor(measured ? CpuSampler.percent(times.busyUnits(i) - busyUnits[i], times.totalUnits(i) - totalUnits[i]) : Double.NaN);
		}
		keep(count);
	}

	@Override
	public void close() {
		known = 0;
		times.close();
	}

	private void keep(int count) {
		known = Math.max(0, count);
		if (known > busyUnits.length) {
			busyUnits = Arrays.copyOf(busyUnits, known * 2);
			totalUnits = Arrays.copyOf(totalUnits, known * 2);
		}
		for (int i = 0; i < known; i++) {
			busyUnits[i] = times.busyUnits(i);
			totalUnits[i] = times.totalUnits(i);
		}
	}
}
