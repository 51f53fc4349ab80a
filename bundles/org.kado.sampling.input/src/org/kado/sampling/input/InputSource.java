package org.kado.sampling.input;

import java.util.Objects;
import java.util.Optional;

import org.kado.sampling.LastInputProbe;

/**
 * What this desktop offers.
 *
 * @param probe  the probe; empty where the desktop tells no last-input time, so that input is not recorded at all
 * @param reason why there is none, in a sentence for the log; empty where there is one
 */
public record InputSource(Optional<LastInputProbe> probe, String reason) {

	/** Refuses null. */
	public InputSource {
		Objects.requireNonNull(probe, "probe");
		Objects.requireNonNull(reason, "reason");
	}

	static InputSource of(LastInputProbe probe) {
		return new InputSource(Optional.of(probe), "");
	}

	static InputSource none(String reason) {
		return new InputSource(Optional.empty(), reason);
	}
}
