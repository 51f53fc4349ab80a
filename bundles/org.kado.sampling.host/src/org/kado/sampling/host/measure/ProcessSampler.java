package org.kado.sampling.host.measure;

import java.util.Objects;
import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.Sampler;
import org.kado.sampling.host.measure.ProcessReader.Sight;

/**
 * Number, CPU time, resident memory, and bytes read and written of the processes of each watched name. While none is watched it is no
 * source and costs nothing.
 */
public final class ProcessSampler implements Sampler {

	private final ProcessReader reader;
	private final WatchedProcesses processes;

	/** Closing the sampler closes the reader. */
	public ProcessSampler(ProcessReader reader, WatchedProcesses processes) {
		this.reader = Objects.requireNonNull(reader, "reader");
		this.processes = Objects.requireNonNull(processes, "processes");
	}

	@Override
	public Set<Source> sources() {
		return processes.isEmpty() ? Set.of() : Set.of(Source.PROCESS);
	}

	@Override
	public void baseline(long monotonicMillis) {
		processes.clear();
		round(null, monotonicMillis);
	}

	@Override
	public void sample(Tick tick, long monotonicMillis) {
		round(tick, monotonicMillis);
	}

	@Override
	public void close() {
		reader.close();
	}

	private void round(Tick tick, long monotonicMillis) {
		if (processes.isEmpty()) {
			return;
		}
		processes.begin();
		Sight sight = reader.read(processes, monotonicMillis);
		if (sight == Sight.NONE) {
			processes.clear();
		} else {
			processes.end(tick, sight == Sight.FULL);
		}
	}
}
