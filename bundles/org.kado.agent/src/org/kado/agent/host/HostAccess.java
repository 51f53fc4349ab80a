package org.kado.agent.host;

import java.util.List;
import java.util.Optional;

import org.kado.sampling.HardwareInventory;
import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.LastInputProbe;
import org.kado.sampling.ProcessWatch;
import org.kado.sampling.Sampler;

/**
 * What one recording takes from the PC. Samplers and probe are the recording's to close.
 *
 * @param clock      the clocks
 * @param identity   what tells this PC and session from others
 * @param inventory  what the PC is made of
 * @param samplers   asked once a tick
 * @param inputProbe last input of the desktop; empty where it tells none
 * @param noInput    why there is no probe, in a sentence; empty where there is one
 * @param watch      the processes that are looked for
 */
public record HostAccess(HostClock clock, HostIdentity identity, HardwareInventory inventory, List<Sampler> samplers,
		Optional<LastInputProbe> inputProbe, String noInput, ProcessWatch watch) {

	/** Copies the list in. */
	public HostAccess {
		samplers = List.copyOf(samplers);
	}

	/** Gives back what nobody took over. */
	public void close() {
		inputProbe.ifPresent(LastInputProbe::close);
		samplers.forEach(Sampler::close);
	}
}
