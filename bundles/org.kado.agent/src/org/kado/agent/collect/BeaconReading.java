package org.kado.agent.collect;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;

/** Reads a PC's clocks for a beacon. */
public final class BeaconReading {

	private static final int ATTEMPTS = 5;
	private static final int ID_BYTES = 8;
	private static final long LONGEST_READ_MILLIS = 10;

	private final HostClock clock;
	private final HostIdentity identity;
	private final ZoneId zone;

	/** Of that PC. */
	public BeaconReading(HostClock clock, HostIdentity identity, ZoneId zone) {
		this.clock = clock;
		this.identity = identity;
		this.zone = zone;
	}

	/** The clocks now; read once more where the thread was held up in between. */
	public Beacon read(Optional<TrueTime> trueTime) {
		long beginMillis;
		long utcMillis;
		long awakeMillis;
		long monotonicMillis;
		int attempt = 0;
		do {
			beginMillis = clock.monotonicMillis();
			utcMillis = clock.utcMillis();
			awakeMillis = clock.awakeMillis();
			monotonicMillis = clock.monotonicMillis();
		} while (monotonicMillis - beginMillis > LONGEST_READ_MILLIS && ++attempt < ATTEMPTS);
		return new Beacon(randomId(), utcMillis, monotonicMillis, awakeMillis, identity.bootId(), identity.bootMillis(), zone.getId(),
				Optional.empty(), trueTime.map(time -> OptionalLong.of(time.utcMillis())).orElse(OptionalLong.empty()),
				trueTime.map(TrueTime::precisionMillis).orElse(0));
	}

	private static String randomId() {
		byte[] id = new byte[ID_BYTES];
		new SecureRandom().nextBytes(id);
		return HexFormat.of().formatHex(id);
	}
}
