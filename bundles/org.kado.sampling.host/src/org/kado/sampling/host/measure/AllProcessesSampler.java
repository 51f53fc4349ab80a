package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.OptionalLooks;
import org.kado.sampling.Sampler;

/**
 * All processes summed by name, once an interval: most ticks have nothing of it and cost nothing. The first round is only a baseline,
 * since CPU time needs an interval: it never tells a false 0.
 */
public final class AllProcessesSampler implements Sampler, OptionalLooks {

	private final ProcessScan scan;
	private final int most;
	private final long intervalMillis;
	private final ProcessTotals totals = new ProcessTotals();
	private boolean hasBaseline;
	private long lastMillis;
	private int factor = 1;

	/**
	 * Closing the sampler closes the scan.
	 *
	 * @param scan           the processes
	 * @param most           so many names with most CPU time and so many with most memory
	 * @param intervalMillis at least so long between two rounds, to half a tick
	 */
	public AllProcessesSampler(ProcessScan scan, int most, long intervalMillis) {
		this.scan = Objects.requireNonNull(scan, "scan");
		this.most = most;
		this.intervalMillis = intervalMillis;
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.ALL_PROCESSES);
	}

	@Override
	public void baseline(long monotonicMillis) {
		hasBaseline = false;
		totals.clear();
		round(monotonicMillis);
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		long elapsedMillis = monotonicMillis - lastMillis;
		if (elapsedMillis < intervalMillis * factor - tick.elapsedMillis() / 2) {
			return;
		}
		boolean had = hasBaseline;
		round(monotonicMillis);
		if (had && hasBaseline && elapsedMillis > 0) {
			totals.write(tick, elapsedMillis, most);
		}
	}

	@Override
	public void slowDown(int newFactor) {
		factor = newFactor;
	}

	@Override
	public void close() {
		hasBaseline = false;
		scan.close();
	}

	private void round(long monotonicMillis) {
		totals.begin();
		hasBaseline = scan.read(totals, monotonicMillis);
		if (!hasBaseline) {
			totals.clear();
		}
		lastMillis = monotonicMillis;
	}
}
