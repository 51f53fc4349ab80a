package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** CPU load of the whole PC: the true mean over all cores and over the tick. The first reading is only a baseline. */
public final class CpuSampler implements Sampler {

	private final CpuTimes times;
	private boolean hasBaseline;
	private long busyUnits;
	private long totalUnits;

	/** Closing the sampler closes the times. */
	public CpuSampler(CpuTimes times) {
		this.times = Objects.requireNonNull(times, "times");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.CPU);
	}

	@Override
	public void baseline(long monotonicMillis) {
		hasBaseline = times.read();
		keep();
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		boolean read = times.read();
		if (read && hasBaseline) {
			double percent = percent(times.busyUnits() - busyUnits, times.totalUnits() - totalUnits);
			if (!Double.isNaN(percent)) {
				tick.cpu(percent);
			}
		}
		hasBaseline = read;
		keep();
	}

	@Override
	public void close() {
		hasBaseline = false;
		times.close();
	}

	private void keep() {
		if (hasBaseline) {
			busyUnits = times.busyUnits();
			totalUnits = times.totalUnits();
		}
	}

	/** NaN where no time passed or the counters began anew; iowait may run back a little, so the edges are held. */
	static double percent(long busyUnits, long totalUnits) {
		if (totalUnits <= 0) {
			return Double.NaN;
		}
		return Math.max(0, Math.min(100, 100.0 * busyUnits / totalUnits));
	}
}
