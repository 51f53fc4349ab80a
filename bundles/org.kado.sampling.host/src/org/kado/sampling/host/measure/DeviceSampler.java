package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;

/** Bytes that passed each device of one kind, in both directions, within the tick. */
public final class DeviceSampler implements Sampler {

	private final Source source;
	private final DeviceReader reader;
	private final DeviceTraffic traffic;

	private DeviceSampler(Source source, DeviceReader reader, DeviceTraffic.Target target) {
		this.source = source;
		this.reader = Objects.requireNonNull(reader, "reader");
		traffic = new DeviceTraffic(target);
	}

	/** Bytes received and sent by each network interface. Closing the sampler closes the reader. */
	public static DeviceSampler interfaces(DeviceReader reader) {
		return new DeviceSampler(Source.NETWORK, reader, Tick::networkInterface);
	}

	/** Bytes read from and written to each physical disk. Closing the sampler closes the reader. */
	public static DeviceSampler disks(DeviceReader reader) {
		return new DeviceSampler(Source.DISK, reader, Tick::disk);
	}

	@Override
	public Set<Source> sources() {
		return Set.of(source);
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
