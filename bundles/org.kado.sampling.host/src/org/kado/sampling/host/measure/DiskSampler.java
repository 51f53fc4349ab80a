package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Bytes read from and written to each physical disk within the tick. */
public final class DiskSampler implements Sampler {

	private final DiskReader reader;
	private final DiskTraffic traffic = new DiskTraffic();

	/** Closing the sampler closes the reader. */
	public DiskSampler(DiskReader reader) {
		this.reader = Objects.requireNonNull(reader, "reader");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.DISK);
	}

	@Override
	public void baseline(long monotonicMillis) {
		traffic.clear();
		round(null);
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		round(tick);
	}

	@Override
	public void close() {
		reader.close();
	}

	private void round(Tick tick) {
		traffic.begin(tick);
		if (reader.read(traffic)) {
			traffic.end();
		} else {
			traffic.clear();
		}
	}
}
