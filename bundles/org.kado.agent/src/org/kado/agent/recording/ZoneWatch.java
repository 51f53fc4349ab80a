package org.kado.agent.recording;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import org.kado.sampling.HostZone;

/** Notices once a minute that the PC was moved to another zone. Belongs to the recording thread; allocates only when it looks. */
public final class ZoneWatch {

	private static final long LOOK_MILLIS = 60_000;

	private final HostZone host;
	private final ZoneId recorded;
	private Optional<ZoneId> other = Optional.empty();
	private long nextLookMillis = Long.MIN_VALUE;

	/**
	 * @param host     tells the zone at the moment
	 * @param recorded the zone that is recorded in
	 */
	public ZoneWatch(HostZone host, ZoneId recorded) {
		this.host = Objects.requireNonNull(host, "host");
		this.recorded = Objects.requireNonNull(recorded, "recorded");
	}

	/** The zone that days are told in. */
	ZoneId recorded() {
		return recorded;
	}

	/** Looks, where it is time to or the caller has a reason to. */
	void look(long monotonicMillis, boolean now) {
		if (now || monotonicMillis >= nextLookMillis) {
			nextLookMillis = monotonicMillis + LOOK_MILLIS;
			ZoneId zone = host.zone();
			other = zone.equals(recorded) ? Optional.empty() : Optional.of(zone);
		}
	}

	/** The zone that the PC was moved to; empty where it was not. */
	Optional<ZoneId> other() {
		return other;
	}
}
