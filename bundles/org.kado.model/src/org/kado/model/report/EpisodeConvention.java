package org.kado.model.report;

import java.util.Optional;

/** How instants of input become time with a person at the equipment (docs/formats/states.md). */
public enum EpisodeConvention {
	/** An episode ends at its last input; the default. */
	BACK_DATED("back-dated"),
	/** An episode ends one threshold after its last input. */
	HOLD_OVER("hold-over"),
	/** A slot with at least one instant counts whole. */
	SLOT("slot");

	private final String id;

	EpisodeConvention(String id) {
		this.id = id;
	}

	/** The name on command lines and in reports; never changed. */
	public String id() {
		return id;
	}

	/** The convention of that name. */
	public static Optional<EpisodeConvention> find(String id) {
		for (EpisodeConvention convention : values()) {
			if (convention.id.equals(id)) {
				return Optional.of(convention);
			}
		}
		return Optional.empty();
	}
}
