package org.kado.sampling.input;

import java.util.Objects;
import java.util.Optional;

import org.kado.sampling.ActiveWindowProbe;

/**
 * What this desktop tells of its active window.
 *
 * @param probe  the probe; empty where the desktop tells nothing, so that conditions on it are not recorded at all
 * @param reason why there is none, in a sentence for the log; empty where there is one
 */
public record ActiveWindowSource(Optional<ActiveWindowProbe> probe, String reason) {

	/** Refuses null. */
	public ActiveWindowSource {
		Objects.requireNonNull(probe, "probe");
		Objects.requireNonNull(reason, "reason");
	}

	static ActiveWindowSource of(ActiveWindowProbe probe) {
		return new ActiveWindowSource(Optional.of(probe), "");
	}

	/** A desktop without a probe. */
	public static ActiveWindowSource none(String reason) {
		return new ActiveWindowSource(Optional.empty(), reason);
	}
}
