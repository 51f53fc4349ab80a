package org.kado.agent.host;

import java.io.IOException;
import java.util.Optional;

import org.kado.sampling.HostZone;
import org.kado.sampling.InputCounter;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.SamplingChoice;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.input.ActiveWindowSource;
import org.kado.store.LogStore;

/** Where the agent gets from what other bundles offer. */
public interface AgentHost {

	/**
	 * Access to the PC for one recording.
	 *
	 * @param choice what is to be sampled beyond what always is
	 * @throws UnsupportedOperationException where Kado does not know the system, with a message for people
	 */
	HostAccess access(SamplingChoice choice);

	/** Tells what happens to the session and the power. The caller closes it. */
	SessionWatch sessionWatch();

	/** The zone that the PC is set to. */
	HostZone zone();

	/** What this process uses. The caller closes it. */
	OwnProcess ownProcess();

	/**
	 * Where facts are recorded.
	 *
	 * @throws IOException where the installation has no store
	 */
	LogStore store() throws IOException;

	/** The opt-in counter of keys, clicks and moves; empty where it is not installed. */
	Optional<InputCounter> findInputCounter();

	/** The active window of the desktop; asked only where a rule looks at its title. */
	ActiveWindowSource activeWindow();
}
