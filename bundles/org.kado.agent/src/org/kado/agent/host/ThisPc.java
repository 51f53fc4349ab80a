package org.kado.agent.host;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import org.kado.sampling.HostZone;
import org.kado.sampling.InputCounter;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.SamplingChoice;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.host.HostSampling;
import org.kado.sampling.input.ActiveWindowProbes;
import org.kado.sampling.input.ActiveWindowSource;
import org.kado.sampling.input.InputSource;
import org.kado.sampling.input.LastInputProbes;
import org.kado.store.LogStore;

/** The PC the agent runs on. */
public final class ThisPc implements AgentHost {

	private final Supplier<Optional<LogStore>> store;
	private final Supplier<Optional<InputCounter>> inputCounter;

	/** What is a service comes from outside, and is looked up only when it is needed. */
	public ThisPc(Supplier<Optional<LogStore>> store, Supplier<Optional<InputCounter>> inputCounter) {
		this.store = store;
		this.inputCounter = inputCounter;
	}

	@Override
	@SuppressWarnings("resource") // samplers are closed by the recording
	public HostAccess access(SamplingChoice choice) {
		HostSampling sampling = HostSampling.create(choice);
		InputSource input = LastInputProbes.create();
		return new HostAccess(sampling.clock(), sampling.identity(), sampling.inventory(), sampling.samplers(), input.probe(), input.reason(),
				sampling.watch());
	}

	@Override
	public SessionWatch sessionWatch() {
		return HostSampling.sessionWatch();
	}

	@Override
	public HostZone zone() {
		return HostSampling.zone();
	}

	@Override
	public OwnProcess ownProcess() {
		return HostSampling.ownProcess();
	}

	@Override
	public LogStore store() throws IOException {
		return store.get().orElseThrow(() -> new IOException("the installation has no log store"));
	}

	@Override
	public Optional<InputCounter> findInputCounter() {
		return inputCounter.get();
	}

	@Override
	public ActiveWindowSource activeWindow() {
		return ActiveWindowProbes.create();
	}
}
