package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Bytes received and sent by each interface within the tick. */
public final class NetworkSampler implements Sampler {

	private final InterfaceReader reader;
	private final InterfaceTraffic traffic = new InterfaceTraffic();

	/** Closing the sampler closes the reader. */
	public NetworkSampler(InterfaceReader reader) {
		this.reader = Objects.requireNonNull(reader, "reader");
	}

	@Override
	public Set<Source> sources() {
		return Set.of(Source.NETWORK);
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
